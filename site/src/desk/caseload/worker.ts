// The worker of the caseload. It opens cases, looks at them and forgets them. It has no way out, and fetches nothing.
import '../../no-network';
import { createBatchEngine } from 'ventanilla-batch';
import { whyOf, type FoundDamage, type Sealed } from '../vault/cases';
import { release } from '../vault/bytes';
import { VaultError } from '../vault/errors';
import { opened, stampOf } from '../vault/record';
import { glimpseOf, unpackedAsLists, type Glimpse } from './glimpse';
import type { Answers, Ask, Reply, Request } from './messages';
import { rehearsal } from './rehearsal';
import { Sifter } from './sift';

type Of<K extends Request['kind']> = Extract<Request, { kind: K }>;

let sifter: Sifter;
let nobody: Promise<Ask> | undefined;

async function start({ wasm, rules, outline, version }: Of<'start'>): Promise<null> {
  const engine = await createBatchEngine({ wasmModule: wasm });
  const loaded = engine.load(rules);
  const layout = engine.layout();
  if ('errors' in loaded || 'errors' in layout) throw new Error(JSON.stringify(loaded));
  sifter = new Sifter({ engine, layout, outline, version });
  return null;
}

async function openedCases({ sealed, cipher }: Ask): Promise<{ records: Glimpse[]; damages: FoundDamage[] }> {
  const damages: FoundDamage[] = [];
  const open = async ({ id, slot, number, bytes }: Sealed) => {
    try {
      const record = glimpseOf(await opened(bytes, 'case', slot, { cipher }, unpackedAsLists));
      if (record.id !== id) throw new VaultError('altered');
      return [record];
    } catch (error) {
      damages.push({ slot, number, why: whyOf(error), stamp: stampOf(bytes) });
      return [];
    } finally {
      release(bytes.buffer);
    }
  };
  return { records: (await Promise.all(sealed.map(open))).flat(), damages };
}

const looks: { [K in Request['kind']]: (request: K extends Ask['kind'] ? Ask : Of<K>) => Promise<Answers[K]> } = {
  start,
  async rehearse({ today }) {
    const ask = await (nobody ??= rehearsal(sifter.setting.layout, today));
    await looks.now({ ...ask, sealed: ask.sealed.map((one) => ({ ...one, bytes: one.bytes.slice() })) });
    return null;
  },
  standing: async ({ record, today }) => sifter.standing(record, today),
  async now(ask) {
    const { records, damages } = await openedCases(ask);
    return { found: sifter.now(records, ask.today), damages };
  },
  explain: async (ask) => ({ changes: sifter.explain((await openedCases(ask)).records, ask.today) }),
  ahead: async (ask) => ({ changes: sifter.ahead((await openedCases(ask)).records, ask.today) }),
};

self.addEventListener('message', async ({ data: { id, request } }: MessageEvent<{ id: number; request: Request }>) => {
  const work = looks[request.kind] as (request: Request) => Promise<Answers[Request['kind']]>;
  const reply = await work(request).then((answer) => ({ answer }), (error) => ({ trouble: String(error) }));
  self.postMessage({ id, ...reply } satisfies Reply);
});
