// What a host may choose, and what becomes of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { limitRules } from '../src/widget/limit';
import { readOptions } from '../src/widget/options';
import { colourOf, contrast, GROUNDS, palettesOf } from '../src/widget/theme';

test('options stand after "#", and what cannot be is named and left out', () => {
  const { chosen, wrong } = readOptions('#lang=en&programs=pgu,%20suf,pgu&concern=old&theme=dark&radius=8&accent=%23abc&height=700');
  assert.deepEqual(chosen, { lang: 'en', programs: ['pgu', 'suf'], concern: 'old', accent: '#abc', theme: 'dark', radius: 8, fixed: true, catalog: '', key: '' });
  assert.deepEqual(wrong, []);
  const other = readOptions('#lang=fr&concern=<b>&theme=blue&radius=99&unknown=1&programs=');
  assert.deepEqual(other.wrong.sort(), ['concern', 'lang', 'radius', 'theme']);
  assert.deepEqual(other.chosen, { lang: 'es', programs: [], concern: undefined, accent: '', theme: 'auto', radius: undefined, fixed: false, catalog: '', key: '' });
  assert.deepEqual(readOptions('').chosen, other.chosen);
});

test('a colour is six or three hexadecimal figures, and nothing else is', () => {
  assert.deepEqual(['#0B5261', '0b5261', '#abc'].map(colourOf), ['#0b5261', '#0b5261', '#aabbcc']);
  for (const text of ['red', '#12345', 'rgb(1,2,3)', '#0b5261;background:url(https://x)', '']) assert.equal(colourOf(text), undefined, text);
});

test('contrast is that of WCAG', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('an accent is taken when people can read it on every ground, else refused', () => {
  for (const accent of ['#0b5261', '#4b2a63', '#8a1538', '#005a2b', '#1d4ed8']) {
    const palettes = palettesOf(accent);
    assert.ok(palettes, accent);
    for (const scheme of ['light', 'dark'] as const) {
      const palette = palettes[scheme];
      for (const behind of [...GROUNDS[scheme].behind, palette['accent-soft']]) assert.ok(contrast(palette.accent, behind) >= 4.5, `${accent} ${scheme} ${behind}`);
      for (const on of [palette.accent, palette['accent-strong']]) assert.ok(contrast(palette['on-accent'], on) >= 4.5, `${accent} ${scheme}`);
    }
    assert.equal(palettes.light.accent, accent);
  }
  for (const accent of ['#ffe680', '#777777', '#ff0000', '#ffffff']) assert.equal(palettesOf(accent), undefined, accent);
});

test('the grounds are those of the styles', () => {
  const tokens = readFileSync('styles/tokens.css', 'utf8');
  const [light, dark] = [tokens, tokens.slice(tokens.indexOf('(prefers-color-scheme: dark)'))];
  const colour = (css: string, name: string) => {
    const hex = new RegExp(`--${name}: (#\\w+);`).exec(css)![1]!;
    return colourOf(hex);
  };
  for (const [css, ground] of [[light, GROUNDS.light], [dark, GROUNDS.dark]] as const) {
    assert.deepEqual(ground.behind, ['paper', 'surface', 'sunken'].map((name) => colour(css, name)));
    assert.equal(ground.surface, colour(css, 'surface'));
    assert.equal(ground.on[0], colour(css, 'on-accent'));
  }
});

const program = (id: string, more = {}) => ({ id, award: 'quota', status: { state: 'active' }, subject: 'person', criteria: { all_of: [{ id: 'a', when: 'person.old' }] }, ...more });
const rules = JSON.stringify({
  format: 1,
  files: {
    'facts.json': { facts: [] },
    'programs/a.json': program('a', { excludes: [{ program: 'b' }, { program: 'c-d' }], criteria: { all_of: [{ id: 'x', when: '!person.receives.c_d' }] } }),
    'programs/b.json': program('b'),
    'programs/c-d.json': program('c-d', { amounts: [{}], for_each: { as: 'c' } }),
  },
});

test('of the rules stay the programs that were chosen, and of others the fact that one of those reads', () => {
  const { rules: text, kept, unknown } = limitRules(rules, ['a', 'zz']);
  const { format, files } = JSON.parse(text);
  assert.deepEqual([format, kept, unknown], [1, ['a'], ['zz']]);
  assert.deepEqual(Object.keys(files), ['facts.json', 'programs/a.json', 'programs/c-d.json']);
  assert.deepEqual(files['programs/a.json'].excludes, []);
  assert.deepEqual(files['programs/c-d.json'], {
    id: 'c-d', award: 'quota', status: { state: 'active' }, subject: 'person', for_each: { as: 'c' }, criteria: { all_of: [{ id: 'left-out', when: 'false' }] },
  });
  assert.deepEqual(limitRules(rules, ['zz']).kept, []);
});
