// What a host sends with each file: one table, of which serve.mjs, _headers, nginx.conf and .htaccess are made (hosting.mjs).

// What the browser may do on these pages. The same policy is sent as a header and written into the page.
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'app-url',
};

const policyWith = (more) => Object.entries({ ...POLICY, ...more }).map(([name, value]) => `${name} ${value}`).join('; ');

export const contentSecurityPolicy = policyWith({});

/** Of the configurator: it shows the preview in a frame. */
export const configuratorPolicy = policyWith({ 'frame-src': "'self'" });

/** Of the preview: who has no origin can start a worker in no other way. */
export const previewPolicy = policyWith({ 'worker-src': 'blob:', 'trusted-types': 'app-url preview-worker' });

/** Of the frame of the preview, and of its page wherever it is shown: it has no origin, so that no page can read it, not even ours. */
export const PREVIEW_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const FOR_EVER = 'public, max-age=31536000, immutable'; // the name says what is inside
const ASK_FIRST = 'no-cache'; // kept, and used once the host said that it is still so

// What a page of another site shows in a frame, or loads as its script. Nothing else of the site lets itself be framed.
const WIDGET = ['/v1/*', '/v1.*/embed.js'];

/** Every rule with a path that fits counts, a later one over those before it. In a path a * stands for anything; some hosts know only one in each. */
export const RULES = [
  {
    paths: ['/*'],
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`, // frame-ancestors counts only as a header
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': ASK_FIRST,
    },
  },
  {
    paths: ['/app.*.js', '/worker.*.js', '/style.*.css', '/engine.*.wasm', '/explorer.*.wasm', '/pages/*', '/meson/desk-*', '/meson/desk.*', '/meson/lists.*', ...['rules', 'words', 'more', 'changes'].map((name) => `/catalog/${name}.*.json`)],
    headers: { 'Cache-Control': FOR_EVER },
  },
  {
    paths: WIDGET,
    headers: {
      'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors *`,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Access-Control-Allow-Origin': '*', // a script with integrity is asked for with CORS
      'Origin-Agent-Cluster': '?1', // no page of a neighbouring address gets nearer by document.domain
    },
  },
  {
    paths: ['/v1/preview.html', '/v1/preview'], // some hosts lead from the one to the other
    headers: { 'Content-Security-Policy': `${previewPolicy}; sandbox ${PREVIEW_SANDBOX}; frame-ancestors 'self'` },
  },
  {
    paths: ['/incrustar/*', '/en/embed/*'],
    headers: { 'Content-Security-Policy': `${configuratorPolicy}; frame-ancestors 'none'` },
  },
  {
    paths: ['/worker.*.js', '/style.*.css', '/engine.*.wasm', '/explorer.*.wasm'], // what the preview loads beside its own folder, as from another site
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  },
  { paths: ['/v1/embed.js', '/v1/embed.json'], headers: { 'Cache-Control': 'public, max-age=3600' } },
  { paths: ['/v1/frame.*', '/v1.*/embed.js', '/incrustar/configurator.*'], headers: { 'Cache-Control': FOR_EVER } },
  // The catalog is for other sites too.
  { paths: ['/catalog/*'], headers: { 'Access-Control-Allow-Origin': '*' } },
  { paths: ['/catalog/index.json', '/catalog/*.atom'], headers: { 'Cache-Control': 'public, max-age=300' } },
];

/** Of a file that is there only: what is missing today may be there tomorrow. */
export const OF_FOUND = 'Cache-Control';

/** By the end of a name. Compressed twins are of the type of what they hold. */
export const TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml; charset=utf-8',
};

/** A path with its * as the source of a regular expression. */
export const expressionOf = (path) => path.split('*').map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, '\\$&')).join('.*');

const fits = (rule, path) => rule.paths.some((one) => new RegExp(`^${expressionOf(one)}$`).test(path));

/** The headers of a path of the site: that of the file, so "/index.html" and not "/". */
export const headersOf = (path) => Object.assign({}, ...RULES.filter((rule) => fits(rule, path)).map((rule) => rule.headers));
