// What the service worker keeps, and what an installed page is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifestOf, serviceWorkerVersion } from '../build/installed.mjs';

const named = (file: string) => ({ file, sha256: '' });
const index = { rules: named('rules.1.json'), words: { es: named('words.es.1.json') }, more: { es: named('more.es.1.json') } };
const files = ['index.html', 'en/index.html', 'app.1.js', 'icons/192.png', 'catalog/index.json', 'catalog/rules.1.json', 'catalog/words.es.1.json', 'catalog/more.es.1.json'];
const others = ['catalog/feed.es.atom', 'catalog/changes.1.json', 'programas/suf.html', 'en/programs/suf.html', 'pages/catalog.1.css', '_headers', '.htaccess', '404.html', 'sitemap.xml'];
const pages = [['index.html', 'programas/index.html', 'montos/index.html'], ['en/index.html', 'en/programs/index.html', 'en/amounts/index.html']];
const version = (names: string[], change: Record<string, string> = {}) => serviceWorkerVersion({ files: names.map((name) => ({ name, sha256: change[name] ?? name })), index, pages });

test('the app, the engine and what pages read of the catalog are kept, and nothing else', () => {
  assert.deepEqual(version([...others, ...files]).files.map(([name]) => name), [...files].sort());
});

test('a version is its files: the same whatever their order, another when one differs', () => {
  const { id } = version(files);
  assert.equal(version([...files].reverse()).id, id);
  assert.notEqual(version(files, { 'app.1.js': 'x' }).id, id);
  assert.notEqual(version(files.slice(1)).id, id);
});

test('a page of the catalog has its place in the app of its language', () => {
  const to = (path: string) => {
    const [folder, app] = version(files).pages.find(([one]) => path.startsWith(one))!;
    return app + path.slice(folder.length).replace(/\.html$/, '');
  };
  assert.equal(to('programas/suf.html'), '#/programa/suf');
  assert.equal(to('programas/'), '#/programa/');
  assert.equal(to('en/programs/suf.html'), 'en/#/programa/suf');
  assert.equal(to('montos/'), '#/programas');
});

test('each language installs its own page', () => {
  const manifest = JSON.parse(manifestOf({ name: 'Ventanilla', description: 'x', lang: 'en' }, '../'));
  assert.deepEqual([manifest.lang, manifest.start_url, manifest.scope, manifest.icons[0].src], ['en', './', '../', '../icons/192.png']);
});
