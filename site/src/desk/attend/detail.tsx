import { useState } from 'preact/hooks';
import type { Ref, Result } from '../../contract';
import { Chip } from '../../parts/icon';
import { reasonOf } from '../../parts/reason';
import { Reasons } from '../../parts/reasons';
import { Said } from '../../parts/said';
import { namesText, refLabel, sumText, type Speaker } from '../../say';
import { openings, settling } from '../../settle';
import { sumsOf } from '../../sums';
import { casesOf, entriesOf, groupOf, paired, peopleOf, requirements, type Entry } from '../../verdicts';
import { attend as t } from '../words/attend';
import { Kbd } from './keys';
import { scriptOf } from './script';
import { keyOfAction } from './shortcuts';

/** The fact to ask first for a program, and how many others are open. */
export const settlingIn = (entry: Entry, result: Result, { words }: Speaker): { ref: Ref; more: number } | undefined =>
  settling(entry, openings(entriesOf(result, words).ask, words), words);

/** One program: why, how much, what to ask, what to say, what to bring, where. */
export function Detail({ entry, result, speaker, jump }: { entry: Entry; result: Result; speaker: Speaker; jump(ref: Ref): void }) {
  const [rules, setRules] = useState(false);
  const { words } = speaker;
  const program = words.programs[entry.id]!;
  const sums = entry.group === 'no' ? [] : sumsOf(entry, speaker);
  const first = settlingIn(entry, result, speaker);
  const cases = entry.results.flatMap((one) => casesOf(one).map(({ person, finding }) => ({ person, finding, group: groupOf(finding, one.open, entry.award) })));
  const shown = cases.filter(({ group }) => group === entry.group);
  const count = requirements(paired((shown[0] ?? cases[0])?.finding.criteria, program.criteria)).length;
  return (
    <section class="detail" id="detail" aria-labelledby="program">
      <header class="bar-row">
        <h2 id="program">{program.name}</h2>
        {count > 0 && <button type="button" class="tool" aria-expanded={rules} onClick={() => setRules(!rules)}>{t.detail.rules(count)}</button>}
      </header>
      <p><Chip group={entry.group}>{speaker.t.program.forWhom(speaker.t.group[entry.group], namesText(peopleOf(entry), speaker))}</Chip></p>
      {rules && (shown.length > 0 ? shown : cases.slice(0, 1)).map(({ person, finding }) => (
        <div key={person}>
          {shown.length > 1 && <h3>{namesText([person], speaker)}</h3>}
          <Reasons nodes={finding.criteria} program={program} speaker={speaker} about={person} />
        </div>
      ))}
      <dl>
        <dt>{t.detail.why}</dt>
        <dd>{reasonOf(entry, speaker)}</dd>
        {sums.length > 0 && <><dt>{t.detail.amount}</dt><dd>{sums.map((sum) => <span key={sum.words.id} class="block">{sumText(sum, speaker).join(' ')}</span>)}</dd></>}
        {first && (
          <>
            <dt>{t.detail.ask}</dt>
            <dd><button type="button" class="tool" aria-keyshortcuts={keyOfAction('jump')} onClick={() => jump(first.ref)}>{refLabel(first.ref, speaker)} <Kbd name="jump" /></button> {first.more > 0 && <small>{t.detail.askMore(first.more)}</small>}</dd>
          </>
        )}
        <dt>{t.detail.read}</dt>
        <dd class="read">«{scriptOf(entry, speaker, t.script, first?.ref).join(' ')}»</dd>
        {(program.documents?.length ?? 0) > 0 && (
          <>
            <dt>{t.detail.bring}</dt>
            <dd><ul>{program.documents!.map((id) => <li key={id}><Said text={words.documents[id]?.text ?? id} speaker={speaker} /></li>)}</ul></dd>
          </>
        )}
        {(program.apply?.length ?? 0) > 0 && (
          <>
            <dt>{t.detail.where}</dt>
            <dd><ul>{program.apply!.map((way) => <li key={way.text}>{speaker.t.program.channel[way.channel]}: <Said text={way.text} speaker={speaker} /></li>)}</ul></dd>
          </>
        )}
      </dl>
    </section>
  );
}
