// Every page and state of the desk is reached by everybody: on a laptop and on a phone, however it is read. The short run goes to all of them.
import { test } from 'node:test';
import { assertReachable } from '../browser/axe.mjs';
import { LAPTOP, useSite } from '../browser/support.mjs';
import { caseOf, NOVEMBER } from './cases.mjs';
import { create, lock, opened, rows } from './desk.mjs';
import { family, LATE } from './family.mjs';
import { visitDesk } from './store.mjs';

const site = useSite();
const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });

const reach = async (page, name, options) => {
  await assertReachable(page, name, { first: LAPTOP, ...options });
  await page.setViewportSize(LAPTOP);
};

const DATES = { tab: false }; // a date is one element with several stops

test('a new desk, and what is to mend on it', () =>
  site.visit(async (page) => {
    await page.getByLabel('Frase de paso').waitFor();
    await reach(page, 'create');
    await button(page, 'Crear').click();
    await page.getByText('La frase es muy corta').waitFor();
    await reach(page, 'create, to mend');
    await create(page);
    await reach(page, 'no case');
  }, { path: 'meson/', viewport: LAPTOP }));

test('the list, a case, the question before erasing, copies, the settings', () =>
  visitDesk(site, async (page) => {
    await page.getByRole('checkbox').check();
    await reach(page, 'list');
    await button(page, 'Borrar').click();
    await page.getByRole('dialog').waitFor();
    await reach(page, 'erasing', DATES);
    await button(page, 'No borrar').click();
    await link(page, 'Copias y traspaso').click();
    await reach(page, 'transfer');
    await link(page, 'Ajustes').click();
    await reach(page, 'settings');
    await rows(page);
    await button(page, 'A-0001').click();
    await page.locator('#results[aria-busy="false"]').waitFor();
    await reach(page, 'case', DATES);
    await lock(page);
    await page.getByText('Olvidé la frase').click();
    await reach(page, 'locked');
  }, { cases: [caseOf('A-0001', '2026-11-21', 1, { note: 'arrienda' })] }));

test('the board of a month, its counts on their way to others, those of several desks', () =>
  visitDesk(site, async (page) => {
    await link(page, 'Tablero').click();
    await button(page, 'Exportar CSV').waitFor({ timeout: 30_000 });
    await page.getByText('Enviar las cuentas a quien las junta').click();
    await reach(page, 'board');
    await page.getByRole('radio', { name: 'Varios mesones' }).check({ force: true });
    await button(page, 'Sumar este mesón').click();
    await page.getByLabel('Vista').waitFor();
    await reach(page, 'several boards');
  }, { cases: NOVEMBER }));

test('an attention: an empty one, a family with its results, a list that is pasted, the keys', () =>
  visitDesk(site, async (page) => {
    await button(page, '+ Nuevo').first().click();
    await page.getByLabel('Iniciales de quien consulta').waitFor();
    await reach(page, 'empty attention', DATES);
    await button(page, 'Pegar lista').click();
    await page.getByRole('dialog').getByRole('textbox').fill('RM 14021988 f\nMM 2014 m h1 y algo');
    await page.getByText('En 1 línea hay algo').waitFor();
    await reach(page, 'a pasted list', DATES);
    await button(page, 'Agregar 2 personas').click();
    await page.getByLabel('Sexo, integrante 1').fill('x');
    await page.getByLabel('Sexo, integrante 1').blur();
    await page.getByText('No está entre las opciones.').waitFor();
    await page.locator('#results[aria-busy="false"]').waitFor();
    await button(page, 'Registrar atención').click();
    await page.getByText(/Atención registrada/).waitFor();
    await page.getByRole('button', { name: /^\d+ reglas?$/ }).click();
    await reach(page, 'attention', DATES);
    await page.getByRole('button', { name: /atajos/ }).click();
    await reach(page, 'keys of an attention', DATES);
  }));

test('the plan of a family, its referral and its sheet, the draft for the report, the follow-up', () =>
  visitDesk(site, async (page) => {
    await button(page, 'A-0412').click();
    await link(page, 'Plan').click();
    await page.getByRole('button', { name: /^Tomar el mejor conjunto/ }).click();
    await page.getByText('vencida hace 5 días').waitFor();
    await reach(page, 'plan', DATES);
    await page.getByRole('button', { name: /^Derivar: Subsidio Familiar/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Derivar', exact: true }).click();
    await page.getByText('Escriba a qué oficina va.').waitFor();
    await reach(page, 'referring, to mend', DATES);
    await button(page, 'Cancelar').click();
    await link(page, 'Hoja de derivación').click();
    await page.getByRole('heading', { name: 'Hoja de derivación' }).waitFor();
    await page.getByText('Archivo cifrado para la oficina').click();
    await reach(page, 'sheet');
    await page.getByRole('link', { name: '‹ Volver al plan' }).click();
    await link(page, 'Informe').click();
    await page.getByRole('heading', { name: /^Borrador/ }).waitFor();
    await reach(page, 'report');
    await link(page, 'Seguimiento').click();
    await page.getByText('venció hace 5 días').waitFor();
    await reach(page, 'follow-up');
  }, { cases: [family('A-0412', { referrals: [LATE] })] }));

test('a desk by keyboard alone: made, written in, locked and opened', () =>
  site.visit(async (page) => {
    await page.getByLabel('Frase de paso').focus();
    const type = async (text, ...keys) => {
      await page.keyboard.type(text);
      for (const key of keys) await page.keyboard.press(key);
    };
    await type('doce letras al menos', 'Tab', 'Space', 'Tab', 'Enter');
    await opened(page);
    await button(page, '+ Nuevo').last().focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Iniciales de quien consulta').focus();
    await type('R. M.', 'Tab');
    await page.getByLabel('Nota').focus();
    await type('viene por el agua');
    await page.getByText('Guardado en este equipo').waitFor();
    await button(page, 'Bloquear').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Frase de paso').focus();
    await type('doce letras al menos', 'Enter');
    await opened(page);
    await page.getByText('R. M.').waitFor();
  }, { path: 'meson/', viewport: LAPTOP }));

test('“Para municipios” is read without script, and leads to the desk', () =>
  site.visit(
    async (page) => {
      await assertReachable(page, 'about');
      await page.getByRole('link', { name: 'Abrir el Mesón' }).click();
      await page.getByLabel('Frase de paso').waitFor();
      await page.getByRole('link', { name: 'Cómo funciona el Mesón' }).click();
      await page.getByRole('heading', { name: 'Para municipios', level: 1 }).waitFor();
    },
    { path: 'meson/para-municipios/', viewport: LAPTOP, reducedMotion: 'reduce' },
  ));
