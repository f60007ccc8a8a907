// What an organisation sees of the widget: the page on which it makes it, and its own page with two of them, as people go through one. For people who look at it.
import { addPerson, answer, arrived, SAID } from '../browser/person.mjs';
import { EVA } from '../browser/households.mjs';
import { LAPTOP, until } from '../browser/support.mjs';
import { boxed, startBoth } from './widgets.mjs';

async function making(page, at) {
  await page.getByText('Es el recuadro de verdad: puede responder.').waitFor();
  await at('configurator');
  await page.locator('input[name="programs"][value="some"]').check();
  await page.locator('#ids').fill('pgu, pgv');
  await page.locator('#accent').fill('#ffdd00');
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await at('configurator-to-mend');
  await page.locator('#ids').fill('pgu, suf');
  await page.getByRole('button', { name: /el tono más cercano/ }).click();
  await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
  await at('configurator-open');
}

/** The frame that stands in the box; until a person touches it, it is as high as it was made. */
const frameOf = (page) => until(() => page.frames().find((one) => /\/v1\/#.*programs=/.test(one.url())), 'the frame of the widget');

async function inHost(page, at) {
  const frame = await frameOf(page);
  await frame.getByText('Listo: puede cortar internet.').waitFor();
  await at('widget');
  await frame.getByRole('button', { name: 'Empezar' }).click();
  await arrived(frame);
  await at('widget-people');
  for (const [index, person] of EVA.people.entries()) {
    if (index > 0) await frame.getByRole('button', { name: SAID.es.another }).click();
    await addPerson(frame, person, 'es');
  }
  await frame.getByRole('button', { name: SAID.es.done }).click();
  let question = await arrived(frame);
  await at('widget-question');
  while (question !== SAID.es.result) question = await answer(frame, question, EVA.answers[question]);
  await at('widget-result');
  await frame.getByRole('link', { name: 'Revisar las respuestas' }).click();
  await arrived(frame);
  await at('widget-check');
}

export const WAYS = {
  'the page that makes the widget': (site, at, options) => site.visit((page) => making(page, (state) => at(page, state)), { path: 'incrustar/', viewport: LAPTOP, ...options }),

  'two widgets in the page of somebody else': async (site, at, options) => {
    const both = await startBoth({
      page: (home) => ({
        main: boxed(home, 'one', { programs: 'suf,pgu', accent: '#8a1538' }),
        aside: boxed(home, 'two', { concern: 'old', theme: 'dark' }),
      }),
    });
    try {
      await site.visit((page) => inHost(page, (state) => at(page, state)), { url: both.host.url, viewport: LAPTOP, ...options });
    } finally {
      await both.stop();
    }
  },
};
