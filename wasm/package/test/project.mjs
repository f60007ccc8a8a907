// An empty project somewhere else, with the packed package installed and nothing from the net.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));

const npm = (folder, ...args) => execFileSync('npm', args, { cwd: folder, encoding: 'utf8', env: { ...process.env, npm_config_cache: join(folder, '.npm') } });

/** Builds, packs and installs. `run` gives what a file of the project prints in Node. */
export function newProject() {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-project-'));
  const built = join(folder, 'built');
  execFileSync(process.execPath, [join(here, 'build.mjs'), '--out', built], { stdio: 'inherit' });
  const [{ filename, files, size }] = JSON.parse(npm(folder, 'pack', built, '--json', '--pack-destination', folder));
  rmSync(built, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', `./${filename}`);
  return {
    folder,
    files: files.map(({ path }) => path),
    size,
    write: (name, text) => writeFileSync(join(folder, name), text),
    run: (name, ...flags) => execFileSync(process.execPath, ['--no-warnings', ...flags, name], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
