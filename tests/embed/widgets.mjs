// A site and a host of somebody else, with widgets in its page, and somebody who answers in them.
import { readFile } from 'node:fs/promises';
import { answerAll } from '../browser/journey.mjs';
import { seen } from '../browser/in-page.mjs';
import { startServer, until } from '../browser/support.mjs';
import { nameHousehold, Traveller } from '../browser/traveller.mjs';
import { factsIn, interfaceIn } from '../browser/words.mjs';
import { hostPage, startHost } from './host.mjs';

const file = (name) => readFile(new URL(name, import.meta.url), 'utf8');

/** `data-programs="suf"` and so on; every widget stands in a box with an id. */
export const boxed = (site, id, options = {}, more = '') =>
  `<section id="${id}"><script src="${site}/v1/embed.js"${Object.entries(options).map(([name, value]) => ` data-${name}="${value}"`).join('')} ${more}></script></section>`;

/** `page(site)` gives what hostPage takes; `files(site)` what else the host serves. The two have different ports and different names. */
export async function startBoth({ page, files = () => ({}), server: serverOptions, ...hostOptions }) {
  const server = await startServer(serverOptions);
  const site = new URL(server.url).origin; // localhost
  const scripts = { 'hears.js': await file('hears.js'), 'opens.js': await file('opens.js') };
  const other = hostPage({ main: '<p id="other">Otra página</p>' });
  const host = await startHost({ site, files: { 'index.html': hostPage({ scripts: ['/hears.js'], ...page(site) }), otra: other, ...scripts, ...files(site) }, ...hostOptions });
  return { server, site, host, stop: () => Promise.all([server.stop(), host.stop()]) };
}

/** Runs in the host's page: the frame of the widget in this box, where opens.js stands. */
export const frameIn = (id) => document.querySelector(`#${id} > div`).shadowRoot.firstChild;

class Watched extends Traveller {
  async arrive() {
    const heading = await super.arrive();
    await this.each(heading);
    return heading;
  }
}

/** In the frame, from its first page to the result; `begin` is what is pressed there, `each` is told the heading of every page that comes then. Gives how many screens there were. */
export async function screenIn(frame, lang, { begin, each = async () => {} } = {}) {
  const [t, facts] = [await interfaceIn(lang), factsIn(lang)];
  const one = Object.assign(new Watched(frame, lang, t), { each });
  const form = () => frame.element(seen, 'field', t.people.name, true);
  if (begin) await until(async () => (await form()) ?? frame.element(seen, ...begin), `to begin: ${begin[1]}`);
  if (begin && !(await form())) await one.press(await frame.element(seen, ...begin)); // a driver that touched the frame may have begun
  await one.press(await until(form, 'the form of a person')); // until somebody touches it, its box does not grow
  await each(t.people.title);
  await nameHousehold(one, facts);
  const screens = await answerAll(one, facts);
  return { one, screens };
}
