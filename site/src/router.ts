// The address after "#": a page and at most a number or a program. Never an answer or a name.
import { useEffect, useState } from 'preact/hooks';
import { afterPress } from './paint';

export interface Route {
  page: string;
  id: string;
}

export function routeOf(hash: string): Route {
  const [page = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  return { page, id };
}

export const link = (page: string, id: string | number = '') => `#/${page}${id === '' ? '' : `/${id}`}`;

/** Where it stands that one is on a page. A frame has its own way (widget/trail.ts). */
export const way = {
  at: () => (typeof location === 'undefined' ? '' : location.hash),
  push: (to: string) => history.pushState(null, '', to),
  replace: (to: string) => history.replaceState(null, '', to),
  back: () => history.back(),
};

/** To another page, as a step that "back" undoes. */
export function go(page: string, id: string | number = '') {
  way.push(link(page, id));
  dispatchEvent(new PopStateEvent('popstate'));
}

/** To another page in the place of this one. */
export function goInstead(page: string, id: string | number = '') {
  way.replace(link(page, id));
  dispatchEvent(new PopStateEvent('popstate'));
}

export function useRoute(): Route {
  const read = () => routeOf(way.at());
  const [route, setRoute] = useState(read);
  useEffect(() => {
    const follow = () => setRoute((old) => {
      const now = read();
      return now.page === old.page && now.id === old.id ? old : now;
    });
    const changed = () => afterPress(follow);
    addEventListener('popstate', changed);
    addEventListener('hashchange', changed);
    follow(); // a page inside may have moved on before anybody listened
    return () => {
      removeEventListener('popstate', changed);
      removeEventListener('hashchange', changed);
    };
  }, []);
  return route;
}
