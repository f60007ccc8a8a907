import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../state';

type Page = ComponentType<{ id: string }>;

const loads: (() => Promise<Page>)[] = [];

/** A page whose script comes after the first ones. */
export function lazily(load: () => Promise<Page>): Page {
  let here: Page | undefined;
  const get = () => load().then((page) => (here = page));
  loads.push(get);
  return function Lazily({ id }) {
    const { t } = useDesk();
    const [failed, setFailed] = useState<boolean>(); // false: it is here
    useEffect(() => {
      if (!here) get().then(() => setFailed(false), () => setFailed(true));
    }, []);
    const Here = here;
    return Here ? <Here id={id} /> : <p class="desk-page" role="status">{failed ? t.shell.missing : t.shell.coming}</p>;
  };
}

/** Fetches all of them, whatever will be opened: so that each opens without internet, and none tells what somebody does. */
export const loadPages = () => Promise.all(loads.map((load) => load()));
