// What stands on the page of the result once the further words are here.
import type { Result } from '../contract';
import type { Speaker } from '../say';
import { PROBABLE, type Entry, type Group } from '../verdicts';
import { BestSetNote } from './best-set';
import { Documents } from './documents';
import { Next } from './next';

interface BeyondProps {
  result: Result;
  entries: Record<Group, Entry[]>;
  speaker: Speaker;
}

export function BesideResult({ result, entries, speaker }: BeyondProps) {
  const counted = new Set([...PROBABLE, 'have' as const].flatMap((group) => entries[group].map(({ id }) => id)));
  return (
    <div class="stack-l">
      <Documents entries={entries} speaker={speaker} />
      <BestSetNote best={result.best} concerns={(id) => counted.has(id)} speaker={speaker} />
    </div>
  );
}

export const AfterResult = ({ entries, speaker }: BeyondProps) => <Next entries={entries} speaker={speaker} />;
