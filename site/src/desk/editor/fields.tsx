// Fields of the draft: each stands for one place of a file, and says below what is to mend there.
import type { ComponentChildren } from 'preact';
import { Icon } from '../../parts/icon';
import { focusIn, levelOf, saidOf, useEditing, usePlace } from './editing';
import { at, isObject, textAt, type Path, type Tree } from './overlay';
import type { Problem } from './problems';

export interface At {
  file: string;
  path: Path;
  label: string;
  hint?: string;
}

export function Said({ found, id }: { found: Problem[]; id: string }) {
  const { t } = useEditing();
  const shown = found.filter((one) => levelOf(one) !== 'missing');
  if (shown.length === 0) return null;
  return (
    <div id={`${id}-said`} class="ed-said">
      {shown.map((one) => (
        <p key={one.code} class={`lv-${levelOf(one)}`}>
          <Icon name={one.warning ? 'info' : 'alert'} />
          <span>
            {saidOf(t, one)}
            {one.more && <span lang="en" class="engine"> {one.more}</span>}
          </span>
        </p>
      ))}
    </div>
  );
}

interface Attributes {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

export function Labelled({ id, label, hint, found, children }: { id: string; label: string; hint?: string | undefined; found: Problem[]; children(attributes: Attributes): ComponentChildren }) {
  const { t } = useEditing();
  const missing = found.some((one) => levelOf(one) === 'missing');
  const wrong = found.some((one) => levelOf(one) === 'error');
  const about = [missing && `${id}-missing`, hint && `${id}-hint`, found.some((one) => levelOf(one) !== 'missing') && `${id}-said`].filter(Boolean).join(' ');
  return (
    <div class={wrong ? 'ed-field wrong' : 'ed-field'}>
      <div class="ed-label"><label for={id}>{label}</label>{missing && <span id={`${id}-missing`} class="ed-missing">{t.missing}</span>}</div>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {children({ id, 'aria-describedby': about || undefined, 'aria-invalid': wrong || undefined })}
      <Said found={found} id={id} />
    </div>
  );
}

interface TextProps extends At {
  lines?: number;
  clear?: boolean; // an empty one is taken out of the file
}

/** A text that stands there as it is. */
export function PlainField({ file, path, label, hint, lines = 1, clear = false, empty = '' }: TextProps & { empty?: string | null }) {
  const { id, value, found, set } = usePlace(file, path);
  const write = (text: string) => set(text === '' ? (clear ? undefined : empty) : text);
  const text = typeof value === 'string' ? value : '';
  return (
    <Labelled id={id} label={label} hint={hint} found={found}>
      {(attributes) => (lines > 1
        ? <textarea {...attributes} class="input" rows={lines} value={text} onInput={(event) => write(event.currentTarget.value)} />
        : <input {...attributes} class="input" autocomplete="off" value={text} onInput={(event) => write(event.currentTarget.value)} />)}
    </Labelled>
  );
}

/** A text in languages: in Spanish, and in English where there is any or somebody wants to write it. */
export function TextField({ file, path, label, hint, lines = 1, clear = false }: TextProps) {
  const { t, english } = useEditing();
  const { value, set } = usePlace(file, path);
  const write = (lang: string, text: string) => {
    const { [lang]: _, ...others } = isObject(value) ? value : {};
    const next = text === '' && (lang !== 'es' || clear) ? others : { ...(isObject(value) ? value : {}), [lang]: text };
    set(clear && Object.keys(next).length === 0 ? undefined : next);
  };
  const field = (lang: string, said: string) => <OneLanguage key={lang} file={file} path={[...path, lang]} label={said} {...(lang === 'es' && hint !== undefined && { hint })} lines={lines} lang={lang} write={(text) => write(lang, text)} />;
  const showEnglish = english || textAt(value, ['en']) !== '';
  return showEnglish ? <div class="ed-languages">{field('es', label)}{field('en', t.inEnglish(label))}</div> : field('es', label);
}

function OneLanguage({ file, path, label, hint, lines = 1, lang, write }: At & { lines?: number; lang: string; write(text: string): void }) {
  const { id, value, found } = usePlace(file, path);
  const shared = { class: 'input', lang, value: typeof value === 'string' ? value : '' };
  return (
    <Labelled id={id} label={label} hint={hint} found={found}>
      {(attributes) => (lines > 1
        ? <textarea {...attributes} {...shared} rows={lines} onInput={(event) => write(event.currentTarget.value)} />
        : <input {...attributes} {...shared} autocomplete="off" onInput={(event) => write(event.currentTarget.value)} />)}
    </Labelled>
  );
}

interface ChoiceProps extends At {
  among: [value: string, label: string][];
  none?: string; // says that there is none, and takes it out
  value?: string;
  choose?(value: string): void;
}

export function ChoiceField({ file, path, label, hint, among, none, value: given, choose }: ChoiceProps) {
  const { t } = useEditing();
  const { id, value, found, set } = usePlace(file, path);
  const text = given ?? (typeof value === 'string' ? value : '');
  const known = among.some(([one]) => one === text);
  return (
    <Labelled id={id} label={label} hint={hint} found={found}>
      {(attributes) => (
        <select {...attributes} value={text} onChange={({ currentTarget: { value: next } }) => (choose ? choose(next) : set(next === '' ? undefined : next))}>
          {(none !== undefined || text === '') && <option value="">{none ?? t.choose}</option>}
          {!known && text !== '' && <option value={text}>{text}</option>}
          {among.map(([one, said]) => <option key={one} value={one}>{said}</option>)}
        </select>
      )}
    </Labelled>
  );
}

export function DayField({ file, path, label, hint, clear = false }: At & { clear?: boolean }) {
  const { id, value, found, set } = usePlace(file, path);
  return (
    <Labelled id={id} label={label} hint={hint} found={found}>
      {(attributes) => <input {...attributes} class="input" type="date" value={typeof value === 'string' ? value : ''} onChange={({ currentTarget: { value: day } }) => set(day === '' && clear ? undefined : day)} />}
    </Labelled>
  );
}

export function NumberField({ file, path, label, hint, clear = false }: At & { clear?: boolean }) {
  const { id, value, found, set } = usePlace(file, path);
  return (
    <Labelled id={id} label={label} hint={hint} found={found}>
      {(attributes) => (
        <input {...attributes} class="input num" type="number" step="any" value={typeof value === 'number' ? value : ''} onInput={({ currentTarget }) => set(Number.isNaN(currentTarget.valueAsNumber) ? (clear ? undefined : null) : currentTarget.valueAsNumber)} />
      )}
    </Labelled>
  );
}

/** A list at a place: each element in a frame of its own, which can be taken out. */
export function Listed({ file, path, one, add, make, children, empty }: {
  file: string;
  path: Path;
  one(at: number): string;
  add: string;
  make(): Tree;
  children(path: Path, index: number): ComponentChildren;
  empty?: string;
}) {
  const { t, folder } = useEditing();
  const { id, set, found } = usePlace(file, path);
  const list = at(folder[file], path);
  const items = Array.isArray(list) ? list : [];
  const missing = found.some((problem) => levelOf(problem) === 'missing');
  return (
    <div class="ed-list" id={id} tabIndex={-1}>
      {items.length === 0 && empty && <p class="hint">{empty}</p>}
      {items.map((_, index) => (
        <div key={index} class="ed-item" role="group" aria-label={one(index + 1)} id={`${id}-${index}`}>
          {children([...path, index], index)}
          <button type="button" class="tool ed-remove" onClick={() => { set(items.filter((__, at) => at !== index)); focusIn(`${id}-add`); }}>{t.remove(one(index + 1))}</button>
        </div>
      ))}
      <p><button type="button" class="tool" id={`${id}-add`} onClick={() => { set([...items, make()]); focusIn(`${id}-${items.length}`); }}>+ {add}</button>{missing && <span class="ed-missing"> {t.missing}</span>}</p>
      <Said found={found} id={id} />
    </div>
  );
}
