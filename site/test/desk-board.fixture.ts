// What cases tell the board: made by hand, and drawn.
import { aggregateOf, type Activity } from '../src/desk/board/aggregate';
import { CAUSES, STATES, type Cause, type State } from '../src/desk/case';

export const TODAY = '2026-11-26';
export const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };
export const aggregate = (activities: Activity[], period = NOVEMBER) => aggregateOf(activities, period, TODAY);
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

export const step = (state: State, date: string, cause: Cause = 'unsaid') => ({ state, date, cause });
export const activity = (given: Partial<Activity> = {}): Activity => ({ people: 2, attentions: [], referrals: [], ...given });
export const attention = (date: string, found: string[] = [], minutes: number | null = null) => ({ date, minutes, found });
export const referred = (program: string, steps: Activity['referrals'][number]['steps'], office = 'SERVIU') => ({ program, office, due: null, steps });

// The same numbers each time, so that a failure can be seen again.
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

export function randomly(seed: number) {
  const source = numbers(seed);
  const below = (limit: number) => Math.floor(source.next().value * limit);
  const among = <T>(items: readonly T[]) => items[below(items.length)]!;
  const date = () => `2026-${among(['09', '10', '11', '12'])}-${String(1 + below(28)).padStart(2, '0')}`;
  const some = <T>(most: number, make: () => T) => Array.from({ length: below(most + 1) }, make);
  const activities = (count: number) => Array.from({ length: count }, (): Activity => ({
    people: 1 + below(6),
    attentions: some(3, () => attention(date(), some(3, () => among(['suf', 'pgu', 'agua'])), below(2) ? below(60) : null)),
    referrals: some(3, () => ({
      program: among(['suf', 'pgu', 'agua']), office: among(['SERVIU', 'IPS', '', '__proto__']), due: below(2) ? date() : null,
      steps: [step('referred', date()), ...some(3, () => step(among(STATES), date(), among(CAUSES)))].sort((a, b) => (a.date < b.date ? -1 : 1)),
    })),
  }));
  return { below, activities };
}
