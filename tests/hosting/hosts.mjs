// Real servers over the built site, each with the configuration of site/hosting and nothing of the system's own.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startServer } from '../browser/support.mjs';

export const dist = fileURLToPath(new URL('../../site/dist/', import.meta.url));

const hosting = (name) => readFileSync(new URL(`../../site/hosting/${name}`, import.meta.url), 'utf8');

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'; // Debian's libnginx-mod-http-brotli-static
const APACHE_MODULES = '/usr/lib/apache2/modules';

const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** One answer as it came: { status, headers, body }. */
export const ask = (url, { method = 'GET', headers = {} } = {}) =>
  new Promise((resolve, reject) => {
    request(url, { method, headers, agent: false }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
    })
      .on('error', reject)
      .end();
  });

async function started(folder, port, command, args, settings) {
  const server = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  server.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `http://127.0.0.1:${port}/`;
  for (const end = Date.now() + 10_000; !(await ask(url).catch(() => undefined)); await pause(30)) {
    if (server.exitCode !== null || Date.now() > end) throw new Error(`${command} does not answer: ${said}`);
  }
  const stop = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, stop, ...settings };
}

// A server that root starts gives up its rights: what it reads must be for all.
function folderFor(name) {
  const folder = mkdtempSync(join(tmpdir(), `ventanilla-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
}

async function nginx() {
  const folder = folderFor('nginx');
  const port = await freePort();
  const brotli = existsSync(BROTLI);
  let own = hosting('nginx.conf').replace('listen 80;', `listen 127.0.0.1:${port};`).replace('root /srv/ventanilla;', `root ${folder}/site;`);
  if (brotli) own = own.replace('# brotli_static on;', 'brotli_static on;');
  cpSync(dist, join(folder, 'site'), { recursive: true, preserveTimestamps: true });
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  writeFileSync(join(folder, 'ventanilla.conf'), own);
  writeFileSync(
    join(folder, 'main.conf'),
    `${brotli ? `load_module ${BROTLI};\n` : ''}daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr warn;
events { worker_connections 64; }
http { ${places} include ${folder}/ventanilla.conf; }\n`,
  );
  return started(folder, port, 'nginx', ['-p', folder, '-c', join(folder, 'main.conf'), '-e', 'stderr'], { encodings: brotli ? ['br', 'gzip'] : ['gzip'] });
}

async function apache() {
  const folder = folderFor('apache');
  const port = await freePort();
  cpSync(dist, join(folder, 'site'), { recursive: true, preserveTimestamps: true });
  writeFileSync(join(folder, 'site/.htaccess'), hosting('.htaccess'));
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite', 'negotiation'];
  writeFileSync(
    join(folder, 'main.conf'),
    `${modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join('\n')}
ServerRoot ${folder}
ServerName 127.0.0.1
ServerTokens Prod
PidFile ${folder}/pid
ErrorLog ${folder}/errors
Listen 127.0.0.1:${port}
${process.getuid() === 0 ? 'User www-data\nGroup www-data\n' : ''}TypesConfig /dev/null
AddLanguage br .br
AddType application/x-gzip .gz
DocumentRoot ${folder}/site
<Directory ${folder}/site>
  AllowOverride FileInfo
  Require all granted
</Directory>\n`,
  );
  return started(folder, port, 'apache2', ['-f', join(folder, 'main.conf'), '-DFOREGROUND'], { encodings: ['br', 'gzip'] });
}

const development = async () => {
  const server = await startServer();
  return { ...server, encodings: ['br', 'gzip'], simple: true };
};

const present = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** By name: how to start it, and why not. `simple`: a server that never sends a part, and no tags. */
export const HOSTS = {
  nginx: { start: nginx },
  Apache: { start: apache, skip: !present('apache2') && 'apache2-bin is not installed' },
  'site/serve.mjs': { start: development },
};

/** The files of the site that have an address, but for their compressed twins. */
export const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(dist.length));
