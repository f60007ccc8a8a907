// What some pages have beyond another one, though a bundle of their own repeats parts of it: all are bundled together here, for counting only.
import { gzipSync } from 'node:zlib';
import { modules } from '../../site/build/bundle.mjs';

function reachedFrom(made, start) {
  const reached = new Set([start]);
  for (const one of reached) for (const name of [...one.needs, ...one.later]) reached.add(made.find((other) => other.name === name));
  return reached;
}

/** [{ name, gzip }] of the modules that `entries` reach and `page` does not, but for those with a budget `apart`; all of them are sources, as seen from site/. */
export async function modulesBeyond({ page, entries, apart = [] }) {
  const named = (entry) => entry.replace(/.*\/|\.\w+$/g, '');
  const made = await modules(Object.fromEntries([page, ...entries].map((entry) => [named(entry), entry])), { entryNames: '[name]', chunkNames: '[name].[hash]', assets: {} });
  const of = (entry) => reachedFrom(made, made.find((one) => one.entry === entry));
  const known = of(page);
  const beyond = new Set(entries.flatMap((entry) => [...of(entry)]).filter((one) => !known.has(one) && !apart.includes(one.entry)));
  return [...beyond].map(({ name, content }) => ({ name, gzip: gzipSync(content, { level: 9 }).length }));
}
