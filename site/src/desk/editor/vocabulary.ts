// What a criterion may be built from: facts of the base and of the overlay, what follows from them, receipts of programs, amounts of law.
import { shortName, type CatalogWords } from '../../catalog';
import { at, isObject, itemsAt, textAt, type Folder, type Tree } from './overlay';
import type { Rule } from './formula';

export type Kind = 'boolean' | 'number' | 'date' | 'choice' | 'set' | 'reference';

export interface Thing {
  id: string; // as a formula names it, after its owner
  of: 'household' | 'person';
  kind: Kind;
  label: string;
  unit: string | undefined;
  options: { id: string; label: string }[];
  min: number | string | undefined;
  max: number | string | undefined;
  own: boolean; // of the overlay
  agency: boolean; // only an agency knows it
  asked: boolean; // people or an agency answer it: it does not follow from others
}

export interface Vocabulary {
  things: Thing[];
  params: { id: string; label: string; unit: string | undefined; own: boolean }[];
}

const KINDS: Record<string, Kind> = { boolean: 'boolean', int: 'number', decimal: 'number', double: 'number', date: 'date', choice: 'choice', set: 'set', reference: 'reference' };

// Of a definition neither rules nor words say its type: what stands outermost tells a truth from a number.
const isTruth = (formula: string) => /&&|\|\||==|!=|[<>]=?| in |^!|\.(exists|all)\(/.test(formula.replace(/\?.*$/s, '? ')) && !/\?/.test(formula);

const spanish = (item: Tree, key: string, otherwise = '') => textAt(item, [key, 'es']) || otherwise;

type Bundle = { files: Record<string, Tree> };

export function vocabularyOf(base: Bundle, words: CatalogWords, folder: Folder): Vocabulary {
  const definitions = (tree: Tree | undefined, own: boolean): Thing[] => itemsAt(tree, ['definitions']).map((item) => ({
    id: textAt(item, ['id']), of: textAt(item, ['of']) as Thing['of'], kind: isTruth(textAt(item, ['formula'])) ? 'boolean' : 'number',
    label: own ? spanish(item, 'text', textAt(item, ['id'])) : (words.definitions?.[textAt(item, ['id'])] ?? textAt(item, ['id'])),
    unit: undefined, options: [], min: undefined, max: undefined, own, agency: false, asked: false,
  }));
  const facts = Object.entries(words.facts).filter(([id]) => !id.includes('.')).map(([id, fact]): Thing => ({
    id, of: fact.of, kind: KINDS[fact.type]!, label: fact.label, unit: fact.unit, options: fact.options ?? [], min: fact.min, max: fact.max, own: false,
    agency: fact.known_to === 'agency', asked: true,
  }));
  const ownFacts = itemsAt(folder['facts.json'], ['facts']).map((item): Thing => ({
    id: textAt(item, ['id']), of: textAt(item, ['of']) as Thing['of'], kind: KINDS[textAt(item, ['type'])] ?? 'boolean', label: spanish(item, 'label', textAt(item, ['id'])),
    unit: textAt(item, ['unit']) || undefined, options: itemsAt(item, ['options']).map((option) => ({ id: textAt(option, ['id']), label: spanish(option, 'label') })),
    min: at(item, ['min']) as number | undefined, max: at(item, ['max']) as number | undefined, own: true, agency: textAt(item, ['known_to']) === 'agency', asked: true,
  }));
  const received = (id: string, of: Thing['of'], label: string, own: boolean): Thing => ({
    id: `receives.${id.replaceAll('-', '_')}`, of, kind: 'boolean', label, unit: undefined, options: [], min: undefined, max: undefined, own, agency: false, asked: true,
  });
  const programs = Object.entries(words.programs).map(([id, program]) => received(id, program.subject, shortName(program), false));
  const ownPrograms = Object.entries(folder).filter(([file]) => file.startsWith('programs/'))
    .map(([, tree]) => received(textAt(tree, ['id']), textAt(tree, ['subject']) as Thing['of'], spanish(tree, 'name'), true));
  const scalar = (item: Tree) => !itemsAt(item, ['values']).some((value) => isObject(value) && 'table' in value);
  const params = itemsAt(base.files['parameters.json'], ['parameters']).filter(scalar).map((item) => {
    const id = textAt(item, ['id']);
    return { id, label: words.parameters[id]?.name ?? id, unit: textAt(item, ['unit']) || undefined, own: false };
  });
  const ownParams = itemsAt(folder['parameters.json'], ['parameters']).filter(scalar)
    .map((item) => ({ id: textAt(item, ['id']), label: spanish(item, 'name', textAt(item, ['id'])), unit: textAt(item, ['unit']) || undefined, own: true }));
  return {
    things: [...ownFacts, ...definitions(folder['definitions.json'], true), ...definitions(base.files['definitions.json'], false), ...facts, ...ownPrograms, ...programs],
    params: [...ownParams, ...params],
  };
}

export const thingOf = ({ things }: Vocabulary, who: Rule['tests'][number]['who'], fact: string) => things.find(({ id, of }) => id === fact && (of === 'household') === (who === 'household'));
