// json-logic-engine, interpreted: run(rules, data). All rules are one list, which it optimises once; of more than 500 rules apart it
// would optimise none.
import { fold } from '../catalog/tree.mjs';
import { jsonLogic } from '../languages/json_logic.mjs';

export const download = "export { LogicEngine } from 'json-logic-engine'";

// It has an operator for lengths.
const language = {
  ...jsonLogic,
  size: () => ({ length: { var: 'people' } }),
  count: (test) => ({ length: { filter: [{ var: 'people' }, test] } }),
};

export const rulesOf = (programs) => JSON.stringify(programs.map(({ criteria }) => fold(language, criteria)));

export async function load(text) {
  const { LogicEngine } = await import('json-logic-engine');
  const engine = new LogicEngine();
  const rules = JSON.parse(text);
  return (household) => engine.run(rules, household);
}
