// Who is measured: name in the tables, module, and what it cannot express.

export const CONTENDERS = {
  ventanilla: 'Ventanilla, verdicts only',
  'ventanilla-everything': 'Ventanilla, everything',
  closures: 'JavaScript closures by hand',
  'json-logic-js': 'json-logic-js',
  'json-logic-engine': 'json-logic-engine, interpreted',
  'json-logic-engine-compiled': 'json-logic-engine, compiled',
  'cel-js': '@marcbachmann/cel-js',
  'bufbuild-cel': '@bufbuild/cel',
  'zen-engine-wasm': '@gorules/zen-engine-wasm',
  'zen-engine': '@gorules/zen-engine (native)',
  'json-rules-engine': 'json-rules-engine',
  publicodes: 'publicodes',
};

export const contender = (id) => import(`../peers/${id}.mjs`);

/** The text of what was thrown: not every engine throws an Error. */
export const reasonOf = (error) => String(error?.message ?? JSON.stringify(error)).trim().split('\n').slice(0, 3).join(' ').slice(0, 300);
