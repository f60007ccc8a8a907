// A long page that somebody leaves by one of its links is found as it was left: what was unfolded, and where she stood. It lives in memory, and only
// as long as what the page is of.
import { useEffect } from 'preact/hooks';

interface Left {
  top: number;
  open: boolean[];
  link: number;
}

const left = new WeakMap<object, Left>();

const foldsIn = () => [...document.querySelectorAll<HTMLDetailsElement>('main details')];
const linksIn = () => [...document.querySelectorAll<HTMLAnchorElement>('main a')];

function leave({ target }: MouseEvent, of: object) {
  const link = linksIn().findIndex((one) => one.contains(target as Node));
  if (link >= 0) left.set(of, { top: scrollY, open: foldsIn().map((fold) => fold.open), link });
}

/** The heading has the focus, so that the page is announced; the first Tab goes on from the link that led away. */
function restore({ top, open, link }: Left): (event: KeyboardEvent) => void {
  foldsIn().forEach((fold, index) => (fold.open ||= open[index] ?? false));
  scrollTo(0, top);
  return (event) => {
    if (event.key !== 'Tab' || document.activeElement?.tagName !== 'H1') return;
    event.preventDefault();
    linksIn()[link]?.focus();
  };
}

/** Stands at the end of such a page. */
export function ComeBack({ of }: { of: object }) {
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const was = left.get(of);
    if (was) addEventListener('keydown', restore(was), { signal, once: true });
    left.delete(of);
    document.addEventListener('click', (event) => leave(event, of), { signal, capture: true });
    return () => ending.abort();
  }, [of]);
  return null;
}
