// Empty pages of somebody else, on another origin than the site, with what was pasted into them and a policy that lets in what the configurator says.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../browser/support.mjs';

const { build } = createRequire(inRepository('site/package.json'))('esbuild');

const NONCE = 'n0nce';

// Hears what the widget tells, before anything else runs.
const LISTENS = "window.heard = []; for (const name of ['ready', 'step', 'result', 'error']) document.addEventListener('ventanilla:' + name, ({ detail }) => heard.push({ name, detail }));";

export const emptyPage = (body) => `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>.</title><script nonce="${NONCE}">${LISTENS}</script></head><body>
${body}
</body></html>`;

/** What a host with a nonce does to its own scripts. */
export const withNonce = (snippet) => snippet.replace('<script type="module">', `<script type="module" nonce="${NONCE}">`);

/** What WordPress makes of a page when it shows it. */
export const asWordPressShows = (block) => block.replace(/<!-- \/?wp:\w+ -->\n?/g, '');

/** What it leaves of it, beside the text, for an author who may not place scripts. */
export const asWordPressStrips = (block) => asWordPressShows(block).replace(/<\/?(script|noscript|iframe)\b[^>]*>/g, '');

/** An application of somebody else around the component, bundled. Preact stands in for React, by the same imports. */
export async function bundled(component) {
  const folder = await mkdtemp(join(tmpdir(), 'ventanilla-react-'));
  try {
    await writeFile(join(folder, 'Ventanilla.jsx'), component);
    await writeFile(join(folder, 'app.jsx'), `
      import { createRoot } from 'react-dom/client';
      import { Ventanilla } from './Ventanilla.jsx';
      const root = createRoot(document.getElementById('root'));
      const show = (shown) => root.render(shown ? <Ventanilla onReady={() => heard.push({ name: 'onReady' })} /> : null);
      window.show = show;
      show(true);`);
    const preact = inRepository('site/node_modules/preact');
    const alias = { 'react-dom/client': `${preact}/compat/client.mjs`, 'react/jsx-runtime': `${preact}/jsx-runtime`, react: `${preact}/compat` };
    const { outputFiles } = await build({ entryPoints: [join(folder, 'app.jsx')], bundle: true, write: false, format: 'iife', jsx: 'automatic', alias, nodePaths: [inRepository('site/node_modules')] });
    return outputFiles[0].text;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `paste(name, body, policy)` gives the address of a page with it; `file` one of a script beside it. */
export async function startPages() {
  const files = new Map();
  const server = createServer((request, response) => {
    const { type, body, policy } = files.get(request.url) ?? { type: 'text/plain', body: '', policy: '' };
    response.writeHead(files.has(request.url) ? 200 : 404, { 'Content-Type': type, 'Content-Security-Policy': policy });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  const put = (name, file) => {
    files.set(`/${name}`, file);
    return `${url}/${name}`;
  };
  return {
    paste: (name, body, allowed) => put(name, { type: 'text/html', body, policy: policyOf(allowed) }),
    file: (name, body) => put(name, { type: 'text/javascript', body, policy: '' }),
    stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}

/** Among the lines of a policy: no Trusted Types. */
export const UNTYPED = 'require-trusted-types-for';

// The strictest that there is, and the lines that were shown.
function policyOf(lines) {
  const own = { 'default-src': "'none'", 'base-uri': "'none'", 'script-src': `'self' 'nonce-${NONCE}'`, 'style-src': "'self'", 'require-trusted-types-for': "'script'" };
  for (const line of lines) {
    const [name, ...sources] = line.split(' ');
    if (line === UNTYPED) delete own[name];
    else own[name] = [own[name], ...sources].filter(Boolean).join(' ');
  }
  return Object.entries(own).map((parts) => parts.join(' ')).join('; ');
}
