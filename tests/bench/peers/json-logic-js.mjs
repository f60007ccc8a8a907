// json-logic-js: apply(rule, data).
import { fold } from '../catalog/tree.mjs';
import { jsonLogic } from '../languages/json_logic.mjs';

export const download = "export { default } from 'json-logic-js'";

export const rulesOf = (programs) => JSON.stringify(programs.map(({ criteria }) => fold(jsonLogic, criteria)));

export async function load(text) {
  const { default: logic } = await import('json-logic-js');
  const rules = JSON.parse(text);
  return (household) => rules.map((rule) => logic.apply(rule, household));
}
