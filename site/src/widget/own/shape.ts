// The shape of what a catalog says to people (data/schema/words.schema.json; a test holds the two together). Values are copied by it, piece by piece: what it does not name stays behind, what is
// otherwise than it says is refused. So nothing that a page later reads is of another type than it expects, and no key reaches a prototype.
import { Refused } from './refused';
import { isReadable, linkKind } from './texts';

type Leaf = 'text' | 'link' | 'number' | 'edge' | 'flag'; // an edge of a domain is a number or a day
export type Shape = Leaf | { list: Shape } | { byId: Shape } | { parts: Record<string, Shape> };

const list = (shape: Shape): Shape => ({ list: shape });
const byId = (shape: Shape): Shape => ({ byId: shape });
const parts = (shapes: Record<string, Shape>): Shape => ({ parts: shapes });

/** Texts of these names. */
const says = (names: string) => Object.fromEntries(names.split(' ').map((name): [string, Shape] => [name, 'text']));

const criterion: Record<string, Shape> = says('id text source role doubt decides');
criterion.all_of = criterion.any_of = list(parts(criterion));

const fact = parts({
  ...says('of type unit question label help group known_to ask elapses reverse'),
  min: 'edge', max: 'edge', step: 'number', decimals: 'number', sensitive: 'flag', actionable: 'flag', after: list('text'),
  options: list(parts(says('id label'))), bands: list(parts({ min: 'number', max: 'number', label: 'text' })),
});

const program = parts({
  ...says('name short summary agency sector award law subject'),
  status: parts(says('state seen reason')), windows: list(parts(says('from to text source'))), for_each: parts({}), applicant: parts({}),
  sources: list(parts({ ...says('id title about seen read'), url: 'link' })), criteria: parts(criterion),
  amounts: list(parts(says('id kind unit per text source doubt'))), excludes: list(parts(says('program scope prefer text source'))),
  documents: list('text'), apply: list(parts({ ...says('channel text'), url: 'link' })), doubts: list('text'),
});

/** Of the words, and of the longer ones: either may have any part of it. */
export const WORDS = parts({
  format: 'number', lang: 'text',
  catalog: parts({ ...says('id version title name disclaimer contact licence currency'), languages: list('text'), drafts: list('text'), valid: parts(says('from to')) }),
  groups: byId('text'), facts: byId(fact), constraints: byId('text'), parameters: byId(parts({ ...says('name type unit until after'), decimals: 'number' })),
  definitions: byId('text'), documents: byId(parts(says('text note'))), programs: byId(program),
});

type Tree = Record<string, unknown>;

const ID = /^[a-z][\w.-]{0,99}$/i;

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value);

const isLeaf: Record<Leaf, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  link: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  edge: (value) => typeof value === 'string' || typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
};

const refuse = (why: 'shape' | 'text' | 'link', at: string, value: unknown): never => {
  throw new Refused(why, `${at}: ${JSON.stringify(value).slice(0, 80)}`);
};

function leaf(value: unknown, shape: Leaf, at: string) {
  if (!isLeaf[shape](value)) refuse('shape', at, value);
  if (shape === 'link' ? !linkKind(value as string) : typeof value === 'string' && !isReadable(value)) refuse(shape === 'link' ? 'link' : 'text', at, value);
  return value;
}

/** A copy. null stands for no address and, in a draft, for a text that it lacks. */
export function shaped(value: unknown, shape: Shape, draft: boolean, at = ''): unknown {
  if (value === null) return draft || shape === 'link' ? null : refuse('shape', at, value);
  if (typeof shape === 'string') return leaf(value, shape, at);
  if ('list' in shape) {
    if (Array.isArray(value)) return value.map((item, index) => shaped(item, shape.list, draft, `${at}/${index}`));
    return isTree(value) && Object.keys(value).length === 0 ? {} : refuse('shape', at, value); // all of the list was said before
  }
  if (!isTree(value)) return refuse('shape', at, value);
  const copy: Tree = {};
  for (const [key, item] of Object.entries(value)) {
    const here = `${at}/${key}`;
    if ('byId' in shape) {
      if (!ID.test(key) || key in copy) refuse('shape', here, item);
      copy[key] = shaped(item, shape.byId, draft, here);
    } else if (Object.hasOwn(shape.parts, key)) copy[key] = shaped(item, shape.parts[key]!, draft, here);
  }
  return copy;
}
