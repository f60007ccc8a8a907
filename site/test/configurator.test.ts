// The configurator: what it takes, what it refuses, and that what is pasted says what was chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { begun, faultsOf, idsIn, optionsOf, toggled, type Choice, type Options } from '../src/configurator/choice';
import { judge, ratioText } from '../src/configurator/colour';
import { attribute, fragmentOf, KINDS, literal, policyOf, snippetOf } from '../src/configurator/snippets';
import { readOptions } from '../src/widget/options';
import { OPTIONS } from '../src/widget/protocol';
import { palettesOf } from '../src/widget/theme';

const KNOWN = ['pgu', 'suf', 'bono-invierno'];
const KEY = 'A'.repeat(43) + '=';
const place = { site: 'https://ventanilla.example/', version: '1.0.0', integrity: 'sha384-abc', immutable: 'v1.0.0/embed.js', moving: 'v1/embed.js', frame: 'v1/' };
const full: Options = { lang: 'en', programs: ['pgu', 'suf'], concern: 'old', accent: '#7a1fa2', theme: 'dark', radius: 8, height: 700, catalog: 'https://ngo.example/catalog/index.json', key: KEY };

const faults = (part: Partial<Choice>) => faultsOf({ ...begun('es'), ...part }, KNOWN);
const options = (part: Partial<Choice>) => optionsOf({ ...begun('es'), ...part }, faults(part));

test('what nobody chose is not in the options', () => {
  assert.deepEqual(options({}), { lang: 'es' });
  assert.deepEqual(options({ ids: 'pgu' }), { lang: 'es' }, 'ids count where some programs were asked for');
});

test('every option that the frame knows can be chosen, and no other', () => assert.deepEqual(Object.keys(full).sort(), [...OPTIONS].sort()));

test('all that was chosen is in the options, as the frame reads it', () => {
  const chosen = { lang: 'en', some: true, ids: 'pgu, suf', concern: 'old', accent: '#7A1FA2', theme: 'dark', radius: '8', height: '700', catalog: full.catalog, key: KEY.replace('=', '') } as const;
  assert.deepEqual(options(chosen), full);
  const read = readOptions(`#${fragmentOf(full)}`);
  assert.deepEqual(read.wrong, []);
  const { height: _, ...same } = full;
  assert.deepEqual(read.chosen, { ...same, fixed: true });
});

test('what cannot be is named by its field, and left out', () => {
  const cases: [Partial<Choice>, object][] = [
    [{ some: true }, { ids: 'none' }],
    [{ some: true, ids: 'pgu, pgv' }, { ids: 'unknown' }],
    [{ accent: 'azul' }, { accent: 'colour' }],
    [{ accent: '#ffdd00' }, { accent: 'contrast' }],
    [{ radius: '17' }, { radius: 'radius' }],
    [{ radius: '-1' }, { radius: 'radius' }],
    [{ height: '399' }, { height: 'height' }],
    [{ height: '7e2' }, { height: 'height' }],
    [{ catalog: 'http://ngo.example/index.json', key: KEY }, { catalog: 'address' }],
    [{ catalog: 'https://me:it@ngo.example/index.json', key: KEY }, { catalog: 'address' }],
    [{ catalog: full.catalog! }, { key: 'key' }],
    [{ catalog: full.catalog!, key: 'short' }, { key: 'key' }],
    [{ key: KEY }, { catalog: 'noAddress' }],
  ];
  for (const [part, expected] of cases) {
    assert.deepEqual(faults(part), expected, JSON.stringify(part));
    assert.deepEqual(options(part), { lang: 'es' }, JSON.stringify(part));
  }
  assert.deepEqual(faults({ some: true, ids: 'pgu, own-program', catalog: full.catalog!, key: KEY }), {}, 'an own catalog has other programs');
});

test('ids are parted by commas, blanks or lines, and ticked once', () => {
  assert.deepEqual(idsIn(' pgu,suf;pgu\n bono-invierno '), KNOWN);
  assert.equal(toggled('pgu, suf', 'pgu'), 'suf');
  assert.equal(toggled('pgu', 'suf'), 'pgu, suf');
});

test('a colour passes where the frame takes it; else the nearest tone that passes is darker by as little as can be', () => {
  assert.equal(judge('no colour'), undefined);
  const good = judge('#0b5261')!;
  assert.deepEqual([good.fits, good.nearest], [true, '#0b5261']);
  assert.ok(good.light >= 4.5 && good.dark >= 4.5);
  for (const colour of ['#ffdd00', '#e0a020', '#ff0000', '#00ff00', '#4488ff', '#777777', '#ffffff', '#000000', '#123456']) {
    const { fits, nearest, light } = judge(colour)!;
    assert.equal(fits, palettesOf(colour) !== undefined, colour);
    assert.equal(fits, light >= 4.5, colour);
    assert.ok(palettesOf(nearest), `${colour}: ${nearest}`);
  }
});

test('a contrast is never rounded up to what it does not reach', () => {
  assert.deepEqual([ratioText(4.49, 'es'), ratioText(4.5, 'en'), ratioText(12, 'es')], ['4,4', '4.5', '12,0']);
});

const HOSTILE = `"><script>alert('x')</script>&amp;<!-- --> </SCRIPT \u2028`;

// As a browser reads an attribute in double quotes.
const unescaped = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('no text can end the attribute or the script that it stands in', () => {
  assert.doesNotMatch(attribute(HOSTILE), /["<>]/);
  assert.equal(unescaped(attribute(HOSTILE)), HOSTILE);
  assert.doesNotMatch(literal(HOSTILE), /[<>\u2028]/);
  assert.equal(JSON.parse(literal(HOSTILE)), HOSTILE);
  const hostile: Options = { lang: 'es', programs: [HOSTILE], catalog: `https://a.example/${HOSTILE}`, key: HOSTILE };
  for (const kind of KINDS) {
    const text = snippetOf(kind, hostile, place, true);
    assert.doesNotMatch(text, /<script>alert|<\/SCRIPT/, kind);
    const plain = snippetOf(kind, { lang: 'es' }, place, true);
    for (const sign of [/<script/gi, /<\/script/gi, /<!--/g, /-->/g]) assert.equal(text.match(sign)?.length, plain.match(sign)?.length, `${kind}: ${sign}`);
  }
});

test('pinned to a version it carries its fingerprint; moving it has none to carry', () => {
  for (const kind of ['script', 'mount', 'wordpress', 'react'] as const) {
    const pinned = snippetOf(kind, full, place, true);
    assert.match(pinned, /https:\/\/ventanilla\.example\/v1\.0\.0\/embed\.js/);
    assert.match(pinned, /sha384-abc/);
    assert.match(pinned, /anonymous/);
    const moving = snippetOf(kind, full, place, false);
    assert.match(moving, /https:\/\/ventanilla\.example\/v1\/embed\.js/);
    assert.doesNotMatch(moving, /integrity|crossorigin/i);
  }
});

test('the line of script says each option once', () => {
  const [, attributes] = snippetOf('script', full, place, true).match(/^<script (.*)><\/script>$/)!;
  const said = Object.fromEntries([...attributes!.matchAll(/data-(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value!)]));
  assert.deepEqual(said, Object.fromEntries(Object.entries(full).map(([name, value]) => [name, String(value)])));
});

test('an application keeps the room free that the box takes when it comes', () => {
  const { height: _, ...growing } = full;
  assert.match(snippetOf('react', growing, place, true), /style=\{\{ minHeight: 640 \}\}/);
  assert.match(snippetOf('react', { ...growing, height: 900 }, place, true), /style=\{\{ minHeight: 900 \}\}/);
});

test('frame and link name neither catalog nor key, which only the loader brings', () => {
  for (const kind of ['iframe', 'link'] as const) {
    const text = snippetOf(kind, full, place, true);
    const [, fragment] = text.match(/(?:src|href)="https:\/\/ventanilla\.example\/v1\/#([^"]*)"/)!;
    const { chosen, wrong } = readOptions(unescaped(fragment!));
    assert.deepEqual(wrong, []);
    assert.deepEqual([chosen.lang, chosen.programs, chosen.accent, chosen.catalog, chosen.key], ['en', ['pgu', 'suf'], '#7a1fa2', '', '']);
  }
});

test('a strict host lets in what the snippet loads, and no more', () => {
  const site = 'https://ventanilla.example';
  assert.deepEqual(policyOf('script', { lang: 'es' }, place), [`script-src ${site}`, `frame-src ${site}`]);
  assert.deepEqual(policyOf('react', full, place), [`script-src ${site}`, `frame-src ${site}`, 'connect-src https://ngo.example']);
  assert.deepEqual(policyOf('iframe', full, place), [`frame-src ${site}`]);
  assert.deepEqual(policyOf('link', full, place), []);
});
