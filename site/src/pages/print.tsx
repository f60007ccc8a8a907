import { useState } from 'preact/hooks';
import type { Result } from '../contract';
import { dateText, listText } from '../format';
import { Code } from '../parts/code';
import { Back, toStart } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Icon, Mark } from '../parts/icon';
import { useSteps } from '../parts/next';
import { Answered, Bring, Details, Open, Order } from '../parts/paper';
import { useSpeaker } from '../parts/speaker';
import { Headline, promiseOf } from '../parts/total';
import { Loading } from '../parts/waiting';
import { sheetId } from '../qr';
import { link } from '../router';
import type { Speaker } from '../say';
import { openings } from '../settle';
import { useSite } from '../site';
import { byCash } from '../sums';
import { entriesOf, PROBABLE } from '../verdicts';
import { furtherWords } from '../words/further/load';

const FINGERPRINT = /[0-9a-f]{4}/g;
const SHOWN = 4; // groups of it

/** The start of a SHA-256 in groups, as people compare it. */
const shortPrint = (sha256: string) => (sha256.match(FINGERPRINT) ?? []).slice(0, SHOWN).join(' ');

function Paper({ result, speaker }: { result: Result; speaker: Speaker }) {
  const { t, answers, asOf, words, lang } = speaker;
  const { site, plan, fingerprint } = useSite();
  const f = furtherWords(lang).print;
  const [rules, setRules] = useState(true);
  const [told, setTold] = useState(true);
  const entries = entriesOf(result, words);
  const { steps, wanted } = useSteps(entries, speaker);
  const others = entries.may.filter((entry) => !wanted.includes(entry));
  const { id, version } = result.catalog;
  const address = new URL(toStart(site, lang) + link('hoja', sheetId({ version, programs: wanted.map((entry) => entry.id) })), location.href).href;
  const tick = (label: string, on: boolean, set: (on: boolean) => void) => (
    <label class="tick">
      <input type="checkbox" checked={on} onChange={(event) => set(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
  return (
    <>
      <div class="no-print">
        <Back to={link('resultado')}>{f.back}</Back>
        {tick(f.withRules, rules, setRules)}
        {tick(f.withAnswers, told, setTold)}
        <p><button type="button" class="button" onClick={() => print()}><Icon name="print" />{f.print}</button></p>
      </div>
      <article class="paper">
        <div class="head">
          <div>
            <p class="brand"><Mark />{t.site}</p>
            <Heading title={f.title}>{f.title}</Heading>
            <p>{f.made(answers.people.length, dateText(asOf, lang))}</p>
          </div>
          {wanted.length > 0 && <figure><Code text={address} label={f.code} /><figcaption>{f.codeText}</figcaption></figure>}
        </div>
        <div class="window">
          <Headline promise={promiseOf(result, PROBABLE.flatMap((group) => entries[group]), speaker)} speaker={speaker} />
        </div>
        {wanted.length > 0 && <Order entries={wanted} steps={steps} speaker={speaker} />}
        {others.length > 0 && <p><b>{t.group.may}:</b> {listText(others.map((entry) => words.programs[entry.id]!.name), lang)}.</p>}
        <div class="cols">
          <Bring entries={wanted} gathered={plan.gathered} speaker={speaker} />
          <Open entries={byCash(entries.ask, speaker)} speaker={speaker} />
        </div>
        <p class="small"><b>{t.foot.orientation}</b> {f.rules(id, version, shortPrint(fingerprint))} {f.device}</p>
        {rules && wanted.length > 0 && <Details entries={wanted} speaker={speaker} />}
        {told && <Answered all={openings(entries.ask, words)} speaker={speaker} />}
      </article>
    </>
  );
}

/** On paper: a first page to hand over, then the rules of each program, then the answers. */
export function PrintPage() {
  const { result, words } = useSite();
  const speaker = useSpeaker();
  return speaker && result && words?.whole ? <Paper result={result} speaker={speaker} /> : <Loading />;
}
