// What the browser may do on these pages. The same policy is sent as a header and written into the page.
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-url',
];

export const contentSecurityPolicy = POLICY.join('; ');

// frame-ancestors counts only as a header.
export const headers = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), interest-cohort=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

// The catalog is for other sites too.
export const CATALOG = '/catalog/';
export const catalogHeaders = { 'Access-Control-Allow-Origin': '*' };

const block = (path, all) => [path, ...Object.entries(all).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** The same for static hosts that read a file named _headers. */
export const headersFile = `${block('/*', headers)}\n${block(`${CATALOG}*`, catalogHeaders)}\n`;
