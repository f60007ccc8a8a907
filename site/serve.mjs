// A static server for the built site: node serve.mjs [--port 8080] [--root dist] [--no-headers] [--log file]
import { createReadStream } from 'node:fs';
import { appendFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CATALOG, catalogHeaders, headers } from './build/headers.mjs';

const TYPES = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};
const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];
const HASHED = /\.[0-9a-zA-Z]{8,10}\.[a-z]+$/;

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    root: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), 'dist') },
    'no-headers': { type: 'boolean', default: false },
    log: { type: 'string' },
  },
});
const root = resolve(options.root);

const isFile = (path) => stat(path).then((found) => found.isFile(), () => false);

function pathOf(url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root) && TYPES[extname(file)] ? file : undefined;
}

const headersOf = (path) => ({ ...headers, ...(path.startsWith(join(root, CATALOG)) && catalogHeaders) });

async function answer(request, response) {
  const path = ['GET', 'HEAD'].includes(request.method) ? pathOf(request.url) : undefined;
  if (!path || !(await isFile(path))) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', ...(options['no-headers'] ? {} : headers) });
    response.end('404\n');
    return 404;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  let encoding;
  for (const [name, suffix] of ENCODINGS) {
    if (!encoding && accepted.includes(name) && (await isFile(path + suffix))) encoding = [name, suffix];
  }
  response.writeHead(200, {
    'Content-Type': TYPES[extname(path)],
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding[0] }),
    ...(options['no-headers'] ? {} : headersOf(path)),
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(path + (encoding?.[1] ?? '')).pipe(response);
  return 200;
}

const server = createServer(async (request, response) => {
  const status = await answer(request, response);
  if (options.log) await appendFile(options.log, `${new Date().toISOString()} ${request.method} ${request.url} ${status}\n`);
});
server.listen(Number(options.port), () => console.log(`http://localhost:${server.address().port}/`));
