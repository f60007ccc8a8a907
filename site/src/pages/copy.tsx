import { useRef, useState } from 'preact/hooks';
import { copyText } from '../copy-text';
import { Back, toStart } from '../parts/frame';
import { Heading } from '../parts/heading';
import { useSteps } from '../parts/next';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { useSite } from '../site';
import { entriesOf } from '../verdicts';
import { furtherWords } from '../words/further/load';
import type { Result } from '../contract';
import type { Speaker } from '../say';

type Outcome = 'none' | 'done' | 'failed';

function Copy({ result, speaker }: { result: Result; speaker: Speaker }) {
  const f = furtherWords(speaker.lang);
  const { site } = useSite();
  const { wanted } = useSteps(entriesOf(result, speaker.words), speaker);
  const [amounts, setAmounts] = useState(false);
  const [names, setNames] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>('none');
  const box = useRef<HTMLTextAreaElement>(null);
  const text = copyText(result, wanted, speaker, f, { amounts, names, site: new URL(toStart(site, speaker.lang), location.href).href });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('done');
    } catch {
      box.current?.focus();
      box.current?.select();
      setOutcome('failed');
    }
  };
  const tick = (label: string, checked: boolean, set: (on: boolean) => void) => (
    <label class="tick">
      <input type="checkbox" checked={checked} onChange={(event) => { set(event.currentTarget.checked); setOutcome('none'); }} />
      <span>{label}</span>
    </label>
  );
  return (
    <div class="stack column">
      <Back to={link('resultado')}>{f.print.back}</Back>
      <Heading title={f.copy.title}>{f.copy.title}</Heading>
      <div>
        {tick(f.copy.amounts, amounts, setAmounts)}
        {tick(f.copy.names, names, setNames)}
      </div>
      <div class="field">
        <label for="copied">{f.copy.hint}</label>
        <textarea class="input copied" id="copied" readOnly rows={14} ref={box} value={text} />
      </div>
      <p class="actions"><button type="button" class="button" onClick={() => void copy()}>{f.copy.button}</button></p>
      <p role="status" class="small"><b>{outcome !== 'none' && f.copy[outcome]}</b></p>
      <p class="small">{f.copy.care}</p>
    </div>
  );
}

export function CopyPage() {
  const { result, words } = useSite();
  const speaker = useSpeaker();
  return speaker && result && words?.whole ? <Copy result={result} speaker={speaker} /> : <Loading />;
}
