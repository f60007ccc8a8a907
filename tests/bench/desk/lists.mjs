// How long a list of 100,000 households takes from the file to the lists, in Chromium: node tests/bench/desk/lists.mjs [HOUSEHOLDS]
// The peak of memory is that of the whole process of the page, with its workers; the longest task is of the page's own thread.
import { spawn } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { inRepository, LAPTOP, openSite } from '../../browser/support.mjs';

const households = Number(process.argv[2] ?? 100_000);

// What an extract of the RSH may well hold: the household and its members, not what only an interview asks.
const COLUMNS = [
  'household_id', 'person_id', 'birth_date', 'sex', 'relation', 'guardian', 'monthly_income', 'work', 'rsh_registered', 'rsh_percentile', 'region', 'marital_status',
  'enrolled_student', 'disability_certified', 'residence_status', 'health_system', 'pensions', 'owns_home', 'pregnant', 'indigenous_conadi',
];

async function extract(path) {
  const synth = spawn(inRepository('.build/native/ventanilla'), ['synth', inRepository('data/cl'), '-n', String(households), '--known', '0.9', '--format', 'csv', '--quiet'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const out = createWriteStream(path);
  let places;
  let people = -1; // the header is none
  for await (const line of createInterface({ input: synth.stdout })) {
    const cells = line.split(',');
    places ??= COLUMNS.map((name) => cells.indexOf(name));
    people += 1;
    if (!out.write(`${places.map((place) => cells[place]).join(';')}\r\n`)) await new Promise((resolve) => out.once('drain', resolve));
  }
  out.end();
  await finished(out);
  return people;
}

const observed = () => {
  globalThis.longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
  }).observe({ type: 'longtask' });
};

async function peakOf(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
  return Math.max(...peaks) / 1024;
}

const folder = await mkdtemp(join(tmpdir(), 'ventanilla-lists-'));
const file = join(folder, 'extract.csv');
const people = await extract(file);
const site = await openSite();
try {
  await site.visit(async (page) => {
    page.setDefaultTimeout(240_000);
    await page.getByText('Listo: puede cortar internet').waitFor();
    const idle = await peakOf(site.browser);
    await page.locator('#file').setInputFiles(file);
    const start = page.getByRole('button', { name: 'Revisar la lista' });
    await start.waitFor();
    await page.evaluate(() => (globalThis.longest = 0));
    await start.click();
    await page.locator('.sum').waitFor();
    const [said] = (await page.locator('.sum').innerText()).split('\n');
    const during = await page.evaluate(() => globalThis.longest);
    await page.evaluate(() => (globalThis.longest = 0));
    await page.locator('.by-program td.v-one button').first().click();
    await page.getByLabel('Buscar hogar').fill('77');
    await page.getByRole('button', { name: 'Ordenar por Integrantes' }).click();
    const after = await page.evaluate(() => globalThis.longest);
    const { size } = await stat(file);
    console.log(`${households.toLocaleString('en')} households, ${people.toLocaleString('en')} people, ${COLUMNS.length} columns, ${(size / 1e6).toFixed(1)} MB; ${availableParallelism()} cores, load ${loadavg()[0].toFixed(1)}`);
    console.log(`file to list: ${said}`);
    console.log(`peak memory of the page and its workers: ${Math.round(await peakOf(site.browser))} MB (${Math.round(idle)} MB before the file)`);
    console.log(`longest task of the page: ${Math.round(during)} ms while it screens, ${Math.round(after)} ms when a list is chosen, sifted and sorted (0: none over 50 ms)`);
  }, { path: 'meson/listas/', viewport: LAPTOP, first: observed, patience: 300_000 });
} finally {
  await site.close();
  await rm(folder, { recursive: true });
}
