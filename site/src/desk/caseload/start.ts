// The caseload comes after the rules, in a chunk and a module of its own, whatever cases there are.
import { fetchBytes } from '../../load';
import { caseloadUrl } from '../scripts';
import type { Desk } from '../state';

declare const ASSETS: { batch: string };

export async function startCaseload(desk: Desk) {
  const [{ Caseload }, bytes] = await Promise.all([import('./caseload'), fetchBytes(ASSETS.batch)]);
  const { vault, rules, today } = desk;
  const tabOf = (id: string) => desk.state.tabs.find(({ record }) => record.id === id);
  desk.caseload = new Caseload({ vault, rules, today, tabOf, script: caseloadUrl, wasm: await WebAssembly.compile(bytes) });
  desk.caseload.listen(() => desk.set({}));
  desk.set({});
}
