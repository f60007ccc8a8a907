// publicodes: one Engine, a situation a household, one evaluation of all programs (one evaluation
// a program copies the table of rules each time: at 1,000 programs it takes three times as long).
import { fold, giveAway } from '../catalog/tree.mjs';
import { HOUSEHOLD } from '../catalog/facts.mjs';
import { publicodes, publicodesName } from '../languages/publicodes.mjs';
import { giver } from './given.mjs';

export const download = "export { default } from 'publicodes'";
export const lists = false;

const LACKING = new Set(['exists', 'every', 'count', 'sum', 'size']);
const given = (programs) => giveAway(programs.map(({ criteria }) => criteria), LACKING);

// Constants in the form of the parsed language: the engine then parses nothing at each household.
const constant = (nodeValue) => ({ nodeKind: 'constant', type: typeof nodeValue, nodeValue });

export function prepare(programs) {
  const give = giver(given(programs).given);
  return (household) => Object.fromEntries(Object.entries(give(household)).map(([fact, value]) => [publicodesName(fact), constant(value)]));
}

// One rule counts all programs that are granted, so that one evaluation meets them all.
const COUNT = 'granted';
const countOf = (names) => ({ somme: names.map((name) => ({ condition: { si: name, alors: 1, sinon: 0 } })) });

export function rulesOf(programs) {
  const { trees, given: facts } = given(programs);
  const asked = [...Object.keys(HOUSEHOLD), ...facts.map(([fact]) => fact)].map((fact) => [publicodesName(fact), null]);
  const rules = trees.map((tree, index) => [`program ${index}`, fold(publicodes, tree)]);
  return JSON.stringify({ ...Object.fromEntries([...asked, ...rules]), [COUNT]: countOf(rules.map(([name]) => name)) });
}

// The evaluated sum is a chain of additions, which holds what each condition was found to be.
function conditionsOf(sum) {
  const values = [];
  for (let rest = sum; rest.nodeKind === 'operation'; [, rest] = rest.explanation) {
    values.push(rest.explanation[0].explanation.si.nodeValue === true);
  }
  return values;
}

export async function load(text) {
  const { default: Engine } = await import('publicodes');
  const engine = new Engine(JSON.parse(text), { warn: false });
  return (situation) => {
    engine.setSituation(situation);
    return conditionsOf(engine.evaluate(COUNT).explanation.valeur.explanation.alors);
  };
}
