export interface Engine {
  /** Takes a catalog bundle. Answers {"ok":true,"catalog":{...}}, or {"errors":[...]} and keeps the catalog before it. */
  load(bundle: string): string;
  /** Takes a household. Answers its result or {"errors":[...]}. */
  assess(household: string): string;
}

export function createEngine(from: { wasmBinary: BufferSource } | { wasmModule: WebAssembly.Module }): Promise<Engine>;
