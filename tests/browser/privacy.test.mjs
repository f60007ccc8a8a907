// The page on privacy gives what one needs to check it: the policy in force, the tools, and the fingerprint of each file.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../../site/build/headers.mjs';
import { arrived, isReady, mouse } from './person.mjs';
import { dist, useSite } from './support.mjs';

const site = useSite();

const release = async () => JSON.parse(await readFile(join(dist, 'release.json'), 'utf8'));
const sha256 = async (name) => createHash('sha256').update(await readFile(join(dist, name))).digest('hex');

const openPrivacy = (look) =>
  site.visit(
    async (page) => {
      await isReady(page);
      await mouse.press(page.getByRole('link', { name: 'Su privacidad', exact: true }).first());
      assert.equal(await arrived(page), 'Su privacidad');
      await look(page);
    },
    { errors: true }, // it breaks the policy on purpose
  );

const codes = (page) => page.getByRole('main').locator('code').allTextContents();

test('it shows the policy that the browser was given, word for word', () =>
  openPrivacy(async (page) => {
    const shown = await codes(page);
    for (const rule of contentSecurityPolicy.split('; ')) assert.ok(shown.includes(rule), rule);
  }));

test('it names the tools, and each file of the app with the fingerprint that it has', () =>
  openPrivacy(async (page) => {
    const shown = await codes(page);
    const { tools, files } = await release();
    for (const [name, version] of Object.entries(tools)) assert.ok(shown.some((text) => text.includes(`${name} ${version}`)), name);
    assert.ok(['index.html', 'catalog/index.json'].every((name) => files.some((file) => file.name === name)));
    for (const { name, sha256: said } of files) {
      assert.equal(said, await sha256(name), name);
      assert.ok(shown.includes(said), name);
    }
  }));

test('the list for sha256sum names every file of the site', async () => {
  const lines = (await readFile(join(dist, 'sha256sums.txt'), 'utf8')).trim().split('\n').map((line) => line.split('  '));
  assert.ok(lines.length > 200);
  for (const [hash, name] of lines) assert.equal(hash, await sha256(name), name);
});
