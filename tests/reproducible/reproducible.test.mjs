// The same source and tools give the same bytes: in another folder, at another time, on a computer that is set up otherwise.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all
const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'site/dist');

// Of the settings of a computer those that programs like to follow.
const OTHERWISE = { ...process.env, TZ: 'Pacific/Auckland', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
const LONG_AGO = new Date('2011-05-04T03:02:01Z');
const PARTS = ['CMakeLists.txt', 'LICENSE', 'data', 'dev', 'engine', 'site', 'tests', 'wasm'];
const MADE = /(^|\/)(node_modules|dist|\.build)$/;

let above;
let elsewhere;

before(async () => {
  above = await mkdtemp(join(tmpdir(), 'ventanilla-'));
  elsewhere = join(above, 'another place', 'deep below');
  await mkdir(elsewhere, { recursive: true });
  for (const part of PARTS) await cp(join(root, part), join(elsewhere, part), { recursive: true, filter: (path) => !MADE.test(path.slice(root.length)) });
  for (const name of await readdir(elsewhere, { recursive: true })) await utimes(join(elsewhere, name), LONG_AGO, LONG_AGO);
});
after(() => rm(above, { recursive: true, force: true }));

const isTwin = (name) => /\.(br|gz)$/.test(name);

async function filesOf(folder, wanted) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((one) => one.isFile()).map((one) => join(one.path ?? one.parentPath, one.name).slice(folder.length + 1));
  return names.filter(wanted).sort();
}

async function assertSame(ours, theirs, wanted = () => true) {
  const names = await filesOf(ours, wanted);
  assert.deepEqual(await filesOf(theirs, wanted), names);
  const different = [];
  for (const name of names) {
    const [a, b] = await Promise.all([ours, theirs].map((folder) => readFile(join(folder, name))));
    if (!a.equals(b)) different.push(name);
  }
  assert.deepEqual(different, []);
}

const release = async () => JSON.parse(await readFile(join(dist, 'release.json'), 'utf8'));

test('the site, made of the same engine', async () => {
  await symlink(join(root, 'site/node_modules'), join(elsewhere, 'site/node_modules'));
  const { asOf, commit, url } = await release();
  const brought = {
    ventanilla: '.build/native/ventanilla',
    wasm: '.build/wasm/ventanilla.wasm',
    'explorer-wasm': '.build/wasm/ventanilla_explore.wasm',
    'batch-wasm': '.build/wasm/ventanilla_batch.wasm',
    toolchain: '.build/wasm/toolchain.json',
    cache: everything ? undefined : '.build/pages', // what the engine said for the pages of the catalog
  };
  const options = Object.entries(brought).flatMap(([name, path]) => [`--${name}`, path ? join(root, path) : join(above, name)]);
  // The glue that emscripten made lies where the engine's own script looks for it.
  await cp(join(root, '.build/wasm'), join(elsewhere, '.build/wasm'), { recursive: true, filter: (path) => !/\.(a|wasm|o)$|CMakeFiles|third_party/.test(path) });
  await run(process.execPath, [join(elsewhere, 'site/build.mjs'), '--bare', '--as-of', asOf, '--commit', commit, '--url', url, ...options], { cwd: tmpdir(), env: OTHERWISE });
  await assertSame(dist, join(elsewhere, 'site/dist'), (name) => !isTwin(name));
});

// The whole module takes minutes to compile: one part of it tells whether a folder's name leaks into what clang and the linker make.
test('a part of the engine, compiled and linked as WebAssembly', async () => {
  const flags = ['-Oz', '-DNDEBUG', '-std=c++20', '-flto', '-fno-rtti', '-fno-exceptions', '--no-entry', '-sSTANDALONE_WASM', '-Wl,--export-all'];
  const env = { ...OTHERWISE, NODE_PATH: '/usr/share/nodejs' };
  delete env.EM_CACHE; // Debian's emscripten has its libraries beside itself
  const made = await Promise.all(
    [root, elsewhere].map(async (folder, index) => {
      const out = join(above, `${index}`, 'part.wasm');
      await mkdir(dirname(out));
      await run('em++', [...flags, '-I', join(folder, 'engine'), join(folder, 'engine/language/calendar.cpp'), '-o', out], { env, cwd: folder });
      return readFile(out);
    }),
  );
  assert.ok(made[0].length > 1000, `${made[0].length} bytes`);
  assert.ok(made[0].equals(made[1]));
});

test('everything, from the sources', { skip: !everything && 'only with --all', timeout: 3_600_000 }, async () => {
  for (const made of ['.build', 'site/dist', 'site/node_modules']) await rm(join(elsewhere, made), { recursive: true, force: true });
  const { asOf, commit, url } = await release();
  const env = { ...OTHERWISE, SOURCE_DATE_EPOCH: String(Date.parse(`${asOf}T12:00:00Z`) / 1000), SOURCE_COMMIT: commit, SITE_URL: url };
  await run('./dev', ['build'], { cwd: elsewhere, env, maxBuffer: 1e8 });
  await assertSame(join(root, '.build/wasm'), join(elsewhere, '.build/wasm'), (name) => /^[^/]*\.(wasm|js)$/.test(name));
  await assertSame(dist, join(elsewhere, 'site/dist'));
});
