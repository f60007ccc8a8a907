// Files of an own catalog, as the page around brings them: the frame itself connects to nothing but its own host. It asks for one after the other by a
// name in the folder of the list, before anybody answered anything, and takes for a file only what it asked for.
import { MOST_BYTES, MOST_IN_ALL, MOST_WAITING, type Part } from './limits';
import type { Brought } from '../protocol';
import { Refused } from './refused';

const NAME = /^\w[\w.-]{0,99}$/;

function joined(parts: Uint8Array[], length: number): ArrayBuffer {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes.buffer;
}

export class Bringer {
  #want: (name: string) => void;
  #asked: { name: string; took(file: Brought): void } | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #sum = 0;

  constructor(want: (name: string) => void) {
    this.#want = want;
  }

  /** What the page around sent: anything at all. */
  take(file: unknown) {
    const { name, parts } = (typeof file === 'object' && file ? file : {}) as Brought;
    if (this.#asked?.name !== name) return;
    this.#asked!.took({ name, parts: Array.isArray(parts) && parts.every((part) => part instanceof Uint8Array) ? parts : undefined });
    this.#asked = undefined;
  }

  /** A file of a part of the catalog, once those asked for before are here. */
  bring(name: string, part: Part): Promise<ArrayBuffer> {
    const brought = this.#last.catch(() => {}).then(() => this.#bring(name, part));
    this.#last = brought;
    return brought;
  }

  async #bring(name: string, part: Part): Promise<ArrayBuffer> {
    if (!NAME.test(name)) throw new Refused('shape', `"${name.slice(0, 80)}" is no name of a file beside index.json`);
    const { parts } = await new Promise<Brought>((took) => {
      const late = setTimeout(() => this.take({ name, parts: undefined }), MOST_WAITING[part]);
      this.#asked = { name, took: (file) => (clearTimeout(late), took(file)) };
      this.#want(name);
    });
    if (!parts) throw new Refused('unreachable', name);
    const length = parts.reduce((sum, one) => sum + one.length, 0);
    if (length > MOST_BYTES[part]) throw new Refused('too-big', `${name} has more than ${MOST_BYTES[part]} bytes`);
    this.#sum += length;
    if (this.#sum > MOST_IN_ALL) throw new Refused('too-big', `the files have more than ${MOST_IN_ALL} bytes`);
    return joined(parts, length);
  }
}
