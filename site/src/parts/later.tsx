import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterPress } from '../paint';

/**
 * What stands below what a page shows at once. It is drawn after that, the first time that `of` is shown; from then on together with it, so that
 * whoever comes back finds the place where she was. Each page has its own.
 */
export function later() {
  const drawn = new WeakSet<object>();
  return function Later({ of, children }: { of: object; children: ComponentChildren }) {
    const [, redraw] = useState({});
    const ready = drawn.has(of);
    useEffect(() => {
      drawn.add(of);
      if (!ready) afterPress(() => redraw({}));
    }, [of]);
    return ready ? <>{children}</> : <div class="later" />;
  };
}
