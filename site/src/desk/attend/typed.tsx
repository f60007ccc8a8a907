import { useEffect, useRef, useState } from 'preact/hooks';
import { useAttending } from './session';
import { climb, retreat } from './stops';
import { attend as t } from '../words/attend';

interface TypedProps {
  stop: string;
  label: string;
  hint: string; // id of what explains it
  shown: string; // what the answer reads as
  open: boolean | 'new';
  error?: string | undefined; // of the engine
  list?: string | undefined; // id of what it may say
  inTable?: boolean;
  take(text: string): string | undefined; // what is wrong with it; else it is taken
  paste?: ((text: string) => boolean) | undefined; // true: it was for somebody else
}

/** A field that understands as one types: each keystroke that reads as an answer is one, and what cannot be read stays to be mended: until then the answer before it holds, and the field says so. */
export function Typed({ stop, label, hint, shown, open, error, list, inTable = false, take, paste }: TypedProps) {
  const { readOnly, turn, goOn } = useAttending();
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const pending = useRef<string | undefined>(undefined);
  const before = useRef('');
  const forget = () => {
    setTyped(undefined);
    setFault((pending.current = undefined));
  };
  useEffect(forget, [turn]);
  const input = (text: string) => {
    if (typed === undefined) before.current = shown;
    setTyped(text);
    setFault(undefined);
    pending.current = take(text);
    if (pending.current) take(before.current);
  };
  const blur = () => (pending.current ? setFault(pending.current) : setTyped(undefined));
  const key = (event: KeyboardEvent) => {
    const field = event.currentTarget as HTMLInputElement;
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey) retreat(field);
      else goOn(field);
    } else if (event.key === 'Escape' && typed !== undefined) {
      event.preventDefault();
      take(before.current);
      forget();
    } else if (inTable && !list && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      climb(field, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  const said = fault ? `${fault} ${shown && t.still(shown)}` : error;
  const text = typed ?? shown;
  const wrong = `wrong-${stop.replace(/\W/g, '-')}`;
  return (
    <>
      <input
        type="text" class={text === '?' ? 'cell unknown' : 'cell'} aria-label={label} autocomplete="off" spellcheck={false} title={text.length > 12 ? text : undefined}
        data-stop={stop} data-open={open === true ? '' : open || undefined} readOnly={readOnly} list={list} value={text}
        aria-invalid={said ? true : undefined} aria-describedby={said ? `${hint} ${wrong}` : hint}
        onInput={(event) => input(event.currentTarget.value)} onBlur={blur} onKeyDown={key}
        onPaste={(event) => paste?.(event.clipboardData?.getData('text/plain') ?? '') && event.preventDefault()}
      />
      {said && <small class="wrong" id={wrong} role="alert">{said}</small>}
    </>
  );
}
