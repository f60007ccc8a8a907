// The built site against its budgets. Sizes are of the file under gzip -9, in bytes.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { modulesBeyond } from './beyond.mjs';

const COMPRESSED = /\.(br|gz)$/;

function assetsOf(dist, folder = '') {
  return readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return assetsOf(dist, name);
    if (COMPRESSED.test(name)) return [];
    return [{ name, gzip: gzipSync(readFileSync(join(dist, name)), { level: 9 }).length }];
  });
}

// Scripts that the first page starts or preloads; a script elsewhere is fetched after the first interaction or at idle.
function namedByPage(dist) {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="(?:\.\/)?([^"]+\.js)"/g)].map((match) => match[1]);
  return (asset) => named.includes(asset.name);
}

const languagesOf = (assets) => assets.flatMap(({ name }) => /^catalog\/words\.([a-z-]+)\./.exec(name)?.[1] ?? []);

// A budget that speaks of {lang} is one budget per language.
function perLanguage(budget, languages) {
  if (!budget.title.includes('{lang}')) return [budget];
  return languages.map((lang) => ({
    ...budget,
    title: budget.title.replace('{lang}', lang),
    files: budget.files.map((pattern) => pattern.replace('{lang}', lang)),
  }));
}

/**
 * { assets: [{ name, gzip }], rows: [{ title, size, limit, ok }], strays: [name] }: a row per budget (per page where each
 * counts, of the largest file where that does; with the modules that a budget's `beyond` names), `ok` also false when no file answers to the budget;
 * strays are assets that no budget counts.
 */
export async function measure(dist, { kilobyte, budgets }) {
  const assets = assetsOf(dist);
  const counted = new Set();
  const rows = [];
  const add = (title, limit, members) => {
    const size = members.reduce((sum, asset) => sum + asset.gzip, 0);
    rows.push({ title, size, limit, ok: members.length > 0 && size <= limit });
  };
  for (const budget of budgets.flatMap((one) => perLanguage(one, languagesOf(assets)))) {
    const limit = budget.kilobytes * kilobyte;
    const patterns = budget.files.map((pattern) => new RegExp(pattern));
    const matching = assets.filter(({ name }) => patterns.some((pattern) => pattern.test(name)));
    for (const asset of matching) counted.add(asset);
    if (budget.count === 'each') for (const asset of matching) add(`${budget.title}: ${asset.name}`, limit, [asset]);
    else if (budget.count === 'largest') add(budget.title, limit, [...matching].sort((a, b) => b.gzip - a.gzip).slice(0, 1));
    else if (budget.count === 'named by index.html') add(budget.title, limit, matching.filter(namedByPage(dist)));
    else add(budget.title, limit, [...matching, ...(budget.beyond ? await modulesBeyond(budget.beyond) : [])]);
  }
  return { assets, rows, strays: assets.filter((asset) => !counted.has(asset)).map(({ name }) => name) };
}
