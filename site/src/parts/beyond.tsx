// What stands on the page of the result once the further words are here.
import type { Result } from '../contract';
import type { Lang } from '../format';
import { link } from '../router';
import type { Speaker } from '../say';
import { PROBABLE, type Entry, type Group } from '../verdicts';
import { furtherWords } from '../words/further/load';
import { BestSetNote } from './best-set';
import { ComeBack } from './come-back';
import { Documents } from './documents';
import { Next } from './next';

interface BeyondProps {
  result: Result;
  entries: Record<Group, Entry[]>;
  speaker: Speaker;
}

/** To the pages that lie beyond the result. */
export function JumpLinks({ lang }: { lang: Lang }) {
  const f = furtherWords(lang);
  return (
    <>
      <a href={link('fechas')}>{f.dates.title}</a>
      <a href={link('que-pasaria')}>{f.whatIf.title}</a>
      <a href={link('copiar')}>{f.copy.title}</a>
      <a href={link('rechazo')}>{f.denial.title}</a>
    </>
  );
}

export function BesideResult({ result, entries, speaker }: BeyondProps) {
  const counted = new Set([...PROBABLE, 'have' as const].flatMap((group) => entries[group].map(({ id }) => id)));
  return (
    <div class="stack-l">
      <Documents entries={entries} speaker={speaker} />
      <section class="stack" id="dates">
        <h2>{furtherWords(speaker.lang).dates.title}</h2>
        <p class="small">{furtherWords(speaker.lang).dates.hint}</p>
        <p><a class="button second" href={link('fechas')}>{furtherWords(speaker.lang).dates.link}</a></p>
      </section>
      <section class="stack">
        <h2>{furtherWords(speaker.lang).whatIf.title}…</h2>
        <p class="small">{furtherWords(speaker.lang).whatIf.lede}</p>
        <p><a class="button second" href={link('que-pasaria')}>{furtherWords(speaker.lang).whatIf.link}</a></p>
      </section>
      <BestSetNote best={result.best} concerns={(id) => counted.has(id)} speaker={speaker} />
    </div>
  );
}

export const AfterResult = ({ result, entries, speaker }: BeyondProps) => (
  <>
    <Next entries={entries} speaker={speaker} />
    <ComeBack of={result} />
  </>
);
