// Every page as text: valid HTML, no dead end, nothing left unsaid, what search engines and machines read.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { isTaken } from '../browser/turn.mjs';
import { data, deadEnd, dist, isConfigurator, isStart, linksOf, pages, textOf } from './dist.mjs';

const ofCatalog = pages.filter((path) => !isStart(path) && !isConfigurator(path));
const programs = readdirSync(join(data, 'programs')).map((name) => name.replace('.json', ''));
const { languages } = JSON.parse(readFileSync(join(data, 'catalog.json'), 'utf8'));
const folders = { es: 'programas', en: 'en/programs' };
const ofPrograms = Object.values(folders).flatMap((folder) => programs.map((id) => `${folder}/${id}.html`));

// How our renderer writes what HTML lets one write in several ways. HTML refuses no id without blanks: those of pages of the app begin with "/".
const WRITTEN = { 'doctype-style': ['error', { style: 'lowercase' }], 'void-style': 'off', 'no-trailing-whitespace': 'off', 'valid-id': ['error', { relaxed: true }] };

test('every program has a page in every language', () => {
  assert.deepEqual(ofPrograms.filter((path) => !pages.includes(path)), []);
  assert.deepEqual(Object.keys(folders).filter((lang) => !languages.includes(lang)), []);
  assert.equal(ofCatalog.length, ofPrograms.length + 2 * Object.keys(folders).length);
});

// Of the programs' pages, which are made alike, the short run takes one in four.
const looked = [...pages.filter((path) => !ofPrograms.includes(path) || isTaken(ofPrograms.indexOf(path), 4)), '404.html'];

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: WRITTEN });
  const found = [];
  for (const path of looked) {
    const { results } = await validator.validateString(textOf(path), path);
    found.push(...results.flatMap(({ messages }) => messages.map(({ ruleId, line, column, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`)));
  }
  assert.deepEqual(found.slice(0, 20), []);
});

test('the validator sees a fault', async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: WRITTEN });
  assert.equal((await validator.validateString('<p><ul></ul></p>')).valid, false);
});

test('no link inside the site is dead', () => {
  const dead = pages.flatMap(linksOf).map((link) => [link, deadEnd(link)]).filter(([, why]) => why);
  assert.deepEqual(dead.map(([{ from, to }, why]) => `${from} -> ${to}: ${why}`), []);
});

test('a dead link is seen', () => {
  const from = 'programas/pgu.html';
  const why = (to) => deadEnd({ from, to });
  assert.deepEqual(['../', './', '../#/personas', '../montos/#uf', '#who', 'https://a.cl/'].map(why), Array(6).fill(undefined));
  assert.deepEqual(
    ['pgu2.html', '../montos/', '../../', '../montos/#ufo', '#nowhere', './#/personas', 'javascript:x'].map((to) => Boolean(why(to))),
    [true, false, true, true, true, true, true],
  );
});

test('no text has a place that was not filled', () => {
  const open = /\{(param|name)[^}]*\}|\bundefined\b|\bNaN\b|\[object /;
  const shown = (path) => textOf(path).replace(/<script.*?<\/script>/gs, '');
  assert.deepEqual(pages.filter((path) => open.test(shown(path))), []);
});

test('the pages of a program say the same thing to machines', () => {
  for (const [lang, folder] of Object.entries(folders)) {
    for (const id of programs) {
      const page = textOf(`${folder}/${id}.html`);
      const [, block] = page.match(/<script type="application\/ld\+json">(.*?)<\/script>/s) ?? assert.fail(`${folder}/${id}: no data`);
      const service = JSON.parse(block);
      const own = JSON.parse(readFileSync(join(data, 'programs', `${id}.json`), 'utf8'));
      assert.equal(service['@context'], 'https://schema.org');
      assert.equal(service['@type'], 'GovernmentService');
      assert.equal(service.name, own.name[lang]);
      assert.equal(service.provider.name, own.agency[lang]);
      assert.equal(service.availableChannel.length, own.apply.length);
      assert.equal(service.offers?.availability, own.status.state === 'ended' ? 'https://schema.org/Discontinued' : undefined, id);
      assert.doesNotMatch(block, /[<{]param/);
    }
  }
});

test('each page and its twins in other languages name each other', () => {
  for (const path of pages) {
    const alternates = [...textOf(path).matchAll(/<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)">/g)];
    const start = isStart(path); // the questions speak a draft too, the pages of the catalog do not
    assert.deepEqual(alternates.map(([, tag]) => tag).sort(), start ? ['en', 'es-CL', 'ht'] : ['en', 'es-CL'], path);
    assert.equal(new Set(alternates.map(([, , to]) => to)).size, alternates.length, path);
  }
});

test('the script of these pages talks to nobody and keeps nothing', () => {
  const scripts = readdirSync(join(dist, 'pages')).filter((name) => name.endsWith('.js'));
  assert.equal(scripts.length, 1);
  const calls = /fetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeer|Storage|indexedDB|cookie|innerHTML|eval\(|import\(/;
  assert.doesNotMatch(readFileSync(join(dist, 'pages', scripts[0]), 'utf8'), calls);
});

test('the map for search engines names every page, once', () => {
  const map = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
  const named = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc]) => loc.replace(/^(https?:\/\/[^/]*)?\//, ''));
  assert.deepEqual(named.map((loc) => (loc === '' || loc.endsWith('/') ? `${loc}index.html` : loc)).sort(), pages);
});
