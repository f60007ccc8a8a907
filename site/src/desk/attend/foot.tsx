import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../contract';
import { useRules } from '../rules';
import { useDesk } from '../state';
import type { OpenCase } from '../open-case';
import { attend as t } from '../words/attend';
import { Kbd } from './keys';
import { minutesBetween, standingOf, withAttention, withNote } from './recording';
import { sessionOf } from './session';
import { keyOfAction } from './shortcuts';

/** Notes the attention of this opening of the case, or notes it anew. */
export function record(tab: OpenCase, result: Result, words: Parameters<typeof standingOf>[1], today: string) {
  const session = sessionOf(tab);
  tab.change((before) => {
    const noted = withAttention(before, standingOf(result, words, today), minutesBetween(session.opened, Date.now()), session.attention);
    session.attention = noted.id;
    return noted.record;
  });
}

/** What the field where one is understands, and the end of the attention. */
export function Foot({ tab, result, help }: { tab: OpenCase; result: Result | undefined; help(): void }) {
  const { today } = useDesk();
  const { rules } = useRules();
  const [hint, setHint] = useState(t.hints.rest);
  const note = useRef<HTMLInputElement>(null);
  const session = sessionOf(tab);
  const attention = tab.record.attentions.find(({ id }) => id === session.attention);
  useEffect(() => {
    const follow = (event: FocusEvent) => {
      const about = (event.target as Element).closest('[aria-describedby]')?.getAttribute('aria-describedby')?.split(' ')[0];
      setHint((about?.startsWith('hint-') && document.getElementById(about)?.textContent) || t.hints.rest);
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  const noted = attention !== undefined;
  useEffect(() => {
    if (noted) note.current?.focus();
  }, [noted]);
  return (
    <footer class="keys">
      <button type="button" class="link" onClick={help}><kbd>?</kbd> {t.keys.open}</button>
      <span class="hint-line">{hint}</span>
      <span class="bar-row">
        {attention && (
          <>
            <span role="status">{t.record.done(attention.minutes ?? 0, attention.found.length)}</span>
            <input ref={note} class="input" type="text" autocomplete="off" aria-label={t.record.note} placeholder={t.record.note} readOnly={!tab.writable} value={attention.note} onInput={({ currentTarget: { value } }) => tab.change((one) => withNote(one, attention.id, value))} />
          </>
        )}
        <button type="button" class="tool go" data-end aria-keyshortcuts={keyOfAction('record')} disabled={!result || !rules || !tab.writable} title={result ? undefined : t.record.waiting} onClick={() => record(tab, result!, rules!.words, today())}>
          {attention ? t.record.again : t.record.go} <Kbd name="record" />
        </button>
      </span>
    </footer>
  );
}
