// Reads what is counted of every case, some at a time, so that the page goes on answering. What was read stays as long as the page of the board: another period, or
// a case that changed, needs no second reading of all.
import { useEffect, useRef, useState } from 'preact/hooks';
import { inTurns } from '../pause';
import type { Vault } from '../vault/vault';
import { activityOf, aggregateOf, merge, type Activity, type Aggregate } from './aggregate';
import type { Period } from './period';

// One task of a slow computer: cases to read, cases to count.
const AT_ONCE = 5;
const COUNTED_AT_ONCE = 100;

interface Read {
  changed: string; // the save that was read
  activity: Activity;
}

export interface Reading {
  activities: Activity[];
  read: number;
  all: number;
  done: boolean;
}

export function useActivities(vault: Vault): Reading {
  const known = useRef(new Map<string, Read>());
  const [reading, setReading] = useState<Reading>({ activities: [], read: 0, all: vault.cards().length, done: false });
  useEffect(() => {
    let ended = false;
    let again = false;
    let busy = false;
    const tell = (done: boolean) => !ended && setReading({ activities: done ? [...known.current.values()].map(({ activity }) => activity) : [], read: known.current.size, all: vault.cards().length, done });
    const look = async () => {
      again = busy;
      if (busy) return;
      busy = true;
      const cards = vault.cards();
      const here = new Set(cards.map(({ id }) => id));
      for (const id of known.current.keys()) if (!here.has(id)) known.current.delete(id);
      const news = cards.filter(({ id, changed }) => known.current.get(id)?.changed !== changed);
      for await (const some of inTurns(news, AT_ONCE)) {
        if (ended || !vault.isOpen) break;
        const read = await Promise.allSettled(some.map(({ id }) => vault.read(id)));
        for (const one of read) if (one.status === 'fulfilled') known.current.set(one.value.id, { changed: one.value.changed, activity: activityOf(one.value) });
        if (known.current.size % 50 < AT_ONCE) tell(false);
      }
      busy = false;
      if (again && !ended) return look();
      tell(true);
    };
    const stop = vault.subscribe(({ kind }) => void ((kind === 'cards' || kind === 'case') && look()));
    void look();
    return () => {
      ended = true;
      stop();
    };
  }, [vault]);
  return reading;
}

/** As aggregateOf, some at a time. */
export async function countsOf(activities: Activity[], period: Period, today: string): Promise<Aggregate> {
  const parts: Aggregate[] = [];
  for await (const some of inTurns(activities, COUNTED_AT_ONCE)) parts.push(aggregateOf(some, period, today));
  return merge(parts);
}

/** The counts of a period, and until they are there those of the one before. */
export function useCounts(activities: Activity[], period: Period, today: string): { counts: Aggregate; period: Period } | undefined {
  const [held, hold] = useState<{ counts: Aggregate; period: Period }>();
  useEffect(() => {
    let wanted = true;
    void countsOf(activities, period, today).then((counts) => wanted && hold({ counts, period }));
    return () => void (wanted = false);
  }, [activities, period, today]);
  return held;
}
