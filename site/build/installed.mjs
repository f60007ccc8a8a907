// What makes the page stay on a device: the list of its files for the service worker, and what an installed page is called and looks like.
import { createHash } from 'node:crypto';

export const MANIFEST = 'app.webmanifest';

const ANY = [192, 512];
const iconOf = (size) => `icons/${size}.png`;
const MASKABLE = 'icons/maskable-512.png';

export const ICONS = [...ANY.map(iconOf), MASKABLE];

/** The manifest of one language's page, from which `base` leads to the root of the site. */
export function manifestOf({ name, description, lang }, base) {
  const icon = (size, file, purpose) => ({ src: base + file, sizes: `${size}x${size}`, type: 'image/png', purpose });
  return JSON.stringify({
    name,
    short_name: name,
    description,
    lang,
    dir: 'ltr',
    start_url: './',
    scope: base || './',
    display: 'standalone',
    background_color: '#f7f6f2',
    theme_color: '#ffffff',
    icons: [...ANY.map((size) => icon(size, iconOf(size), 'any')), icon(512, MASKABLE, 'maskable')],
  });
}

const SERVED = [/^[^/]+$/, /^[a-z]{2}\/[^/]+$/, /^icons\//];
const DESK = /^meson\//;
export const DESK_FILES = 'meson/files.json';
const FOR_OTHERS = ['_headers', '.htaccess', '404.html', 'sitemap.xml'];

const listed = (files) => files.map(({ name, sha256 }) => [name, sha256]).sort();

/** The list of what it keeps besides where somebody opened the desk: a file of its own, since no citizen needs it. */
export const deskFilesOf = (written) => JSON.stringify(listed(written.filter(({ name }) => DESK.test(name))));

/**
 * What a service worker keeps: the app in every language, the engine, and of the catalog what its index names for pages. Not the catalog's own pages: they
 * are 200 and weigh eight times as much, and which of them somebody read is nothing to leave on a device. `pages` has, for each language, the addresses
 * of the start page and of the catalog's lists. `desk` is the file of deskFilesOf.
 */
export function serviceWorkerVersion({ files: written, index, pages }) {
  const named = [index.rules, ...Object.values(index.words), ...Object.values(index.more)].map(({ file }) => `catalog/${file}`);
  const isServed = ({ name }) => (SERVED.some((pattern) => pattern.test(name)) && !FOR_OTHERS.includes(name)) || name === 'catalog/index.json' || named.includes(name);
  const [files, [desk]] = [listed(written.filter(isServed)), listed(written.filter(({ name }) => name === DESK_FILES))];
  const id = createHash('sha256').update(JSON.stringify([files, desk])).digest('hex').slice(0, 16);
  const folders = pages.flatMap(([start, programs, amounts]) => {
    const app = start.replace('index.html', '#/');
    const whole = (list, to) => [[list, `${app}programas`], [list.replace('index.html', ''), `${app}${to}`]];
    return [...whole(programs, 'programa/'), ...whole(amounts, 'programas')];
  });
  return { id, files, desk, pages: folders };
}
