// A loader that others pinned by its fingerprint is served for ever, as it was.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { currentLoader, currentVersion, integrityOf, released } from '../../site/build/released.mjs';
import { dist } from '../browser/support.mjs';

const all = await released();
const version = await currentVersion();

for (const [one, { bytes, integrity }] of Object.entries(all)) {
  test(`the loader of version ${one} is what it was when it was released, and the site serves it`, () => {
    assert.equal(integrityOf(bytes), integrity);
    assert.ok(readFileSync(join(dist, `v${one}/embed.js`)).equals(bytes));
  });
}

test('the source makes the very loader of its version, where that is released', async () => {
  const { bytes } = all[version] ?? {};
  assert.ok(!bytes || bytes.equals(await currentLoader(version)), `raise the version in site/package.json: ${version} is released`);
});
