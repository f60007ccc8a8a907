// The only door to what else the engine says of one household: when it changes, what would change it, what a refusal would need,
// and where one peso more loses a lot.
import { instantiate } from './bare.js';
import { openDoor } from './door.js';

/** The same as an engine of engine.js, from the bytes of ventanilla_explore.wasm or the module compiled of them, with other verbs. */
export async function createExplorer(from) {
  const ask = await openDoor(from, instantiate);
  return {
    load: (bundle) => ask('load', bundle),
    timeline: (household, until = '') => ask('timeline', household, until),
    changes: (household, program, subject = '') => ask('changes', household, program, subject),
    denial: (household, program, subject = '') => ask('denial', household, program, subject),
    cliffs: (household, fact, person = '') => ask('cliffs', household, fact, person),
  };
}
