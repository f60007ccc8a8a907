import { useEffect, useRef } from 'preact/hooks';
import type { OpenCase } from '../open-case';
import { useDesk } from '../state';

const CLOSED = -1;

/** Keeps with an open case what the rules say of its answers, whenever somebody changed them here. Opening it changes nothing: what is new to it is still to be seen. */
export function KeepStanding({ tab }: { tab: OpenCase }) {
  const desk = useDesk();
  const { answers, standing } = tab.record;
  const known = useRef(answers);
  const turn = useRef(0); // the next one whenever there is something to ask
  const asking = useRef(false);
  // One at a time, then the newest: who types faster than the rules answer does not wait for what stood there in between.
  const ask = async () => {
    asking.current = true;
    let asked: number;
    let now: typeof standing;
    do {
      asked = turn.current;
      now = await (desk.caseload?.standing(tab.record) ?? Promise.resolve(null)).catch(() => null);
    } while (asked < turn.current);
    asking.current = false;
    if (asked === turn.current) tab.change((record) => ({ ...record, standing: now }));
  };
  useEffect(() => {
    if (!tab.writable || answers.people.length === 0 || (answers === known.current && standing)) return;
    known.current = answers;
    turn.current += 1;
    if (!asking.current) void ask();
  }, [answers, tab.writable, desk.caseload?.ready]);
  useEffect(() => () => void (turn.current = CLOSED), []);
  return null;
}
