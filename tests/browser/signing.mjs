// Other publications than the built one, in a copy of the site.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DEVELOPMENT_KEY } from '../../site/build/catalog.mjs';

export const developmentKey = createPrivateKey(await readFile(DEVELOPMENT_KEY, 'utf8'));

/** How an index names a public or private key. */
export const named = (key) => key.export({ format: 'jwk' }).x.replaceAll('-', '+').replaceAll('_', '/') + '=';

export function seal(content, key = developmentKey) {
  const signed = JSON.stringify(content);
  return { signed, signatures: [{ key: named(key), signature: sign(null, Buffer.from(signed), key).toString('base64') }] };
}

export const readIndex = async (folder) => JSON.parse(JSON.parse(await readFile(join(folder, 'catalog/index.json'), 'utf8')).signed);

/** The files that pages load, as { "words.es": "words.es.0123456789.json" }. */
export function filesOf({ rules, words, more }) {
  const perLanguage = (part, all) => Object.entries(all).map(([lang, { file }]) => [`${part}.${lang}`, file]);
  return Object.fromEntries([['rules', rules.file], ...perLanguage('words', words), ...perLanguage('more', more)]);
}

/**
 * Publishes in the folder what `files` makes of texts, as { "words.es": (text) => text }, under an index that `change` altered, signed by `key`; `keys` are
 * statements that go along.
 */
export async function signAnew(folder, { files = {}, change = {}, key, keys } = {}) {
  const index = await readIndex(folder);
  for (const [name, make] of Object.entries(files)) {
    const [part, lang] = name.split('.');
    const entry = lang ? index[part][lang] : index[part];
    const content = make(await readFile(join(folder, 'catalog', entry.file), 'utf8'));
    entry.sha256 = createHash('sha256').update(content).digest('hex');
    entry.file = `${name}.${entry.sha256.slice(0, 10)}.json`;
    await writeFile(join(folder, 'catalog', entry.file), content);
  }
  await writeFile(join(folder, 'catalog/index.json'), JSON.stringify({ format: 1, ...seal({ ...index, ...change }, key), keys }));
}
