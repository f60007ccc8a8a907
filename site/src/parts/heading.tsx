import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useSite } from '../site';

let pages = 0;

/** The h1 of a page. A new page takes the focus to it, and its title into the tab; `title` is for one that names no one. */
export function Heading({ children, title }: { children: ComponentChildren; title: string }) {
  const { t } = useSite();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t.titled(title);
  }, [title, t]);
  useLayoutEffect(() => {
    if (pages++ === 0) return;
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
