// A page of somebody else: on another port and under another name than the site, with a theme and a policy of its own.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const css = await readFile(new URL('host.css', import.meta.url));

// What documentation tells a host with a strict policy to write.
const policyFor = (site, reads) => `default-src 'none'; script-src 'self' ${site}; style-src 'self'; frame-src ${site};${reads ? ` connect-src ${reads};` : ''} base-uri 'none'; require-trusted-types-for 'script'`;

/** A page of the host's: `main` goes into its article, `scripts` are files of the host. */
export const hostPage = ({ main, aside = '', scripts = [] }) => `<!doctype html>
<html lang="es-CL">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Fundación Puente Sur</title>
<link rel="stylesheet" href="/theme.css">
${scripts.map((src) => `<script src="${src}"></script>`).join('\n')}
</head>
<body class="wp-singular page-template-default">
<header>Fundación Puente Sur</header>
<main>
<article><h1>¿Le corresponde algún beneficio?</h1><p>Responda aquí mismo.</p>
<div class="entry-content wp-block-group">
${main}
</div>
<p><a href="/otra">Otra página</a></p></article>
<aside aria-label="Columna"><h2>En una columna</h2>
${aside}
</aside>
</main>
</body>
</html>
`;

/** The same with a policy that lets nothing be framed. */
export const withoutFrames = (page) => page.replace('<head>', `<head><meta http-equiv="Content-Security-Policy" content="frame-src 'none'">`);

/** Serves `files` (name: text) beside the theme, on a free port. `site`: the origin that its policy lets in; `reads`: from which its scripts may fetch. */
export async function startHost({ site, reads, files, headers = {} }) {
  const server = createServer((request, response) => {
    const name = decodeURIComponent(new URL(request.url, 'http://host').pathname).slice(1) || 'index.html';
    const body = name === 'theme.css' ? css : files[name];
    const type = name.endsWith('.css') ? 'text/css' : name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': type, 'Content-Security-Policy': policyFor(site, reads), ...headers });
    response.end(body ?? '404');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}
