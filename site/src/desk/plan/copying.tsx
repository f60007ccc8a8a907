import { useEffect, useRef, useState } from 'preact/hooks';
import { plan as words } from '../words/plan';

const t = words.copied;

export interface Copied {
  text: string;
  html?: string; // for a word processor
}

async function toClipboard({ text, html }: Copied) {
  if (!html) return navigator.clipboard.writeText(text);
  const part = (type: string, content: string) => new Blob([content], { type });
  return navigator.clipboard.write([new ClipboardItem({ 'text/html': part('text/html', html), 'text/plain': part('text/plain', text) })]);
}

/** Puts something on the clipboard at a press; where a browser refuses, its text stands there, marked. */
export function CopyButton({ label, copied }: { label: string; copied: Copied }) {
  const [outcome, setOutcome] = useState<'done' | 'failed'>();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome !== 'failed') return;
    box.current?.focus();
    box.current?.select();
  }, [outcome]);
  return (
    <>
      <button type="button" class="tool" onClick={() => void toClipboard(copied).then(() => setOutcome('done'), () => setOutcome('failed'))}>{label}</button>
      <span role="status" class="small">{outcome && t[outcome]}</span>
      {outcome === 'failed' && <textarea class="input copied" aria-label={t.text} readOnly rows={10} ref={box} value={copied.text} />}
    </>
  );
}
