// The shape of what a catalog says to people. Values are copied by it, piece by piece: what it does not name stays behind, what is otherwise than
// it says is refused. So nothing that a page later reads is of another type than it expects, and no key reaches a prototype.
import { Refused } from './refused';
import { isReadable, linkKind } from './texts';

export type Shape = 'text' | 'link' | 'number' | 'edge' | 'flag' | { list: Shape } | { byId: Shape } | { [key: string]: Shape };

const text = 'text', number = 'number', flag = 'flag';
const texts = { list: text } as const;
const ID = /^[a-z][\w.-]{0,99}$/i;

const CRITERION: Record<string, Shape> = { id: text, text, source: text, role: text, doubt: text, decides: text };
CRITERION.all_of = { list: CRITERION };
CRITERION.any_of = { list: CRITERION };

const FACT: Shape = {
  of: text, type: text, min: 'edge', max: 'edge', step: number, decimals: number, unit: text, options: { list: { id: text, label: text } },
  bands: { list: { min: number, max: number, label: text } }, question: text, label: text, help: text, group: text, known_to: text, ask: text,
  sensitive: flag, actionable: flag, elapses: text, after: texts,
};

const PROGRAM: Shape = {
  name: text, short: text, summary: text, agency: text, sector: text, award: text, law: text, status: { state: text, seen: text, reason: text },
  windows: { list: { from: text, to: text, text } }, subject: text, for_each: { as: text }, applicant: { as: text },
  sources: { list: { id: text, title: text, url: 'link', about: text, seen: text, read: text } }, criteria: CRITERION,
  amounts: { list: { id: text, kind: text, unit: text, per: text, text, source: text, doubt: text } },
  excludes: { list: { program: text, scope: text, prefer: text, text, source: text } }, documents: texts,
  apply: { list: { channel: text, text, url: 'link' } }, doubts: texts,
};

/** Of the words, and of the longer ones: either may have any part of it. */
export const WORDS: Shape = {
  format: number, lang: text,
  catalog: { id: text, version: text, title: text, name: text, disclaimer: text, contact: text, licence: text, currency: text, languages: texts, valid: { from: text, to: text } },
  groups: { byId: text }, facts: { byId: FACT }, constraints: { byId: text }, parameters: { byId: { name: text, unit: text, decimals: number } },
  documents: { byId: { text, note: text } }, programs: { byId: PROGRAM },
};

type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const shortly = (value: unknown) => (JSON.stringify(value) ?? '').slice(0, 80);

function leaf(value: unknown, shape: string, at: string): unknown {
  if (shape === 'link') {
    if (typeof value !== 'string' || !linkKind(value)) throw new Refused('link', `${at}: ${shortly(value)}`);
  } else if (typeof value === 'string' && (shape === 'text' || shape === 'edge')) {
    if (!isReadable(value)) throw new Refused('text', `${at}: ${shortly(value)}`);
  } else if (!(typeof value === 'number' && (shape === 'number' || shape === 'edge')) && !(typeof value === 'boolean' && shape === 'flag')) {
    throw new Refused('shape', `${at}: ${shortly(value)}`);
  }
  return value;
}

/** A copy. null stands for a text that a draft lacks, and for no address. */
export function shaped(value: unknown, shape: Shape, at = ''): unknown {
  if (value === null) return null;
  if (typeof shape === 'string') return leaf(value, shape, at);
  if (Array.isArray(shape.list === undefined ? undefined : value)) return (value as unknown[]).map((item, index) => shaped(item, shape.list!, `${at}/${index}`));
  if (!isTree(value)) {
    // The rest of a list whose items have all been said is an empty object.
    throw new Refused('shape', `${at}: ${shortly(value)}`);
  }
  if (shape.list !== undefined) return copyOf(value, () => undefined, at);
  const { byId } = shape;
  return copyOf(value, byId === undefined ? (key) => (Object.hasOwn(shape, key) ? shape[key] : undefined) : (key) => byId as Shape, at, byId !== undefined);
}

function copyOf(value: Tree, shapeOf: (key: string) => Shape | undefined, at: string, ids = false): Tree {
  const copy: Tree = {};
  for (const [key, item] of Object.entries(value)) {
    const shape = shapeOf(key);
    if (ids && (!ID.test(key) || key in copy)) throw new Refused('shape', `${at}/${key.slice(0, 80)}`);
    if (shape !== undefined) copy[key] = shaped(item, shape, `${at}/${key}`);
  }
  return copy;
}
