// What the page and the worker of the caseload say to each other. Cases cross as they lie in the store, encrypted; what comes back holds no answer.
import type { Case, Standing } from '../case';
import type { FoundDamage, Sealed } from '../vault/cases';
import type { Changes, Found } from './findings';
import type { Outline } from './outline';

export interface Start {
  kind: 'start';
  wasm: WebAssembly.Module;
  rules: string;
  outline: Outline;
  version: string;
}

/** now: what changed; explain: why; ahead: what will change. */
export type Look = 'now' | 'explain' | 'ahead';

export interface Ask {
  kind: Look;
  cipher: CryptoKey;
  sealed: Sealed[];
  today: string;
}

/** What the rules say of answers of today. */
export interface AskStanding {
  kind: 'standing';
  record: Case;
  today: string;
}

/** Looks at cases of nobody, so that it has done so before the first real one. */
export interface Rehearse {
  kind: 'rehearse';
  today: string;
}

export type Request = Start | Ask | AskStanding | Rehearse;

export interface Answers {
  start: null;
  rehearse: null;
  standing: Standing | null;
  now: { found: Found[]; damages: FoundDamage[] };
  explain: { changes: Changes[] };
  ahead: { changes: Changes[] };
}

export type Reply = { id: number } & ({ answer: Answers[Request['kind']] } | { trouble: string });
