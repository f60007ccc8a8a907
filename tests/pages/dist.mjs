// The static pages of the built site, as text.
import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const dist = fileURLToPath(new URL('../../site/dist/', import.meta.url));
export const data = fileURLToPath(new URL('../../data/cl/', import.meta.url));

/** Paths below dist: "programas/pgu.html". All that people have an address for: not what hosts show for others, nor the frames of widgets, nor the desk, which is no page to be found. */
export const pages = readdirSync(dist, { recursive: true }).filter((name) => name.endsWith('.html') && name !== '404.html' && !/^(v\d|meson\/)/.test(name)).sort();

/** Where organisations make their widget. */
export const isConfigurator = (path) => ['incrustar/index.html', 'en/embed/index.html'].includes(path);

/** The two pages where the app starts; the others are the catalog's. */
export const isStart = (path) => posix.basename(path) === 'index.html' && !/^(\w+\/)?\w{3,}\/index/.test(path);

const texts = new Map();
export function textOf(path) {
  if (!texts.has(path)) texts.set(path, readFileSync(join(dist, path), 'utf8'));
  return texts.get(path);
}

const unescaped = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a page leads to or loads: [{ from, to }]. */
export const linksOf = (path) => [...textOf(path).matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, to]) => ({ from: path, to: unescaped(to) }));

const idsOf = (path) => new Set([...textOf(path).matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id));

/** Why nobody would arrive, or nothing. `#/...` on a start page is a page of the app. */
export function deadEnd({ from, to }) {
  if (/^(data|mailto|tel):/.test(to)) return undefined;
  if (/^[a-z]+:/i.test(to)) return URL.canParse(to) && /^https?:/.test(to) ? undefined : 'no address';
  const [way, fragment] = to.split('#');
  const folder = posix.dirname(from);
  let path = way === '' ? from : posix.join(folder, way);
  if (way !== '' && (way.endsWith('/') || way.endsWith('.'))) path = posix.join(path, 'index.html');
  if (path.startsWith('..')) return 'outside of the site';
  if (!existsSync(join(dist, path))) return 'no such file';
  if (!fragment) return undefined;
  if (fragment.startsWith('/')) return isStart(path) ? undefined : 'only the app has such pages';
  return idsOf(path).has(decodeURIComponent(fragment)) ? undefined : 'no such place in the page';
}
