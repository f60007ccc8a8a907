import { useEffect, useRef } from 'preact/hooks';
import type { OpenCase } from '../open-case';
import { useDesk } from '../state';

/** Keeps with an open case what the rules say of its answers, whenever somebody changed them here. Opening it changes nothing: what is new to it is still to be seen. */
export function KeepStanding({ tab }: { tab: OpenCase }) {
  const desk = useDesk();
  const { answers, standing } = tab.record;
  const known = useRef(answers);
  const asking = useRef(false);
  // One at a time, then the newest: who types faster than the rules answer does not wait for what stood there in between.
  const ask = async (): Promise<void> => {
    asking.current = true;
    const asked = tab.record.answers;
    const now = await desk.caseload?.standing(tab.record).catch(() => null) ?? null;
    if (!asking.current) return; // closed meanwhile
    if (tab.record.answers !== asked) return ask();
    asking.current = false;
    tab.change((record) => ({ ...record, standing: now }));
  };
  useEffect(() => {
    if (!tab.writable || answers.people.length === 0 || (answers === known.current && standing)) return;
    known.current = answers;
    if (!asking.current) void ask();
  }, [answers, tab.writable, desk.caseload?.ready]);
  useEffect(() => () => void (asking.current = false), []);
  return null;
}
