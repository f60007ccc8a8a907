// What the page and its two kinds of workers say to each other: one that reads the file, and some that screen what it read.
import type { Block, BadRow } from './gather';
import type { Layout } from './layout';
import type { Mapping } from './mapping';
import type { Fact } from '../../catalog';
import type { Form, NoTable } from './sniff';

/** The first rows of a file, to map its columns by. */
export interface Glance {
  form: Form;
  rows: string[][];
  bytes: number;
}

export interface Start {
  wasm: WebAssembly.Module;
  rules: string;
}

export type Request =
  | { kind: 'start'; start: Start } // a screening worker; answered by `layout`
  | { kind: 'glance'; run: number; file: Blob }
  | { kind: 'read'; run: number; file: Blob; form: Form; mapping: Mapping; layout: Layout; facts: Record<string, Fact>; today: number; ahead: number }
  | { kind: 'more'; run: number } // a block was screened: one more may come
  | { kind: 'stop' }
  | { kind: 'screen'; run: number; at: number; block: ToScreen } // `at`: the place of its first household in the list

/** Who the households are stays with the page. */
export type ToScreen = Omit<Block, 'keys' | 'rows'>;

export interface Progress {
  bytes: number;
  rows: number;
}

export type Reply =
  | { kind: 'layout'; layout: Layout; shut: boolean }
  | { kind: 'ready'; shut: boolean }
  | { kind: 'glance'; run: number; glance: Glance }
  | { kind: 'block'; run: number; block: Block; progress: Progress }
  | { kind: 'bad'; run: number; bad: BadRow[]; more: number; progress: Progress }
  | { kind: 'again'; run: number } // the rows of a household do not stand together: what came is void, and comes again
  | { kind: 'end'; run: number; progress: Progress; leftOut: number; order: Uint32Array }
  | { kind: 'screened'; run: number; at: number; broken: Int32Array; codes: Uint16Array } // `codes`: by program, then household
  | { kind: 'trouble'; run: number; why: NoTable | 'engine'; row: number };
