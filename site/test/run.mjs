// Bundles the tests and runs them with Node's own runner.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const tests = (await readdir(here)).filter((name) => name.endsWith('.test.ts')).map((name) => join(here, name));
const outdir = await mkdtemp(join(tmpdir(), 'site-test-'));
await build({ entryPoints: tests, bundle: true, platform: 'node', format: 'esm', outdir, outExtension: { '.js': '.mjs' }, logLevel: 'warning' });
const made = (await readdir(outdir)).map((name) => join(outdir, name));
const { status } = spawnSync(process.execPath, ['--test', ...made], { stdio: 'inherit' });
await rm(outdir, { recursive: true });
process.exitCode = status ?? 1;
