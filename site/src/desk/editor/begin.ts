// The draft of municipal programs, from when a desk is open and its rules are here until it is locked.
import { useLayoutEffect } from 'preact/hooks';
import { useRules } from '../rules';
import type { Desk } from '../state';

export function useDraft(desk: Desk) {
  const { rules } = useRules();
  const ready = desk.state.phase === 'open' && rules !== undefined;
  useLayoutEffect(() => {
    if (!ready) return;
    let end = () => {};
    let over = false;
    import('./draft').then(({ beginDraft }) => !over && (end = beginDraft(desk)), () => {}); // its page says when it did not come
    return () => {
      over = true;
      end();
    };
  }, [ready]);
}
