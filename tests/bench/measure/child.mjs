// Runs a script of this folder in a Node of its own; it prints one JSON line last.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** { ok, result } or { ok: false, reason }. */
export function inChild(script, options, flags = []) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, [...flags, path, JSON.stringify(options)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaints = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (complaints += chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      if (code === 0) resolve({ ok: true, result: JSON.parse(out.trim().split('\n').at(-1)) });
      else resolve({ ok: false, reason: (complaints || out).trim().slice(0, 2000) || `ended with status ${code}` });
    });
  });
}

/** What the child was asked, and how it answers. */
export const options = () => JSON.parse(process.argv[2]);
export function answer(result) {
  process.stdout.write(`${JSON.stringify(result)}\n`, () => process.exit(0)); // some engines keep the process alive
}
export function fail(reason) {
  process.stderr.write(`${reason}\n`, () => process.exit(1));
}
