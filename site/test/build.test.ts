// What the build reads off the catalog, and how it writes a page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFor, sitemap } from '../build/catalog-pages.mjs';
import { drawn, htmlPage } from '../build/page.mjs';
import { formulasIn, readsOf, receiptsIn } from '../build/reads.mjs';

const files = {
  'facts.json': { facts: [{ id: 'birth_date' }, { id: 'monthly_income' }] },
  'definitions.json': {
    definitions: [
      { id: 'age', formula: 'years(person.birth_date, as_of)' },
      { id: 'old', formula: 'person.age >= param.pension_age' },
    ],
  },
};

test('what a formula reads is found, also through definitions', () => {
  assert.deepEqual(readsOf(['person.old && person.monthly_income < param.ceiling'], files), {
    facts: ['birth_date', 'monthly_income'],
    parameters: ['pension_age', 'ceiling'],
  });
  assert.deepEqual(readsOf([], files), { facts: [], parameters: [] });
});

test('a parameter and a fact of the same name are two things', () => {
  assert.deepEqual(readsOf(['param.monthly_income > 3'], files), { facts: [], parameters: ['monthly_income'] });
});

test('the formulas of a program are found wherever they stand', () => {
  const program = { for_each: { as: 'c', in: 'a' }, criteria: { all_of: [{ when: 'b', text: { es: 'no' } }, { any_of: [{ when: 'c' }] }] }, amounts: [{ schedule: ['d', 'e'] }, { formula: 'f' }] };
  assert.deepEqual(formulasIn(program), ['a', 'b', 'c', 'd', 'e', 'f']);
  assert.deepEqual([...receiptsIn('!person.receives.suf_maternal && a.receives.pgu')], ['suf_maternal', 'pgu']);
});

test('a day for which the catalog does not answer gives way to the nearest', () => {
  const catalog = { valid: { from: '2026-03-01', to: '2027-12-31' } };
  assert.deepEqual(['2026-02-28', '2026-11-21', '2028-01-01'].map((day) => dayFor(catalog, day)), ['2026-03-01', '2026-11-21', '2027-12-31']);
});

const twins = [{ tag: 'es-CL', path: 'programas/suf.html' }, { tag: 'en', path: 'en/programs/suf.html' }];
const page = { lang: 'es-CL', title: 'A & B', description: '', body: '<p></p>', sprite: '', icon: '', base: '../', twins, styles: ['a.css'], scripts: [] };

test('where it is known where the site stands, pages and map name it', () => {
  const html = htmlPage({ ...page, url: 'https://a.cl/', own: 'programas/suf.html' });
  assert.match(html, /<link rel="canonical" href="https:\/\/a\.cl\/programas\/suf\.html">/);
  assert.match(html, /hreflang="en" href="https:\/\/a\.cl\/en\/programs\/suf\.html"/);
  assert.match(html, /<title>A &#38; B<\/title>/);
  assert.match(sitemap([{ path: 'en/index.html', twins }], 'https://a.cl/', '2026-11-21'), /<loc>https:\/\/a\.cl\/en\/<\/loc><lastmod>2026-11-21/);
});

test('where it is not, pages lead to each other all the same', () => {
  const html = htmlPage(page);
  assert.doesNotMatch(html, /canonical/);
  assert.match(html, /hreflang="en" href="\.\.\/en\/programs\/suf\.html"/);
  assert.match(sitemap([{ path: 'index.html', twins }], '', '2026-11-21'), /<loc>\/<\/loc>/);
});

test('no text can end the block of data early', () => {
  const html = htmlPage({ ...page, data: { name: '</script><script>alert(1)</script>' } });
  assert.equal(html.match(/<script/g)!.length, 1);
  assert.equal(JSON.parse(html.match(/ld\+json">(.*)<\/script>/)![1]!).name, '</script><script>alert(1)</script>');
});

test('a page carries only the drawings that it shows', () => {
  const sprite = '<svg>\n  <symbol id="a"><path/></symbol>\n  <symbol id="b"><path/></symbol>\n</svg>';
  assert.equal(drawn(sprite, '<use href="#b">'), '<svg>\n  <symbol id="b"><path/></symbol>\n</svg>');
});
