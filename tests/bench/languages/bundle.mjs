// The programs as a catalog of ours, in its published form.
import { HOUSEHOLD, PERSON } from '../catalog/facts.mjs';
import { fold } from '../catalog/tree.mjs';
import { ventanilla } from './cel.mjs';

const MANIFEST = { id: 'bench', version: '1', languages: ['es'], currency: 'CLP', valid: { from: '2026-03-01', to: '2027-12-31' } };
const SIZE = { id: 'size', of: 'household', formula: 'math.greatest(1, household.members.size())' };

const factsOf = (owner, facts) =>
  Object.entries(facts).map(([id, { options, ...rest }]) => ({
    id,
    of: owner,
    ...rest,
    ...(options && { options: options.map((option) => ({ id: option })) }),
  }));

// As an author writes them: each requirement is a leaf of its own, and a choice of routes an "any_of".
function criteriaOf([, ...requirements]) {
  const leaf = (id, tree) => ({ id, when: fold(ventanilla, tree) });
  const routes = (id, [, ...tests]) => ({ id, any_of: tests.map((test, index) => leaf(`${id}-${index}`, test)) });
  return { all_of: requirements.map((tree, index) => (tree[0] === 'or' ? routes : leaf)(`c${index}`, tree)) };
}

const programOf = ({ id, criteria }, index) => ({
  id,
  status: { state: 'active' },
  subject: 'household',
  criteria: criteriaOf(criteria),
  amounts: [{ id: 'monthly', kind: 'cash', unit: 'CLP', per: 'month', formula: `${10_000 + 100 * index} * household.size` }],
});

export function bundleOf(programs) {
  const files = {
    'catalog.json': MANIFEST,
    'facts.json': { facts: [...factsOf('household', HOUSEHOLD), ...factsOf('person', PERSON)] },
    'definitions.json': { definitions: [SIZE] },
    'parameters.json': { parameters: [] },
  };
  for (const [index, program] of programs.entries()) files[`programs/${program.id}.json`] = programOf(program, index);
  return JSON.stringify({ format: 1, files });
}
