// The examples of the README: what stands in its blocks, and what each says that it prints ("//=> ...").
import { readFileSync } from 'node:fs';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const blocks = [...README.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code], index) => {
  const [, named] = code.match(/^\/\/ (\S+\.js)\n/) ?? [];
  const prints = [...code.matchAll(/^\/\/=> (.*)$/gm)].map(([, line]) => line);
  const heading = README.slice(0, README.indexOf(code)).match(/^## (.*)$/gm).at(-1).slice(3);
  return { name: named ?? `example${index + 1}.mjs`, heading, code, prints, runs: !named };
});

/** Those that Node runs as they stand. */
export const examples = blocks.filter(({ runs }) => runs);

/** The code of one that has a name. */
export const named = (name) => blocks.find((block) => block.name === name).code;
