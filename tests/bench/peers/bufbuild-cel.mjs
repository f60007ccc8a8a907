// @bufbuild/cel: parse and plan once, call the plan for each household. sum() is registered as a function of the host.
import { fold } from '../catalog/tree.mjs';
import { cel } from '../languages/cel.mjs';

export const download = "export { celEnv, celFunc, CelScalar, listType, parse, plan } from '@bufbuild/cel'";

export const rulesOf = (programs) => programs.map(({ criteria }) => fold(cel, criteria)).join('\n');

export async function load(rules) {
  const { celEnv, celFunc, CelScalar, listType, parse, plan } = await import('@bufbuild/cel');
  const total = (numbers) => {
    let sum = 0;
    for (const number of numbers) sum += number;
    return sum;
  };
  const env = celEnv({ funcs: [celFunc('sum', [listType(CelScalar.DOUBLE)], CelScalar.DOUBLE, total)] });
  const plans = rules.split('\n').map((rule) => plan(env, parse(rule)));
  return (household) => plans.map((program) => program(household));
}
