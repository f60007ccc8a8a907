import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useDesk } from '../state';

let pages = 0;

/**
 * The h1 of a page, which takes the focus when one goes there; where a page is so `large` that to lay it out is a task of its own, once that is done.
 * `title` stands in the browser's history: it names no case.
 */
export function Heading({ children, title, hidden = false, large = false }: { children: ComponentChildren; title: string; hidden?: boolean; large?: boolean }) {
  const { t } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t.titled(title);
  }, [title]);
  const start = useRef<Element | null>(null);
  useLayoutEffect(() => void (start.current = document.activeElement), []);
  (large ? useEffect : useLayoutEffect)(() => {
    if (pages++ === 0) return;
    scrollTo(0, 0);
    const { activeElement } = document; // another one: somebody went on meanwhile
    if (activeElement === start.current && !activeElement?.hasAttribute('autofocus')) heading.current?.focus({ preventScroll: true });
  }, []);
  return <h1 ref={heading} tabIndex={-1} class={hidden ? 'hidden' : undefined}>{children}</h1>;
}
