// A static page: readable before, and without, any script. Its icon is inside: a browser may fetch an
// icon again at any step, and so tell the server that there was one. It is no SVG: at every step a phone
// would take a document apart for it, just when the next page is to be shown.
import { contentSecurityPolicy } from './headers.mjs';

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

// Each language's page names the same page in the others. The addresses are whole where it is known where the site will stand.
const alternates = (twins, base, url) =>
  twins.map(({ tag, path }) => `<link rel="alternate" hreflang="${tag}" href="${escape((url || base) + path.replace(/(^|\/)index\.html$/, '$1'))}">\n`).join('');

/** The drawings whose names are wanted. */
export const drawings = (sprite, wanted) => sprite.replace(/ *<symbol id="([^"]+)".*?<\/symbol>\n/g, (symbol, id) => (wanted(id) ? symbol : ''));

/** Only those that the page shows. */
export const drawn = (sprite, body) => drawings(sprite, (id) => body.includes(`href="#${id}"`));

// A block of data is no script to the browser, so the policy lets it stand; nothing inside may end it early.
const dataBlock = (data) => (data ? `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>\n` : '');

/** `base` leads from the page to the root of the site; `own` is the address of the page itself below `url`. */
export function htmlPage({ lang, title, description, body, sprite, icon, base, url = '', own, twins = [], styles, scripts, preload = [], manifest, data, policy = contentSecurityPolicy }) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<link rel="icon" href="data:image/png;base64,${icon}">
${manifest ? `<link rel="manifest" href="${manifest}">\n` : ''}${url ? `<link rel="canonical" href="${escape(url + own)}">\n` : ''}${alternates(twins, base, url)}${styles.map((name) => `<link rel="stylesheet" href="${base}${name}">\n`).join('')}${preload
    .map((name) => `<link rel="modulepreload" href="${base}${name}">\n`)
    .join('')}${scripts.map((name) => `<script type="module" src="${base}${name}"></script>\n`).join('')}${dataBlock(data)}</head>
<body>
${sprite}
${body}
</body>
</html>
`;
}

/** The place where the app starts, with what it needs before the words are here, and what helps where it does not start. */
export const appRoot = ({ body, help, programs, version }) => `<div id="app" data-programs="${programs}" data-version="${escape(version)}">${body}</div>\n${help}`;
