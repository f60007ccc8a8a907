// Every page and state of the desk is reached by everybody: on a laptop and on a phone, however it is read.
import { test } from 'node:test';
import { assertReachable } from '../browser/axe.mjs';
import { LAPTOP, useSite } from '../browser/support.mjs';
import { bring, NOVEMBER } from './cases.mjs';
import { addCase, create, lock, opened, PHRASE, rows } from './desk.mjs';
import { family, LATE } from './family.mjs';

const site = useSite();
const visit = (way) => site.visit(way, { path: 'meson/', viewport: LAPTOP });
const button = (page, name) => page.getByRole('button', { name, exact: true });

test('a new desk, and what is to mend on it', () =>
  visit(async (page) => {
    await page.getByLabel('Frase de paso').waitFor();
    await assertReachable(page, 'create');
    await button(page, 'Crear').click();
    await page.getByText('La frase es muy corta').waitFor();
    await assertReachable(page, 'create, to mend');
    await create(page);
    await assertReachable(page, 'no case');
  }));

test('the list, a case, the question before erasing, the settings', () =>
  visit(async (page) => {
    await create(page);
    await addCase(page, 'R. M.', 'arrienda');
    await assertReachable(page, 'case', { tab: false }); // a date is one element with several stops
    await page.setViewportSize(LAPTOP);
    await rows(page);
    await page.getByRole('checkbox').check();
    await assertReachable(page, 'list');
    await page.setViewportSize(LAPTOP);
    await button(page, 'Borrar').click();
    await page.getByRole('dialog').waitFor();
    await assertReachable(page, 'erasing', { tab: false });
    await page.setViewportSize(LAPTOP);
    await button(page, 'No borrar').click();
    await page.getByRole('link', { name: 'Copias y traspaso' }).click();
    await assertReachable(page, 'transfer');
    await page.setViewportSize(LAPTOP);
    await page.getByRole('link', { name: 'Ajustes' }).click();
    await assertReachable(page, 'settings');
    await page.setViewportSize(LAPTOP);
    await lock(page);
    await page.getByText('Olvidé la frase').click();
    await assertReachable(page, 'locked');
  }));

test('the board of a month, its counts on their way to others, those of several desks', () =>
  visit(async (page) => {
    await create(page);
    await bring(page, NOVEMBER, PHRASE);
    await page.getByRole('link', { name: 'Tablero', exact: true }).click();
    await button(page, 'Exportar CSV').waitFor({ timeout: 30_000 });
    await page.getByText('Enviar las cuentas a quien las junta').click();
    await assertReachable(page, 'board');
    await page.setViewportSize(LAPTOP);
    await page.getByRole('radio', { name: 'Varios mesones' }).check({ force: true });
    await button(page, 'Sumar este mesón').click();
    await page.getByLabel('Vista').waitFor();
    await assertReachable(page, 'several boards');
  }));

test('an attention: an empty one, a family with its results, a list that is pasted, the keys', () =>
  visit(async (page) => {
    await create(page);
    await button(page, '+ Nuevo').first().click();
    await page.getByLabel('Iniciales de quien consulta').waitFor();
    await assertReachable(page, 'empty attention', { tab: false });
    await page.setViewportSize(LAPTOP);
    await button(page, 'Pegar lista').click();
    await page.getByRole('dialog').getByRole('textbox').fill('RM 14021988 f\nMM 2014 m h1 y algo');
    await page.getByText('En 1 línea hay algo').waitFor();
    await assertReachable(page, 'a pasted list', { tab: false });
    await page.setViewportSize(LAPTOP);
    await button(page, 'Agregar 2 personas').click();
    await page.getByLabel('Sexo, integrante 1').fill('x');
    await page.getByLabel('Sexo, integrante 1').blur();
    await page.getByText('No está entre las opciones.').waitFor();
    await page.locator('#results[aria-busy="false"]').waitFor();
    await button(page, 'Registrar atención').click();
    await page.getByText(/Atención registrada/).waitFor();
    await page.getByRole('button', { name: /^\d+ reglas?$/ }).click();
    await assertReachable(page, 'attention', { tab: false }); // a date is one element with several stops
    await page.setViewportSize(LAPTOP);
    await page.getByRole('button', { name: /atajos/ }).click();
    await assertReachable(page, 'keys of an attention', { tab: false });
  }));

test('the plan of a family, its referral and its sheet, the draft for the report, the follow-up', () =>
  visit(async (page) => {
    const reach = async (name, options) => {
      await assertReachable(page, name, options);
      await page.setViewportSize(LAPTOP);
    };
    await create(page);
    await bring(page, [family('A-0412', { referrals: [LATE] })], PHRASE);
    await rows(page);
    await button(page, 'A-0412').click();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await page.getByRole('button', { name: /^Tomar el mejor conjunto/ }).click();
    await page.getByText('vencida hace 5 días').waitFor();
    await reach('plan', { tab: false }); // has dates
    await page.getByRole('button', { name: /^Derivar: Subsidio Familiar/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Derivar', exact: true }).click();
    await page.getByText('Escriba a qué oficina va.').waitFor();
    await reach('referring, to mend', { tab: false });
    await button(page, 'Cancelar').click();
    await page.getByRole('link', { name: 'Hoja de derivación' }).click();
    await page.getByRole('heading', { name: 'Hoja de derivación' }).waitFor();
    await page.getByText('Archivo cifrado para la oficina').click();
    await reach('sheet');
    await page.getByRole('link', { name: '‹ Volver al plan' }).click();
    await page.getByRole('link', { name: 'Informe', exact: true }).click();
    await page.getByRole('heading', { name: /^Borrador/ }).waitFor();
    await reach('report');
    await page.getByRole('link', { name: 'Seguimiento' }).click();
    await page.getByText('venció hace 5 días').waitFor();
    await reach('follow-up');
  }));

test('a desk by keyboard alone: made, written in, locked and opened', () =>
  visit(async (page) => {
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
  }));

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
