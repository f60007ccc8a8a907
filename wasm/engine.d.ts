export type Compiled = { wasmBinary: BufferSource } | { wasmModule: WebAssembly.Module };

export interface Loading {
  /** Takes a catalog bundle. Answers {"ok":true,"catalog":{...}}, or {"errors":[...]} and keeps the catalog before it. */
  load(bundle: string): string;
}

export interface Engine extends Loading {
  /** Takes a household. Answers its result or {"errors":[...]}. */
  assess(household: string): string;
}

export function createEngine(from: Compiled): Promise<Engine>;
