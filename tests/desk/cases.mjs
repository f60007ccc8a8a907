// Cases that nobody has to type: a file of them, made with the desk's own modules, and the way it comes into a desk.
import { fileOf, LEAST, newCase, NOTHING, stretch } from './modules.mjs';

/** A case of so many people, with what `fill` has besides. */
export function caseOf(number, day, people, fill = {}) {
  const members = Array.from({ length: people }, (_, index) => ({ id: `p${index + 1}`, name: `${number} ${index + 1}`, resident: true, facts: {} }));
  return { ...newCase(number, day, 24, { ...NOTHING, made: people, people: members }), ...fill };
}

/** Brings cases into an open desk, as from another one. */
export const bring = async (page, cases, phrase) => bringFile(page, await fileOf(cases, cases[0].created, phrase, stretch, LEAST), phrase, cases.length);

/** The same of a file that a desk saved. */
export async function bringFile(page, text, phrase, cases = 1) {
  await page.getByRole('link', { name: 'Copias y traspaso' }).click();
  await page.locator('#file').setInputFiles({ name: 'casos.ventanilla', mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
  await page.locator('#open-phrase').fill(phrase);
  await page.getByRole('button', { name: 'Ver qué trae', exact: true }).click();
  await page.getByRole('button', { name: /^Traer \d+ casos?$/ }).click({ timeout: 30_000 });
  await page.getByText(`Listo: ${cases === 1 ? '1 caso' : `${cases} casos`}.`).waitFor({ timeout: 30_000 });
}

/** Twelve families of November: eleven of them were referred for the family subsidy, to an office whose name a spreadsheet would take for a formula. */
export const NOVEMBER = Array.from({ length: 12 }, (_, index) =>
  caseOf(`B-${index + 1}`, '2026-11-03', 3, {
    note: 'zapallo italiano',
    attentions: [{ id: `a${index}`, date: '2026-11-03', minutes: 20, note: 'mostaza', found: ['suf', 'pgu'].slice(0, index < 10 ? 2 : 1), catalog: '1' }],
    referrals: index < 11 ? [{
      id: `r${index}`, program: 'suf', people: ['p1'], office: '=Oficina', due: null,
      steps: [['referred', 4], ['applied', 6], ...(index < 10 ? [['granted', 12 + index]] : [])].map(([state, day]) => ({ state, date: `2026-11-${String(day).padStart(2, '0')}`, note: 'perejil', cause: '' })),
    }] : [],
  }));
