// The table of headers.mjs in the languages of the servers that people host with: node hosting.mjs writes them anew.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expressionOf, OF_FOUND, RULES, TYPES } from './headers.mjs';

const FOLDER = new URL('../hosting/', import.meta.url);

const names = [...new Set(RULES.flatMap(({ headers }) => Object.keys(headers)))];
const lines = (all) => `${all.join('\n')}\n`;

// What is said of one header: [path, value], the first for most.
const valuesOf = (name) => RULES.filter(({ headers }) => name in headers).flatMap(({ paths, headers }) => paths.map((path) => [path, headers[name]]));

/** For hosts that read a file named _headers. Some join what several rules say of one header: there "! name" takes the earlier away, which others pass over. */
export function headersFile() {
  const block = (path, headers, earlier) => [
    path,
    ...Object.keys(headers).filter((name) => earlier.includes(name)).map((name) => `  ! ${name}`),
    ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
  ];
  return lines(
    RULES.flatMap(({ paths, headers }, index) => {
      const earlier = RULES.slice(0, index).flatMap((rule) => Object.keys(rule.headers));
      return paths.flatMap((path) => block(path, headers, earlier));
    }),
  );
}

const variable = (name) => `$ventanilla_${name.toLowerCase().replaceAll('-', '_')}`;

// The first regular expression that fits counts, so the last rule comes first.
function nginxMap(name) {
  const [all, ...others] = valuesOf(name).map(([path, value]) => [path === '/*' ? 'default' : `"~^${expressionOf(path)}$"`, value]);
  const ordered = all[0] === 'default' ? [all, ...others.reverse()] : [all, ...others].reverse();
  return [`map $uri ${variable(name)} {`, ...ordered.map(([key, value]) => `  ${key} "${value}";`), '}'];
}

const varies = (name) => valuesOf(name).some(([path]) => path !== '/*');

// An add_header inside a location would undo all of the server's: so what differs by path comes from a map.
const nginxHeader = (name) => {
  const value = varies(name) ? variable(name) : `"${valuesOf(name)[0][1]}"`;
  return `  add_header ${name} ${value}${name === OF_FOUND ? '' : ' always'};`;
};

// What is for the host itself.
const HIDDEN = '/(\\.(?!well-known/)|_headers$)';

const bareType = (type) => type.split(';')[0];

const nginx = () => [
  ...names.filter(varies).flatMap((name) => [...nginxMap(name), '']),
  'server {',
  '  listen 80;',
  '  server_name ventanilla.example;',
  '  root /srv/ventanilla;',
  '  index index.html;',
  '  error_page 404 /404.html;',
  '',
  '  server_tokens off;',
  '  access_log off;  # which page of the catalog somebody opens concerns nobody',
  '  absolute_redirect off;',
  '',
  '  gzip_static on;  # the .gz beside a file',
  '  # brotli_static on;  # the .br, with the module in Debian\'s libnginx-mod-http-brotli-static',
  '  gzip_vary on;',
  '',
  '  types {',
  ...Object.entries(TYPES).map(([end, type]) => `    ${bareType(type)} ${end};`),
  '  }',
  '  default_type application/octet-stream;',
  '  charset utf-8;',
  `  charset_types ${Object.values(TYPES).filter((type) => type.includes('charset') && !type.startsWith('text/html')).map(bareType).join(' ')};`,
  '',
  ...names.map(nginxHeader),
  '',
  `  location ~ "${HIDDEN}" {`,
  '    return 404;',
  '  }',
  '}',
];

const COMPRESSED = [['br', 'br'], ['gzip', 'gz']]; // what browsers say, and how names end; the better one first

const apacheHeader = (name) =>
  valuesOf(name).map(([path, value]) => {
    const where = path === '/*' ? '' : ` "expr=%{REQUEST_URI} =~ m#${expressionOf(path)}(\\.br|\\.gz)?$#"`; // in whatever folder the site is
    return `Header ${name === OF_FOUND ? '' : 'always '}set ${name} "${value}"${where}`;
  });

const apache = () => [
  'ErrorDocument 404 /404.html',
  `RedirectMatch 404 "${HIDDEN}"`,
  '',
  ...Object.entries(TYPES).map(([end, type]) => `AddType "${type}" .${end}`),
  '',
  '# The compressed twin of a file, where there is one and the browser takes it.',
  'RemoveType .gz',
  'RemoveLanguage .br',
  ...COMPRESSED.map(([encoding, end]) => `AddEncoding ${encoding} .${end}`),
  'RewriteEngine On',
  ...COMPRESSED.flatMap(([encoding, end]) => [
    `RewriteCond %{HTTP:Accept-Encoding} "\\b${encoding}\\b"`,
    `RewriteCond "%{REQUEST_FILENAME}.${end}" -f`,
    `RewriteRule "^(.+)$" "$1.${end}" [L]`,
  ]),
  'Header merge Vary Accept-Encoding',
  '',
  ...names.flatMap(apacheHeader),
];

const NOTICE = '# Made by site/build/hosting.mjs from site/build/headers.mjs: change it there. site/hosting/README.md says what it is for.';

export const htaccess = () => lines([NOTICE, ...apache()]);

/** By the name in site/hosting. */
export const hostingFiles = () => ({
  _headers: headersFile(),
  'nginx.conf': lines([NOTICE, '', ...nginx()]),
  '.htaccess': htaccess(),
});

/** Whether a file in site/hosting is what would be written now. */
export const isCurrent = async (name) => (await readFile(new URL(name, FOLDER), 'utf8')) === hostingFiles()[name];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of Object.entries(hostingFiles())) await writeFile(new URL(name, FOLDER), text);
}
