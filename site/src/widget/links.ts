// Links inside a frame: to its own pages in memory, to everything else in another tab, since hardly a site lets itself be shown in a frame.
import { go, routeOf } from '../router';

export function keepLinks() {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    const href = link.getAttribute('href')!;
    if (href.startsWith('#')) {
      event.preventDefault();
      const { page, id } = routeOf(href);
      if (href.startsWith('#/')) go(page, id);
    } else if (link.protocol.startsWith('http')) {
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
  });
}
