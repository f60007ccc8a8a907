// Pictures of every page and state, for people to look at: node shots.mjs [--out ../../.build/shots] [--only PATTERN]
// index.html in that folder lays them side by side. Chosen states are also drawn dark, with more contrast, and in the other languages.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { goThrough, WAYS as DESK } from '../desk/states.mjs';
import { WAYS as WIDGET } from '../embed/states.mjs';
import { journey } from './journey.mjs';
import { drive } from './drivers/chromium.mjs';
import { CATALOG_PAGES, WAYS } from './states.mjs';
import { inRepository, LAPTOP, openSite, PHONE, startServer } from './support.mjs';

const { values: options } = parseArgs({
  options: { out: { type: 'string', default: inRepository('.build/shots') }, only: { type: 'string', default: '' } },
});
const out = resolve(options.out);

const SIZES = { 360: PHONE, 1366: LAPTOP };
const MODES = {
  dark: { colorScheme: 'dark' },
  contrast: { contrast: 'more' },
  forced: { forcedColors: 'active' },
};
const PLAIN = { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none', media: 'screen' };
const IN_MODES = /^(start|question-[a-z-]+|result|program-likely|check|people-list|catalog-program)$/; // drawn in every mode
const ON_PAPER = /^(print|result|program-likely|catalog-program)$/;
const LETTER = { width: 708, height: 900 }; // within its margins

const shots = []; // { state, variant, file }

async function shoot(page, state, variant) {
  const file = `${state}.${variant}.png`;
  await page.screenshot({ path: join(out, file), animations: 'disabled', timeout: 60_000 });
  shots.push({ state, variant, file });
}

// In a window as high as the page: what sticks to an edge does not cover its middle.
async function shootWhole(page, state, variant) {
  const { width, height } = page.viewportSize();
  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, whole) });
  await shoot(page, state, variant);
  await page.setViewportSize({ width, height });
}

/** A state in both sizes, whole and as the first screen shows it; some in other modes and on paper too. */
async function draw(page, state) {
  const before = page.viewportSize();
  for (const [width, size] of Object.entries(SIZES)) {
    await page.setViewportSize(size);
    await page.evaluate(() => scrollTo(0, 0));
    await shoot(page, state, `${width}-first`);
    await shootWhole(page, state, width);
  }
  await page.setViewportSize(PHONE);
  for (const [mode, media] of Object.entries(MODES).filter(() => IN_MODES.test(state))) {
    await page.emulateMedia({ ...PLAIN, ...media });
    await shootWhole(page, state, `360-${mode}`);
  }
  if (ON_PAPER.test(state)) {
    await page.setViewportSize(LETTER);
    await page.emulateMedia({ ...PLAIN, media: 'print' });
    await shootWhole(page, state, 'paper');
  }
  await page.emulateMedia(PLAIN);
  await page.setViewportSize(before);
}

const sheet = () => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every page and state</title>
<style>
body { font: 14px system-ui; margin: 16px; background: #ddd }
div { display: flex; gap: 12px; overflow-x: auto; align-items: start; padding-bottom: 12px }
figure { margin: 0; flex: none }
img { height: 640px; max-width: 1100px; object-fit: contain; object-position: top; background: #fff; border: 1px solid #999 }
</style>
${[...new Set(shots.map(({ state }) => state))]
  .map((state) => `<h2 id="${state}">${state}</h2>\n<div>${shots
    .filter((one) => one.state === state)
    .map(({ file, variant }) => `<figure><a href="${file}"><img loading="lazy" src="${file}" alt="${state}, ${variant}"></a><figcaption>${variant}</figcaption></figure>`)
    .join('\n')}</div>`)
  .join('\n')}
</html>
`;

const wanted = (name) => name.includes(options.only);

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const site = await openSite();
try {
  const quiet = { reducedMotion: 'reduce', errors: true };
  const long = { ...quiet, patience: 600_000 };
  for (const [, { way, options: own }] of Object.entries(WAYS).filter(([name]) => wanted(name))) {
    await site.visit((page) => way(page, (state, shown = page) => draw(shown, state)), { ...own, ...long });
  }
  for (const [, way] of Object.entries(DESK).filter(([name]) => wanted(name))) await goThrough(site, way, (page, state) => draw(page, `desk-${state.replace(/\W+/g, '-')}`), long);
  for (const [, way] of Object.entries(WIDGET).filter(([name]) => wanted(name))) await way(site, draw, long);
  for (const [state, path] of Object.entries(CATALOG_PAGES).filter(([name]) => wanted(name))) await site.visit((page) => draw(page, state), { path, ...quiet });
  for (const lang of ['en', 'ht'].filter(wanted)) {
    const server = await startServer();
    await site.visit((page) => journey(drive(page), server, lang, { at: (state) => draw(page, `${state}-${lang}`) }), { url: server.url, ...long });
    await server.stop();
  }
} finally {
  await site.close();
  await writeFile(join(out, 'index.html'), sheet());
  console.log(`${shots.length} pictures: ${join(out, 'index.html')}`);
}
