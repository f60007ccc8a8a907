// What some pages have beyond another one, though a bundle of their own repeats parts of it: all are bundled together here, for counting only.
import { gzipSync } from 'node:zlib';
import { modules } from '../../site/build/bundle.mjs';

function reachedFrom(made, start, apart) {
  const reached = new Set([start]);
  for (const one of reached) {
    for (const name of [...one.needs, ...one.later]) {
      const next = made.find((other) => other.name === name);
      if (!apart.includes(next.entry)) reached.add(next);
    }
  }
  return reached;
}

/** [{ name, gzip }] of the modules that `entries` reach and `page` does not, without a step into those `apart`; all of them are sources, as seen from site/. */
export async function modulesBeyond({ page, entries, apart = [] }) {
  const named = (entry) => entry.replace(/.*\/|\.\w+$/g, '');
  const made = await modules(Object.fromEntries([page, ...entries].map((entry) => [named(entry), entry])), { entryNames: '[name]', chunkNames: '[name].[hash]', assets: {} });
  const of = (entry) => reachedFrom(made, made.find((one) => one.entry === entry), apart);
  const known = of(page);
  const beyond = new Set(entries.flatMap((entry) => [...of(entry)]).filter((one) => !known.has(one)));
  return [...beyond].map(({ name, content }) => ({ name, gzip: gzipSync(content, { level: 9 }).length }));
}
