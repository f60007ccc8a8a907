// One arrow function a program, as a programmer would write it by hand, in a module of its own.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fold } from '../catalog/tree.mjs';
import { arrow, javascript } from '../languages/javascript.mjs';

export const download = '';

export const rulesOf = (programs) =>
  `export default [\n${programs.map(({ criteria }) => arrow(fold(javascript, criteria))).join(',\n')}\n];\n`;

export async function load(rules) {
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-bench-'));
  const file = join(folder, 'rules.mjs');
  writeFileSync(file, rules);
  const { default: functions } = await import(pathToFileURL(file));
  rmSync(folder, { recursive: true });
  return (household) => functions.map((program) => program(household));
}
