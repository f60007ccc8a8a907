// A morning at the counter by keyboard alone: eight attentions, referrals, a case for another desk, a lock, the power gone once, the report printed. Nothing is lost.
// Files run in the order of their names: the longest begins first, or a processor would wait for it at the end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyboard } from '../browser/person.mjs';
import { startServer, until } from '../browser/support.mjs';
import { isTaken } from '../browser/turn.mjs';
import { bytesOf, downloaded, filesWith, newProfile, PHRASE, removeProfile, saved, startChromiumOn } from './desk.mjs';
import { createByHand, focused, giveByHand, handsOn, lockByHand, newCase, settled, toList, toPage, unlockByHand } from './hands.mjs';

// Who comes, cell by cell: initials, birth, sex, tie; then what was talked about.
const MORNING = [
  [['ES 70 f -'], 'viene por la pensión, no la ha pedido'],
  [['RM 14021988 f -', 'MM 19072014 m h1'], 'atraso en la cuenta del agua'],
  [['JP 1961 m -'], 'cesante desde septiembre'],
  [['LT 30 f -', 'BT 2 f h1'], 'busca sala cuna cerca'],
  [['HC 82 m -'], 'no puede pagar la calefacción'],
  [['VA 45 f -', 'DA 17 m h1'], 'el mayor quiere estudiar'],
  [['OG 67 f -'], 'cuida a su marido postrado'],
  [['NS 26 m -'], 'llegó hace poco a la comuna'],
];
const KILLED_AFTER = 5;
const OFFICES = { 0: 'ChileAtiende Puente Alto', 4: 'Casa del adulto mayor' };

// What else they are asked. Of the rest they do not know.
const TOLD = [[/^Inscrito en el Registro/, 's'], [/^Tramo/, '40'], [/^Estado civil/, 'solt'], [/^Lo que estudia/, 'no es'], [/^Ingreso propio al mes/, '0'], [/^Pensiones/, '-'], [/^Trabajo/, 'no t'], [/^Nacionalidad/, 'chi'], [/^Sistema de salud/, 'fon'], [/^Región/, 'metro']];
const toldOf = (label) => TOLD.find(([name]) => name.test(label))?.[1] ?? '?';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });
const number = (index) => `A-000${index + 1}`;

/** Everybody is written down with all that the table asks, then what comes first of what is left to ask, and the attention is recorded. */
async function attend(page, [people, note]) {
  const hands = handsOn(page);
  await newCase(page, hands);
  for (const [index, person] of people.entries()) {
    for (const cell of person.split(' ')) await hands.say(cell);
    for (let label = await focused(page); label !== `Iniciales, integrante ${index + 2}`; label = await focused(page)) await hands.say(toldOf(label));
  }
  await hands.tell('Enter'); // nobody else: on to what can change most
  for (let questions = 0; questions < 2; questions++) {
    const yesNo = await page.evaluate(() => document.activeElement.type === 'radio');
    const told = toldOf(await focused(page));
    await (yesNo ? hands.tell(told) : hands.say(told));
  }
  await hands.press('Alt+g');
  await page.getByText(/Atención registrada/).waitFor();
  await page.getByLabel('Qué se conversó').and(page.locator(':focus')).waitFor();
  await hands.type(note);
  await hands.press('Alt+g');
  await saved(page);
  return hands;
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
async function assertKept(page, index, office = OFFICES[index]) {
  const [people, note] = MORNING[index];
  await toList(page);
  await keyboard.press(button(page, number(index)));
  await page.getByRole('heading', { level: 2, name: people.length === 1 ? 'Familia: 1 persona' : `Familia: ${people.length} personas` }).waitFor();
  await page.keyboard.press('Alt+r');
  await page.getByLabel('Nota').and(page.locator(':focus')).waitFor();
  await keyboard.press(page.locator('summary', { hasText: '1 atención' }));
  await page.getByText(note).first().waitFor();
  if (!office) return;
  await page.keyboard.press('Alt+l');
  await page.getByRole('region', { name: 'Derivaciones' }).getByText(office).waitFor();
}

/** The case in whose plan one is goes to another desk, in a file under a passphrase of its own. */
async function handOver(page, office, phrase) {
  await keyboard.press(page.locator('summary', { hasText: office }));
  await keyboard.press(link(page, 'Hoja de derivación'));
  await page.getByRole('heading', { name: 'Hoja de derivación', level: 1 }).waitFor();
  await keyboard.press(page.getByText('Archivo cifrado para la oficina'));
  for (const label of ['Frase del archivo', 'Repita la frase']) await keyboard.write(page.getByLabel(label), phrase);
  return downloaded(page, () => page.keyboard.press('Enter'));
}

async function receive(page, { name, text }, phrase) {
  await toPage(page, 'Copias y traspaso');
  await giveByHand(page, page.getByLabel('Archivo', { exact: true }), { name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await keyboard.write(page.getByLabel('Frase del archivo').last(), phrase);
  await page.keyboard.press('Enter');
  await keyboard.press(page.getByRole('button', { name: /^Traer/ }));
  await page.getByText(/^Listo: /).waitFor();
}

test('a morning at the counter: nothing is lost, and nothing can be read without the passphrase', async () => {
  const server = await startServer();
  const [profile, other] = await Promise.all([newProfile(), newProfile()]);
  const desk = new URL('meson/', server.url).href;
  let browser = await startChromiumOn(profile);
  try {
    let page = await browser.page(desk);
    await createByHand(page, PHRASE);
    const hands = [];
    for (const [index, one] of MORNING.slice(0, KILLED_AFTER).entries()) {
      hands.push(await attend(page, one));
      if (OFFICES[index]) await refer(page, OFFICES[index]);
    }

    await browser.kill(); // the power is gone
    browser = await startChromiumOn(profile);
    page = await browser.page(desk);
    await unlockByHand(page, PHRASE);
    assert.equal(await page.getByRole('row').count(), 1 + KILLED_AFTER);
    for (const one of MORNING.slice(KILLED_AFTER)) hands.push(await attend(page, one));
    const sum = (name) => hands.reduce((all, one) => all + one[name], 0);
    console.log(`# ${hands.length} attentions: ${sum('keys')} keys in ${sum('fields')} fields`);

    await lockByHand(page);
    await unlockByHand(page, PHRASE);
    for (const index of [...MORNING.keys()].reverse()) if (index === 0 || isTaken(index, 4)) await assertKept(page, index);

    const phrase = 'otra frase para la oficina';
    const file = await handOver(page, OFFICES[0], phrase);
    const office = await startChromiumOn(other);
    const there = await office.page(desk);
    await createByHand(there, 'cuatro gatos miran la luna', 'B');
    await receive(there, file, phrase);
    await assertKept(there, 0);
    await office.close();

    await toPage(page, 'Tablero');
    const tiles = () => page.locator('.tile').allInnerTexts();
    await until(async () => (await tiles()).some((text) => /8\s+atenciones|atenciones\s+8/.test(text)), 'the report counts the morning');
    await page.evaluate(() => (window.print = () => (window.printed = true)));
    await keyboard.press(button(page, 'Imprimir'));
    assert.ok(await page.evaluate(() => window.printed));
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.match(paper, /\/Type \/Page\b/);

    await browser.close();
    const bytes = await bytesOf(profile);
    for (const text of [PHRASE, ...MORNING.map(([, note]) => note), ...Object.values(OFFICES)]) assert.deepEqual(filesWith(bytes, text), [], text);
  } finally {
    await browser.close().catch(() => {});
    await server.stop();
    await Promise.all([profile, other].map(removeProfile));
  }
});
