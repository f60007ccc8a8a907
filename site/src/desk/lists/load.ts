// What lists need beyond the rules and words: the batch module and the workers.
import type { CatalogWords } from '../../catalog';
import { today } from '../../household';
import { fetchBytes } from '../../load';
import { listWorkerUrl } from '../scripts';
import { lists as t } from '../words/lists';
import { ListCrew } from './crew';
import type { MappingMemory } from './mapping';
import { ListSeat } from './seat';

declare const ASSETS: { batch: string };

interface Facts {
  files: { 'facts.json': { constraints: { id: string }[] } };
}

/** `rules`: as published. */
export async function listSeat({ rules, words, memory }: { rules: string; words: CatalogWords; memory: MappingMemory }): Promise<ListSeat> {
  const wasm = await WebAssembly.compile(await fetchBytes(ASSETS.batch));
  const crew = new ListCrew(listWorkerUrl(), { wasm, rules });
  const { constraints } = (JSON.parse(rules) as Facts).files['facts.json'];
  const layout = await crew.layout;
  return new ListSeat({ t, words, layout, constraints: constraints.map(({ id }) => id) }, crew, memory, today());
}
