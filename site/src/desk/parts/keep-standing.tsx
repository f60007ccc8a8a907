import { useEffect, useRef } from 'preact/hooks';
import type { OpenCase } from '../open-case';
import { useDesk } from '../state';

/** Keeps with an open case what the rules say of its answers, whenever somebody changed them here. Opening it changes nothing: what is new to it is still to be seen. */
export function KeepStanding({ tab }: { tab: OpenCase }) {
  const { caseload } = useDesk();
  const { answers, standing } = tab.record;
  const known = useRef(answers);
  useEffect(() => {
    if (!tab.writable || answers.people.length === 0 || (answers === known.current && standing)) return;
    known.current = answers;
    let wanted = true;
    const keep = (now: typeof standing) => wanted && tab.change((record) => ({ ...record, standing: now }));
    void (caseload?.standing(tab.record) ?? Promise.resolve(null)).then(keep, () => keep(null));
    return () => void (wanted = false);
  }, [answers, tab.writable, caseload?.ready]);
  return null;
}
