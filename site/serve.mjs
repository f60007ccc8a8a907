// A static server for the built site: node serve.mjs [--port 8080] [--root dist] [--no-headers] [--log file]
import { createReadStream } from 'node:fs';
import { appendFile, readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { headersOf, OF_FOUND, TYPES } from './build/headers.mjs';

const ENCODINGS = [['br', '.br'], ['gzip', '.gz']];

const { values: options } = parseArgs({
  options: {
    port: { type: 'string', default: '8080' },
    root: { type: 'string', default: join(dirname(fileURLToPath(import.meta.url)), 'dist') },
    'no-headers': { type: 'boolean', default: false },
    log: { type: 'string' },
  },
});
const root = resolve(options.root);

const typeOf = (file) => TYPES[extname(file).slice(1)];

const isFile = (path) => stat(path).then((found) => found.isFile(), () => false);

function pathOf(url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return undefined;
  }
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  return file.startsWith(root) && typeOf(file) ? file : undefined;
}

// Without headers, those of caching stay: every host has some.
const headersFor = (path) => {
  const all = headersOf(`/${relative(root, path).replaceAll(sep, '/')}`);
  return options['no-headers'] ? { [OF_FOUND]: all[OF_FOUND] } : all;
};

function headersOfMissing() {
  const { [OF_FOUND]: _, ...rest } = headersOf('/404.html');
  return options['no-headers'] ? {} : rest;
}

async function answer(request, response) {
  const path = ['GET', 'HEAD'].includes(request.method) ? pathOf(request.url) : undefined;
  if (!path || !(await isFile(path))) {
    response.writeHead(404, { 'Content-Type': TYPES.html, ...headersOfMissing() });
    response.end(await readFile(join(root, '404.html')).catch(() => '404'));
    return 404;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  let encoding;
  for (const [name, suffix] of ENCODINGS) {
    if (!encoding && accepted.includes(name) && (await isFile(path + suffix))) encoding = [name, suffix];
  }
  response.writeHead(200, {
    'Content-Type': typeOf(path),
    Vary: 'Accept-Encoding',
    ...(encoding && { 'Content-Encoding': encoding[0] }),
    ...headersFor(path),
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
