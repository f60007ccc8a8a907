// The files of the site as they are written, each with its compressed twins for servers that can send them.
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

const [brotlied, gzipped] = [brotliCompress, gzip].map(promisify);

const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** `bare`: without the twins, which take most of the time. */
export class Output {
  files = []; // { name, size, sha256, gzip }, in the order in which they were written
  #twins = [];

  constructor(folder, { bare }) {
    Object.assign(this, { folder, bare });
  }

  /** Gives the name back. */
  async write(name, content) {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), content);
    const file = { name, size: content.length, sha256: sha256(content), gzip: 0 };
    this.files.push(file);
    if (!this.bare) this.#twins.push(this.#compress(file, content));
    return name;
  }

  /** Under a name that says what is inside: such a file may be kept for ever. */
  writeHashed(name, content) {
    const bytes = Buffer.from(content);
    const dot = name.lastIndexOf('.');
    return this.write(`${name.slice(0, dot)}.${sha256(bytes).slice(0, 10)}${name.slice(dot)}`, bytes);
  }

  async #compress(file, content) {
    const [small, older] = await Promise.all([brotlied(content), gzipped(content, { level: 9 })]);
    file.gzip = older.length;
    await Promise.all([writeFile(join(this.folder, `${file.name}.br`), small), writeFile(join(this.folder, `${file.name}.gz`), older)]);
  }

  /** Once every twin stands beside its file. */
  finished() {
    return Promise.all(this.#twins);
  }
}
