// Files of an own catalog, as the page around brings them: the frame itself connects to nothing but its own host. It asks for one after the other by a
// name in the folder of the list, before anybody answered anything, and takes for a file only what it asked for.
import { MOST_BYTES, MOST_IN_ALL, MOST_WAITING, type Part } from './limits';
import { Refused } from './refused';

export interface Brought {
  name: string;
  bytes?: ArrayBuffer; // none: it could not be fetched
  big?: boolean; // it was longer than any file may be, and was not read to its end
}

const NAME = /^\w[\w.-]{0,99}$/;

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
    const { name, bytes, big } = (typeof file === 'object' && file ? file : {}) as Brought;
    if (this.#asked?.name !== name) return;
    this.#asked!.took({ name, ...(bytes instanceof ArrayBuffer && { bytes }), big: big === true });
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
    const { bytes, big } = await new Promise<Brought>((took) => {
      const late = setTimeout(() => this.take({ name }), MOST_WAITING);
      this.#asked = { name, took: (file) => (clearTimeout(late), took(file)) };
      this.#want(name);
    });
    if (big || (bytes && bytes.byteLength > MOST_BYTES[part])) throw new Refused('too-big', `${name} has more than ${MOST_BYTES[part]} bytes`);
    if (!bytes) throw new Refused('unreachable', name);
    this.#sum += bytes.byteLength;
    if (this.#sum > MOST_IN_ALL) throw new Refused('too-big', `the files have more than ${MOST_IN_ALL} bytes`);
    return bytes;
  }
}
