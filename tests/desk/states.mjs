// Every page of the desk and every state that it can be in, one after the other: for the test that each is reached by everybody, and for people who look at them.
import { inRepository, LAPTOP } from '../browser/support.mjs';
import { caseOf, NOVEMBER } from './cases.mjs';
import { casesSeenOn } from './case-file.mjs';
import { create, lock, rows } from './desk.mjs';
import { alone, family, LATE } from './family.mjs';
import { visitDesk } from './store.mjs';

const button = (page, name) => page.getByRole('button', { name, exact: true });
const link = (page, name) => page.getByRole('link', { name, exact: true });

const DATES = { tab: false }; // a date is one element with several stops

async function begun(page, at) {
  await page.getByLabel('Frase de paso').waitFor();
  await at('create');
  await button(page, 'Crear').click();
  await page.getByText('La frase es muy corta').waitFor();
  await at('create, to mend');
  await create(page);
  await at('no case');
}

async function listed(page, at) {
  await page.getByRole('checkbox').check();
  await at('list');
  await button(page, 'Borrar').click();
  await page.getByRole('dialog').waitFor();
  await at('erasing', DATES);
  await button(page, 'No borrar').click();
  await link(page, 'Copias y traspaso').click();
  await at('transfer');
  await link(page, 'Ajustes').click();
  await at('settings');
  await rows(page);
  await button(page, 'A-0001').click();
  await page.locator('#results[aria-busy="false"]').waitFor();
  await at('case', DATES);
  await lock(page);
  await page.getByText('Olvidé la frase').click();
  await at('locked');
}

async function counted(page, at) {
  await link(page, 'Tablero').click();
  await button(page, 'Exportar CSV').waitFor({ timeout: 30_000 });
  await page.getByText('Enviar las cuentas a quien las junta').click();
  await at('board');
  await page.getByRole('radio', { name: 'Varios mesones' }).check({ force: true });
  await button(page, 'Sumar este mesón').click();
  await page.getByLabel('Vista').waitFor();
  await at('several boards');
}

async function attended(page, at) {
  await button(page, '+ Nuevo').first().click();
  await page.getByLabel('Iniciales de quien consulta').waitFor();
  await at('empty attention', DATES);
  await button(page, 'Pegar lista').click();
  await page.getByRole('dialog').getByRole('textbox').fill('RM 14021988 f\nMM 2014 m h1 y algo');
  await page.getByText('En 1 línea hay algo').waitFor();
  await at('a pasted list', DATES);
  await button(page, 'Agregar 2 personas').click();
  await page.getByLabel('Sexo, integrante 1').fill('x');
  await page.getByLabel('Sexo, integrante 1').blur();
  await page.getByText('No está entre las opciones.').waitFor();
  await page.locator('#results[aria-busy="false"]').waitFor();
  await button(page, 'Registrar atención').click();
  await page.getByText(/Atención registrada/).waitFor();
  await page.getByRole('button', { name: /^\d+ reglas?$/ }).click();
  await at('attention', DATES);
  await page.getByRole('button', { name: /atajos/ }).click();
  await at('keys of an attention', DATES);
}

async function planned(page, at) {
  await button(page, 'A-0412').click();
  await link(page, 'Plan').click();
  await page.getByRole('button', { name: /^Tomar el mejor conjunto/ }).click();
  await page.getByText('vencida hace 5 días').waitFor();
  await at('plan', DATES);
  await page.getByRole('button', { name: /^Derivar: Subsidio Familiar/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Derivar', exact: true }).click();
  await page.getByText('Escriba a qué oficina va.').waitFor();
  await at('referring, to mend', DATES);
  await button(page, 'Cancelar').click();
  await link(page, 'Hoja de derivación').click();
  await page.getByRole('heading', { name: 'Hoja de derivación' }).waitFor();
  await page.getByText('Archivo cifrado para la oficina').click();
  await at('sheet');
  await page.getByRole('link', { name: '‹ Volver al plan' }).click();
  await link(page, 'Informe').click();
  await page.getByRole('heading', { name: /^Borrador/ }).waitFor();
  await at('report');
  await link(page, 'Seguimiento').click();
  await page.getByText('venció hace 5 días').waitFor();
  await at('follow-up');
}

async function changed(page, at) {
  await link(page, 'Cambios').click();
  await page.getByText(/^Revisados/).waitFor({ timeout: 60_000 });
  await at('changes');
}

async function edited(page, at) {
  await link(page, 'Programas municipales').click();
  await page.getByLabel('Quién publica los programas').waitFor();
  await at('no municipal program');
  await page.locator('#open-folder').setInputFiles(inRepository('data/ejemplo-municipal'));
  await page.getByText('9 de 9 como se espera').waitFor();
  await at('municipal programs', DATES);
  await page.getByRole('button', { name: /^Publicar/ }).click();
  await at('how to publish');
}

const EXTRACT = `Folio;Fecha nacimiento;Sexo;Tramo\r\n${Array.from({ length: 30 }, (_, at) => `${at};01-05-19${40 + at};F;40\r\n`).join('')}x;ayer;F;40\r\n`;

async function screened(page, at) {
  await link(page, 'Listas').click();
  await page.locator('#file').waitFor({ state: 'attached' });
  await at('lists');
  await page.locator('#file').setInputFiles({ name: 'hogares.csv', mimeType: 'text/csv', buffer: Buffer.from(EXTRACT) });
  await page.getByRole('heading', { name: 'Listas: hogares.csv' }).waitFor();
  await at('columns of a list');
  await button(page, 'Revisar la lista').click();
  await page.getByRole('heading', { name: 'Programas', exact: true }).waitFor();
  await at('a list by program');
}

/**
 * name: { way(page, at), cases, or what gives them, on the desk that is open when the way begins, without which it begins at a desk that is not made yet; own: has a test of its own }.
 * `at(state, options of assertReachable)` is called wherever a state is reached.
 */
export const WAYS = {
  'a new desk, and what is to mend on it': { way: begun },
  'the list, a case, the question before erasing, copies, the settings': { way: listed, cases: [caseOf('A-0001', '2026-11-21', 1, { note: 'arrienda' })] },
  'the board of a month, its counts on their way to others, those of several desks': { way: counted, cases: NOVEMBER },
  'an attention: an empty one, a family with its results, a list that is pasted, the keys': { way: attended, cases: [] },
  'the plan of a family, its referral and its sheet, the draft for the report, the follow-up': { way: planned, cases: [family('A-0412', { referrals: [LATE] })] },
  'who gains and who loses': { way: changed, cases: () => casesSeenOn('2026-08-21', ['1961-10-05', '1961-12-05', '1980-03-05'].map(alone)), own: true },
  'the form for municipal programs': { way: edited, cases: [], own: true },
  'a list of households': { way: screened, cases: [], own: true },
};

export async function goThrough(site, { way, cases }, at, options) {
  const going = (page) => way(page, (state, how) => at(page, state, how));
  if (!cases) return site.visit(going, { path: 'meson/', viewport: LAPTOP, ...options });
  return visitDesk(site, going, { cases: typeof cases === 'function' ? await cases() : cases, ...options });
}
