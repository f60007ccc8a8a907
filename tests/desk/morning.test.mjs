// A morning at the counter by keyboard: eight attentions, referrals, a case for another desk, a lock, the power gone once, the report printed. Nothing is lost.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from '../browser/person.mjs';
import { startServer, until } from '../browser/support.mjs';
import { bytesOf, create, downloaded, filesWith, lock, newProfile, opened, PHRASE, removeProfile, rows, saved, startChromiumOn, unlock } from './desk.mjs';
import { focused, handsOn, newCase, settled } from './hands.mjs';

// Who comes, cell by cell: initials, birth, sex, tie; then what was talked about.
const MORNING = [
  [['ES 70 f -'], 'viene por la pensión, no la ha pedido'],
  [['RM 14021988 f -', 'MM 19072014 m h1'], 'atraso en la cuenta del agua'],
  [['JP 1961 m -'], 'cesante desde septiembre'],
  [['LT 30 f -', 'BT 2 f h1'], 'busca sala cuna cerca'],
  [['HC 82 m -'], 'no puede pagar la calefacción'],
  [['VA 45 f -', 'DA 17 m h1', 'FA 12 f h1'], 'el mayor quiere estudiar'],
  [['OG 67 f -'], 'cuida a su marido postrado'],
  [['NS 26 m -'], 'llegó hace poco a la comuna'],
];
const KILLED_AFTER = 5;

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const number = (index) => `A-000${index + 1}`;

/** One person after another is written down, and the attention recorded. */
async function attend(page, [people, note]) {
  const hands = handsOn(page);
  await newCase(page, hands);
  for (const [index, person] of people.entries()) {
    for (const cell of person.split(' ')) await hands.say(cell);
    if (index === people.length - 1) break; // what else could be told waits for another day
    while ((await focused(page)) !== `Iniciales, integrante ${index + 2}`) await hands.say('?');
  }
  await settled(page);
  await hands.press('Alt+g');
  await page.getByText(/Atención registrada/).waitFor();
  await page.getByLabel('Qué se conversó').and(page.locator(':focus')).waitFor();
  await hands.type(note);
  await hands.press('Alt+g');
  await saved(page);
}

/** The first program of the plan goes to an office. */
async function refer(page, office) {
  await page.keyboard.press('Alt+l');
  await page.getByRole('heading', { name: /^Plan de/, level: 1 }).waitFor();
  await keyboard.press(page.getByRole('button', { name: /^Tomar el mejor conjunto/ }));
  await keyboard.press(page.getByRole('button', { name: /^Derivar: / }).first());
  const dialog = page.getByRole('dialog');
  await keyboard.write(dialog.getByRole('combobox', { name: 'Oficina' }), office);
  await keyboard.press(dialog.getByRole('button', { name: 'Derivar', exact: true }));
  await page.getByRole('region', { name: 'Derivaciones' }).getByText(office).waitFor();
  await saved(page);
}

/** A case as it is found again: who, what was talked about, to which office. */
async function assertKept(page, index, office) {
  const [people, note] = MORNING[index];
  await rows(page);
  await button(page, number(index)).click();
  await page.getByRole('heading', { level: 2, name: people.length === 1 ? 'Familia: 1 persona' : `Familia: ${people.length} personas` }).waitFor();
  await page.getByText(/^1 atención/).click();
  await page.getByText(note).first().waitFor();
  if (!office) return;
  await link(page, 'Plan').click();
  await page.getByRole('region', { name: 'Derivaciones' }).getByText(office).waitFor();
}

test('a morning at the counter: nothing is lost, and nothing can be read without the passphrase', async () => {
  const server = await startServer();
  const [profile, other] = await Promise.all([newProfile(), newProfile()]);
  const desk = new URL('meson/', server.url).href;
  let browser = await startChromiumOn(profile);
  try {
    let page = await browser.page(desk);
    await create(page);
    const attended = MORNING.slice(0, KILLED_AFTER);
    for (const [index, one] of attended.entries()) {
      await attend(page, one);
      if (index === 0) await refer(page, 'ChileAtiende Puente Alto');
      if (index === 4) await refer(page, 'Casa del adulto mayor');
    }

    await browser.kill(); // the power is gone
    browser = await startChromiumOn(profile);
    page = await browser.page(desk);
    await unlock(page);
    await opened(page);
    assert.equal((await rows(page)).length, 1 + KILLED_AFTER);
    for (const one of MORNING.slice(KILLED_AFTER)) await attend(page, one);

    await lock(page);
    await unlock(page);
    await opened(page);
    for (const index of MORNING.keys()) await assertKept(page, index, { 0: 'ChileAtiende Puente Alto', 4: 'Casa del adulto mayor' }[index]);

    const phrase = 'otra frase para la oficina';
    await rows(page);
    await button(page, number(0)).click();
    await link(page, 'Plan').click();
    await page.locator('summary', { hasText: 'ChileAtiende Puente Alto' }).click();
    await link(page, 'Hoja de derivación').click();
    await page.getByText('Archivo cifrado para la oficina').click();
    await page.getByLabel('Frase del archivo').fill(phrase);
    await page.getByLabel('Repita la frase').fill(phrase);
    const file = await downloaded(page, () => button(page, 'Guardar archivo').click());
    const office = await startChromiumOn(other);
    const there = await office.page(desk);
    await create(there, 'cuatro gatos miran la luna', 'B');
    await link(there, 'Copias y traspaso').click();
    await there.getByLabel('Archivo', { exact: true }).setInputFiles({ name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.text) });
    await there.getByLabel('Frase del archivo').last().fill(phrase);
    await button(there, 'Ver qué trae').click();
    await there.getByRole('button', { name: /^Traer/ }).click();
    await there.getByText(/^Listo: /).waitFor();
    await assertKept(there, 0, 'ChileAtiende Puente Alto');
    await office.close();

    await link(page, 'Tablero').click();
    const tiles = () => page.locator('.tile').allInnerTexts();
    await until(async () => (await tiles()).some((text) => /8\s+atenciones|atenciones\s+8/.test(text)), 'the report counts the morning');
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.match(paper, /\/Type \/Page\b/);

    await browser.close();
    const bytes = await bytesOf(profile);
    for (const text of [PHRASE, ...MORNING.map(([, note]) => note), 'ChileAtiende Puente Alto', 'Casa del adulto mayor']) assert.deepEqual(filesWith(bytes, text), [], text);
  } finally {
    await browser.close().catch(() => {});
    await server.stop();
    await Promise.all([profile, other].map(removeProfile));
  }
});
