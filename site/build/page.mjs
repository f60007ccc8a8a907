// The static page of one language: readable before, and without, any script. Its icon is inside: a browser may fetch an
// icon again at any step, and so tell the server that there was one.
import { contentSecurityPolicy } from './headers.mjs';

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

export function htmlPage({ lang, title, description, body, programs, version, sprite, icon, base, script, preload, style }) {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">
<link rel="stylesheet" href="${base}${style}">
${preload.map((name) => `<link rel="modulepreload" href="${base}${name}">\n`).join('')}<script type="module" src="${base}${script}"></script>
</head>
<body>
${sprite}
<div id="app" data-programs="${programs}" data-version="${escape(version)}">${body}</div>
</body>
</html>
`;
}
