// Writes cases.jsonl, a case of the official CEL test data per line, from the npm package of Buf that holds them:
//   npm pack @bufbuild/cel-spec@0.6.1 && tar xzf bufbuild-cel-spec-0.6.1.tgz && node tests/conformance/vendor.mjs package
import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const data = resolve(process.argv[2] ?? "package", "dist/esm/testdata/conformance.js");
const { tests } = await import(pathToFileURL(data).href);

const seen = new Map();

// What a run needs of a case: the formula, its variables, and the value (without one: true), error or type that it must have.
function line(path, { name, expr, bindings, value, evalError, typedResult, checkOnly }) {
  const id = [...path, name].join("/");
  const count = (seen.get(id) ?? 0) + 1;
  seen.set(id, count);
  const types = checkOnly || (typedResult && !typedResult.result) ? true : undefined;
  return JSON.stringify({
    id: count > 1 ? `${id}-${count}` : id,
    expr,
    bindings,
    value: value ?? typedResult?.result,
    error: evalError ? true : undefined,
    types,
  });
}

function* lines(suite, path) {
  for (const test of suite.tests ?? []) yield line(path, test.original);
  for (const part of suite.suites ?? []) yield* lines(part, [...path, part.name]);
}

writeFileSync(new URL("cases.jsonl", import.meta.url), [...lines(tests, []), ""].join("\n"));
