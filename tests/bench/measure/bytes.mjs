// What a browser downloads under gzip -9: the engine as esbuild bundles and minifies it with its WebAssembly, and the rules.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const zipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Bytes, or null where no browser can load it. */
export async function engineBytes({ download, files = [] }) {
  if (download === null) return null;
  const { outputFiles } = await build({
    stdin: { contents: download, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const parts = [outputFiles[0].contents, ...files.map((file) => readFileSync(file))].filter(({ length }) => length > 0);
  return parts.reduce((sum, bytes) => sum + zipped(bytes), 0);
}

export const rulesBytes = (rules) => zipped(Buffer.from(rules));
