// json-logic-engine, compiled: build(rule) makes a JavaScript function of each rule.
export { download, rulesOf } from './json-logic-engine.mjs';

export async function load(text) {
  const { LogicEngine } = await import('json-logic-engine');
  const engine = new LogicEngine();
  const functions = JSON.parse(text).map((rule) => engine.build(rule));
  return (household) => functions.map((program) => program(household));
}
