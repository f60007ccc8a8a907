// In general words, on what the figures were made.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';

function firstLine(command) {
  const text = execFileSync(command, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return text.split('\n')[0].trim();
}

export function machine() {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    processors: availableParallelism?.() ?? cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    'g++': firstLine('g++'),
    'em++': firstLine('em++').replace(/^.*?([\d.]+).*$/, 'Emscripten $1'),
  };
}

/** The versions that are installed, by package. */
export function versions() {
  const { devDependencies } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return devDependencies;
}
