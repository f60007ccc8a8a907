// Every language says everything, and one that nobody has checked says so.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { CatalogWords } from '../src/catalog';
import { keepWords } from '../src/keeping/words/load';
import { filled, langOf } from '../src/lent';
import { frameWords } from '../src/widget/words/load';
import { furtherWords } from '../src/words/further/load';
import { interfaceWords, LANGS, LANGUAGES } from '../src/words/load';
import { renderStart } from '../src/still';
import { words } from './catalog.fixture';

const manifest = JSON.parse(readFileSync(join(process.cwd(), '../data/cl/catalog.json'), 'utf8')) as { languages: string[]; drafts?: string[] };
const drafts = LANGS.filter((lang) => LANGUAGES[lang].draft);

// "start.title" for each text, with the length of lists and the places of functions.
function shape(value: unknown, at: string): string[] {
  if (typeof value === 'function') return [`${at}(${(value as (...args: unknown[]) => unknown).length})`];
  if (value === null || typeof value !== 'object') return [at];
  return Object.entries(value).flatMap(([key, part]) => shape(part, `${at}.${key}`));
}

test('the interface speaks the languages of the catalog, and the same ones are drafts', () => {
  assert.deepEqual(LANGS, manifest.languages);
  assert.deepEqual(drafts, manifest.drafts ?? []);
  assert.ok(!LANGUAGES[LANGS[0]!].draft);
});

test('each language has every text of the first', async () => {
  const [first, ...others] = await Promise.all(LANGS.map(interfaceWords));
  for (const { draft, ...own } of others) assert.deepEqual(shape(own, ''), shape(first, ''), own.tag);
  for (const lang of LANGS) assert.deepEqual(shape(furtherWords(lang), ''), shape(furtherWords(LANGS[0]!), ''), lang);
  for (const lang of LANGS) assert.deepEqual(shape(frameWords(lang), ''), shape(frameWords(LANGS[0]!), ''), lang);
  const [kept, ...more] = await Promise.all(LANGS.map(keepWords));
  for (const own of more) assert.deepEqual(shape(own, ''), shape(kept, ''));
});

test('each draft, and nothing else, says that it is one', async () => {
  for (const lang of LANGS) {
    const { draft } = await interfaceWords(lang);
    assert.equal(draft !== undefined, drafts.includes(lang), lang);
    const { body } = await renderStart(lang, 41, '2026.11.1');
    if (draft) for (const text of Object.values(draft)) assert.ok(body.includes(text), `${lang}: ${text}`);
    else assert.ok(!body.includes('<aside'), lang);
  }
});

test('the start page of each language leads to those of all others', async () => {
  for (const lang of LANGS) {
    const { body } = await renderStart(lang, 41, '2026.11.1');
    const root = lang === LANGS[0] ? '' : '../';
    for (const other of LANGS) {
      if (other === lang) continue;
      assert.ok(body.includes(`href="${root}${other === LANGS[0] ? '' : `${other}/`}" hreflang="${other}"`), `${lang} to ${other}`);
    }
  }
});

const lacking = {
  ...words,
  lang: 'ht',
  groups: { ...words.groups, light: null },
  facts: { ...words.facts, income: { ...words.facts.income, bands: [{ min: 0, max: 0, label: 'Li pa resevwa' }, { min: 1, max: 500, label: null }, { min: 501, label: 'Plis' }] } },
} as unknown as CatalogWords;

test('what a draft lacks is lent by the first language, and known as such', () => {
  const draft = filled(lacking, words);
  assert.equal(draft.lang, 'ht');
  assert.equal(draft.groups.light, words.groups.light);
  assert.deepEqual(draft.facts.income!.bands!.map((band) => band.label), ['Li pa resevwa', 'Poco', 'Plis']);
  assert.deepEqual([words.groups.light, 'Poco', 'Plis', 'Li pa resevwa', undefined].map((text) => langOf(draft, text)), ['es', 'es', undefined, undefined, undefined]);
  assert.equal(langOf(words, words.groups.light), undefined);
  const again = filled({ ...draft, constraints: { fits: null as unknown as string } }, words);
  assert.deepEqual([...again.lent!.texts], [...draft.lent!.texts, words.constraints.fits]);
});

test('an address that is null in both stays so', () => {
  const source = { id: 'a', title: 'Ley', url: null, seen: 'direct' as const, read: '2026-01-01' };
  const first = { ...words, programs: { suf: { ...words.programs.suf!, sources: [source] } } };
  const draft = filled({ ...first, lang: 'ht' }, first);
  assert.equal(draft.programs.suf!.sources[0]!.url, null);
  assert.equal(draft.lent!.texts.size, 0);
});
