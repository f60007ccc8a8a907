// What formulas read, also through definitions.

/** { facts, parameters }: ids, each once, in the order in which they are met. */
export function readsOf(formulas, files) {
  const facts = new Set(files['facts.json'].facts.map(({ id }) => id));
  const definitions = new Map(files['definitions.json'].definitions.map(({ id, formula }) => [id, formula]));
  const found = { facts: [], parameters: [] };
  const seen = new Set();
  const walk = (text) => {
    for (const [, param, name] of text.matchAll(/(\bparam)?\.(\w+)/g)) {
      const key = param ? `param.${name}` : name;
      if (seen.has(key)) continue;
      seen.add(key);
      if (param) found.parameters.push(name);
      else if (facts.has(name)) found.facts.push(name);
      else if (definitions.has(name)) walk(definitions.get(name));
    }
  };
  formulas.forEach(walk);
  return found;
}

/** The programs whose receipt formulas read, as "suf_maternal". */
export const receiptsIn = (text) => new Set([...text.matchAll(/\breceives\.(\w+)/g)].map(([, id]) => id));

const FORMULAS = new Set(['when', 'formula', 'schedule', 'in', 'applies', 'otherwise']);

/** Every formula inside a program, or inside any part of a catalog. */
export function formulasIn(value) {
  if (Array.isArray(value)) return value.flatMap(formulasIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => (FORMULAS.has(key) ? [item].flat() : formulasIn(item)));
}
