// @marcbachmann/cel-js: an environment that knows the variables, parse() once. sum() is registered as a function of the host.
export { rulesOf } from './bufbuild-cel.mjs';

export const download = "export { Environment } from '@marcbachmann/cel-js'";

export async function load(rules) {
  const { Environment } = await import('@marcbachmann/cel-js');
  const environment = new Environment()
    .registerVariable('household', 'map')
    .registerVariable('people', 'list')
    .registerFunction('sum(list): double', (numbers) => numbers.reduce((sum, number) => sum + number, 0));
  const functions = rules.split('\n').map((rule) => environment.parse(rule));
  return (household) => functions.map((program) => program(household));
}
