// Plain Spanish: short sentences, and a reading ease that an adult with few years of school follows.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { es as catalogPages } from '../src/catalog-pages/words/es';
import { es as configurator } from '../src/configurator/words/es';
import { WORDS as help } from '../src/help';
import { es as keeping } from '../src/keeping/words/keep.es';
import { about } from '../src/desk/about/words';
import { board } from '../src/desk/words/board';
import { editorWords } from '../src/desk/words/editor';
import { attend } from '../src/desk/words/attend';
import { es as desk } from '../src/desk/words/es';
import { OWN_WORDS } from '../src/widget/own/words';
import { es as frame } from '../src/widget/words/es';
import { es } from '../src/words/es';
import { es as further } from '../src/words/further/es';

const MOST_WORDS = 20; // in a sentence
const CATALOG = join(process.cwd(), '../data/cl'); // npm runs this in site/

interface Text {
  at: string;
  text: string;
}

// What a function of the words says, given numbers or, where it wants texts, a word.
function spoken(say: (...args: unknown[]) => unknown): unknown {
  for (const sample of [2, 'algo']) {
    try {
      return say(...Array<unknown>(say.length).fill(sample));
    } catch {
      // it wants the other kind
    }
  }
  return undefined;
}

function* interfaceTexts(words: unknown, at: string): Generator<Text> {
  const value = typeof words === 'function' ? spoken(words as (...args: unknown[]) => unknown) : words;
  if (typeof value === 'string') yield { at, text: value };
  else if (value && typeof value === 'object') for (const [key, part] of Object.entries(value)) yield* interfaceTexts(part, `${at}.${key}`);
}

function* catalogTexts(json: unknown, at: string): Generator<Text> {
  if (!json || typeof json !== 'object') return;
  const { es: text } = json as { es?: unknown };
  if (typeof text === 'string') yield { at, text };
  else for (const [key, part] of Object.entries(json)) yield* catalogTexts(part, `${at}/${key}`);
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(CATALOG, file), 'utf8'));
const files = [
  ...readdirSync(CATALOG).filter((name) => name.endsWith('.json')),
  ...readdirSync(join(CATALOG, 'programs')).map((name) => `programs/${name}`),
];
const catalog = files.flatMap((file) => [...catalogTexts(read(file), file)]);
const own = [
  ...interfaceTexts(es, 'es'), ...interfaceTexts(further, 'further'), ...interfaceTexts(keeping, 'keeping'), ...interfaceTexts(help.es, 'help'),
  ...interfaceTexts(catalogPages, 'catalog-pages'), ...interfaceTexts(OWN_WORDS.es, 'own'), ...interfaceTexts(frame, 'widget'), ...interfaceTexts(desk, 'desk'),
  ...interfaceTexts(configurator, 'configurator'), ...interfaceTexts(about, 'about'), ...interfaceTexts(attend, 'attend'), ...interfaceTexts(board, 'board'), ...interfaceTexts(editorWords, 'editor'),
];

const sentencesOf = (text: string) => text.replace(/\{[^}]*\}/g, 'esto').split(/(?<=[.!?:;])\s+/).filter(Boolean);
const wordsOf = (sentence: string) => sentence.match(/[\p{L}\d$%]+(?:[.,][\p{L}\d]+)*/gu) ?? [];

// By the rules of Spanish: two strong vowels, or a stressed weak one, are apart; all other neighbours are one syllable.
function syllables(word: string): number {
  const plain = word.toLowerCase().replace(/qu(?=[eiéí])/g, 'k').replace(/gu(?=[eiéí])/g, 'g').replace(/y$/, 'i');
  const groups = plain.match(/[aeiouáéíóúü]+/g) ?? [];
  const apart = (a: string, b: string) => /[íú]/.test(a + b) || (/[aeoáéó]/.test(a) && /[aeoáéó]/.test(b));
  return Math.max(1, groups.reduce((sum, group) => sum + [...group].filter((b, i) => i === 0 || apart(group[i - 1]!, b)).length, 0));
}

// INFLESZ: Flesch's reading ease as Szigriszt fitted it to Spanish. 55 to 65 is normal, above 65 fairly easy.
function inflesz(texts: Text[]): number {
  const sentences = texts.flatMap(({ text }) => sentencesOf(text));
  const words = sentences.flatMap(wordsOf);
  const count = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - (62.3 * count) / words.length - words.length / sentences.length;
}

test('syllables are counted as Spanish parts them', () => {
  const expected = { ventanilla: 4, país: 2, ciudad: 2, guitarra: 3, queso: 2, oír: 2, cuidado: 3, averigüe: 4, ley: 1, leer: 2, hogar: 2 };
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((word) => [word, syllables(word)])), expected);
});

test('texts are there to be read', () => assert.ok(catalog.length > 300 && own.length > 200, `${catalog.length}, ${own.length}`));

test('no Spanish sentence has more than 20 words', () => {
  const long = [...own, ...catalog].flatMap(({ at, text }) =>
    sentencesOf(text).filter((sentence) => wordsOf(sentence).length > MOST_WORDS).map((sentence) => `${at}: ${sentence}`),
  );
  assert.deepEqual(long, []);
});

test('the interface and the questions read easily, the summaries of programs normally', () => {
  const part = (pattern: RegExp) => catalog.filter(({ at }) => pattern.test(at));
  const ease = { interface: inflesz(own), questions: inflesz(part(/^facts\.json/)), summaries: inflesz(part(/^programs\/[^/]*\/summary$/)) };
  console.log(`INFLESZ: ${Object.entries(ease).map(([name, value]) => `${name} ${value.toFixed(0)}`).join(', ')}`);
  assert.ok(ease.interface >= 65 && ease.questions >= 65 && ease.summaries >= 55, JSON.stringify(ease));
});
