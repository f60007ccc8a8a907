// json-rules-engine: a rule a program, whose event says which.
import { fold, giveAway } from '../catalog/tree.mjs';
import { jsonRules } from '../languages/json_rules.mjs';
import { giver } from './given.mjs';

export const download = "export { Engine } from 'json-rules-engine'";
export const lists = false;

const LACKING = new Set(['exists', 'every', 'count', 'sum', 'size', 'plus', 'times']);
const given = (programs) => giveAway(programs.map(({ criteria }) => criteria), LACKING);

export const prepare = (programs) => giver(given(programs).given);

const ruleOf = (tree, index) => ({ conditions: fold(jsonRules, tree), event: { type: 'granted', params: { index } } });

export const rulesOf = (programs) => JSON.stringify(given(programs).trees.map(ruleOf));

export async function load(text) {
  const { Engine } = await import('json-rules-engine');
  const rules = JSON.parse(text);
  const engine = new Engine(rules);
  return async (facts) => {
    const { events } = await engine.run(facts);
    const granted = new Array(rules.length).fill(false);
    for (const { params } of events) granted[params.index] = true;
    return granted;
  };
}
