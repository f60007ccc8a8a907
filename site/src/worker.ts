// The engine's worker. It never fetches: the page hands it the modules and the rules.
import { isShut } from './no-network';
import { createEngine, type Engine } from 'ventanilla-engine';
import { createExplorer, type Explorer } from 'ventanilla-explorer';

export type Verb = Exclude<keyof Explorer, 'load'>;

export type Request =
  | { id: number; kind: 'start'; wasm: ArrayBuffer; rules: string }
  | { id: number; kind: 'assess'; household: string }
  | { id: number; kind: 'keep'; wasm: ArrayBuffer; rules: string }
  | { id: number; kind: 'explore'; verb: Verb; texts: [household: string, ...string[]] };

export type Reply = { id: number; answer: string; shut: boolean };

let engine: Engine | undefined;
let kept: { wasm: ArrayBuffer; rules: string };
let explorer: Promise<Explorer> | undefined;

const refusal = (code: string, error: unknown) => JSON.stringify({ errors: [{ code, message: String(error) }] });

// Memory for it is taken only once somebody asks.
async function openExplorer() {
  const opened = await createExplorer({ wasmBinary: kept.wasm });
  opened.load(kept.rules);
  return opened;
}

const answers: { [K in Request['kind']]: (request: Request & { kind: K }) => Promise<string> } = {
  async start({ wasm, rules }) {
    engine = await createEngine({ wasmBinary: wasm });
    return engine.load(rules);
  },
  assess: async ({ household }) => engine!.assess(household),
  async keep(given) {
    kept = given;
    return '{}';
  },
  async explore({ verb, texts }) {
    explorer ??= openExplorer();
    explorer.catch(() => (explorer = undefined));
    return (await explorer)[verb](...texts as [string, string, string?]);
  },
};

self.addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  const answer = await (answers[data.kind] as (request: Request) => Promise<string>)(data).catch((error) => refusal('no-engine', error));
  const reply: Reply = { id: data.id, answer, shut: isShut() };
  self.postMessage(reply);
});
