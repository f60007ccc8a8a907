// The engine's worker. It never fetches: the page hands it the module and the rules.
import { isShut } from './no-network';
import { createEngine, type Engine } from 'ventanilla-engine';

export type Request =
  | { id: number; kind: 'start'; wasm: ArrayBuffer; rules: string }
  | { id: number; kind: 'assess'; household: string };

export type Reply = { id: number; answer: string; shut: boolean };

let engine: Engine | undefined;

const refusal = (code: string, error: unknown) => JSON.stringify({ errors: [{ code, message: String(error) }] });

async function answer(request: Request): Promise<string> {
  if (request.kind === 'start') {
    try {
      engine = await createEngine({ wasmBinary: request.wasm });
    } catch (error) {
      return refusal('no-engine', error);
    }
    return engine.load(request.rules);
  }
  return engine ? engine.assess(request.household) : refusal('no-engine', 'The engine has not started.');
}

self.addEventListener('message', async (event: MessageEvent<Request>) => {
  const reply: Reply = { id: event.data.id, answer: await answer(event.data), shut: isShut() };
  self.postMessage(reply);
});
