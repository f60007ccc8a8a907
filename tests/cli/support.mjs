// Runs the command line, and makes what it reads.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const data = join(root, 'data/cl');
export const program = join(root, '.build/native/ventanilla');

// A folder that is gone when the tests of the file have run.
export const scratch = mkdtempSync(join(tmpdir(), 'cli-'));
after(() => rmSync(scratch, { recursive: true }));

export function run(args, input = '') {
  const { status, stdout, stderr } = spawnSync(program, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** What a shell pipeline prints, and its status; `$V` is the program, `$D` the catalog. */
export function shell(script) {
  const env = { ...process.env, V: program, D: data };
  const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${script}`], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** A copy of the catalog with one file changed. */
export function changed(name, file, change) {
  const folder = join(scratch, name);
  cpSync(data, folder, { recursive: true });
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

export function file(name, content) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  return path;
}

export const read = (path) => readFileSync(path, 'utf8');

/** Lines of NDJSON as objects. */
export const objects = (text) => text.trimEnd().split('\n').filter(Boolean).map((line) => JSON.parse(line));

/** The most memory that a program held, in MB, while `feed(stdin)` fed it (VmHWM of /proc). */
export async function memoryOf(args, feed) {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  let most = 0;
  const watch = setInterval(() => {
    try {
      most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${child.pid}/status`))?.[1] ?? 0));
    } catch {
      // it has ended
    }
  }, 20);
  feed(child.stdin);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  return { status, megabytes: most / 1024 };
}
