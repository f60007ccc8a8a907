// The page on which an organisation makes its widget: what it takes and refuses, what it shows, and that all that it gives to copy works where it is pasted.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertReachable } from '../browser/axe.mjs';
import { named } from '../browser/signing.mjs';
import { LAPTOP, until, useSite } from '../browser/support.mjs';
import { hostPage } from './host.mjs';
import { publishOverlay, PUBLISHER, remove, serveCatalog } from './own.mjs';
import { asWordPressShows, asWordPressStrips, bundled, emptyPage, startPages, UNTYPED, withNonce } from './pasted.mjs';

const site = useSite();
const OPTIONS = { path: 'incrustar/', viewport: LAPTOP, reducedMotion: 'reduce', serviceWorkers: 'allow', permissions: ['clipboard-read', 'clipboard-write'] };
const SHOWN = 'Es el recuadro de verdad: puede responder.';
const PROGRAMS = ['Universal Guaranteed Pension (PGU)', 'Family Subsidy (SUF)'];

let pages;
before(async () => (pages = await startPages()));
after(() => pages.stop());

const previewShown = (page) => page.getByText(SHOWN).waitFor();
const snippet = (page, kind) => page.locator(`.snippet[data-kind="${kind}"]`);
const openSnippet = (page, kind) => snippet(page, kind).evaluate((details) => details.setAttribute('open', ''));
const previewOf = (page) => until(() => page.frames().find((frame) => frame.url().includes('/preview.html')), 'the frame of the preview');

async function copied(page, kind) {
  await openSnippet(page, kind);
  await snippet(page, kind).getByRole('button', { name: /^Copiar/ }).click();
  await snippet(page, kind).getByText('Copiado.').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text, await snippet(page, kind).locator('pre code').first().textContent());
  const lines = snippet(page, kind).locator('.more pre');
  return { text, lines: (await lines.count()) > 0 ? (await lines.textContent()).split('\n') : [] };
}

// English, two programs, of which one by its id, and a colour that had to be mended.
async function choose(page) {
  await page.getByRole('radio', { name: 'English' }).check();
  await page.getByRole('radio', { name: 'Solo los que yo elija' }).check();
  await page.getByRole('searchbox', { name: 'Buscar un programa' }).fill('garantizada universal');
  await page.getByRole('checkbox', { name: /Pensión Garantizada Universal/ }).check();
  const ids = page.getByLabel('Códigos de los programas');
  assert.equal(await ids.inputValue(), 'pgu');
  await ids.fill('pgu, suf');
  await page.getByLabel('Color de lo que se pulsa').fill('#ffdd00');
  await page.getByRole('button', { name: /el tono más cercano/ }).click();
  return page.getByLabel('Color de lo que se pulsa').inputValue();
}

/** The frame in a page, once it shows what was chosen. */
async function assertChosen(page, accent) {
  const frame = await until(() => page.frames().find((one) => /\/v1\/(#|$)/.test(one.url())), 'the frame of the widget');
  await frame.getByText('Here you can see whether your household may get these 2 programs:').waitFor();
  assert.deepEqual(await frame.locator('main li').allTextContents(), PROGRAMS);
  assert.equal(await frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()), accent);
  return frame;
}

const heard = (page, name) => until(() => page.evaluate((wanted) => window.heard.some((one) => one.name === wanted), name), `the event ${name}`);

/** Pastes `body` into a page whose policy lets in `lines`, and goes the way there; its console has no error. */
async function pasted(page, name, body, lines, way) {
  const other = await page.context().newPage();
  const errors = [];
  other.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  other.on('pageerror', (error) => errors.push(error.message));
  await other.goto(pages.paste(name, body, lines));
  await way(other);
  assert.deepEqual(errors, [], name);
  await other.close();
}

test('every snippet brings up the chosen widget in an empty page with the strictest policy that its lines allow', () =>
  site.visit(async (page) => {
    const accent = await choose(page);
    const from = {};
    for (const kind of ['script', 'mount', 'iframe', 'wordpress', 'react', 'link']) from[kind] = await copied(page, kind);
    const visit = (...one) => pasted(page, ...one);
    const comesUp = async (other) => {
      await assertChosen(other, accent);
      await heard(other, 'ready');
    };

    await visit('script', emptyPage(from.script.text), from.script.lines, comesUp);
    await visit('mount', emptyPage(withNonce(from.mount.text)), from.mount.lines, comesUp);
    await visit('wordpress', hostPage({ main: asWordPressShows(from.wordpress.text) }).replace(/<link[^>]*>/, ''), from.wordpress.lines, (other) => assertChosen(other, accent));

    // Under Trusted Types nobody adds a script by its address: there the tag stands in the page.
    pages.file('app.js', await bundled(from.react.text));
    const tag = from.script.text.replace(/ (async|data-\w+="[^"]*")/g, '');
    const application = emptyPage('<div id="root"></div><script src="/app.js"></script>');
    await visit('typed', application.replace('</head>', `${tag}</head>`), from.react.lines, comesUp);
    await visit('react', application, [...from.react.lines, UNTYPED], async (other) => {
      await comesUp(other);
      await heard(other, 'onReady');
      await other.evaluate(() => window.show(false));
      await until(() => other.frames().length === 1, 'the widget to go with its component');
      await other.evaluate(() => window.show(true));
      await assertChosen(other, accent);
    });

    // Its style is refused where styles are: it shows, with a border.
    await visit('iframe', emptyPage(from.iframe.text), [...from.iframe.lines, "style-src-attr 'unsafe-inline'"], (other) => assertChosen(other, accent));

    const opensLink = async (other) => {
      const [tab] = await Promise.all([other.context().waitForEvent('page'), other.getByRole('link').click()]);
      await assertChosen(tab, accent);
      await tab.close();
    };
    await visit('link', emptyPage(from.link.text), from.link.lines, opensLink);
    await visit('stripped', emptyPage(asWordPressStrips(from.wordpress.text)), [], opensLink);
  }, OPTIONS));

test('every snippet of the newest version brings up rules of one’s own; one without the loader says that it cannot', async () => {
  const folder = await publishOverlay();
  const catalog = await serveCatalog(folder);
  try {
    await site.visit(async (page) => {
      await page.getByLabel('Dirección de su index.json').fill(`${catalog.url}index.json`);
      await page.getByLabel('Clave pública').fill(named(PUBLISHER.publicKey));
      await page.getByRole('radio', { name: /^La más nueva/ }).check();
      const widget = (other) => until(() => other.frames().find((one) => /\/v1\/(#|$)/.test(one.url())), 'the frame of the widget');
      const showsOwn = async (other) => {
        await (await widget(other)).getByText('Reglas publicadas por la Municipalidad de Villa Ejemplo').first().waitFor();
        await heard(other, 'ready');
      };
      const wraps = {
        script: emptyPage,
        mount: (text) => emptyPage(withNonce(text)),
        wordpress: (text) => emptyPage(asWordPressShows(text)),
      };
      for (const [kind, wrap] of Object.entries(wraps)) {
        const { text, lines } = await copied(page, kind);
        assert.match(text, /\/v1\/embed\.js/);
        assert.doesNotMatch(text, /integrity|crossorigin/);
        await pasted(page, `newest-${kind}`, wrap(text), lines, showsOwn);
      }
      const react = await copied(page, 'react');
      pages.file('app.js', await bundled(react.text));
      await pasted(page, 'newest-react', emptyPage('<div id="root"></div><script src="/app.js"></script>'), [...react.lines, UNTYPED], async (other) => {
        await (await widget(other)).getByText('Reglas publicadas por la Municipalidad de Villa Ejemplo').first().waitFor();
        await heard(other, 'onReady');
      });
      for (const kind of ['iframe', 'link']) {
        const { text } = await copied(page, kind);
        assert.doesNotMatch(text, /catalog|key/, kind);
        await snippet(page, kind).locator('.note.warn').waitFor();
      }
      assert.ok(catalog.asked.filter((line) => line === 'GET /index.json').length >= 4, catalog.asked.join('\n'));
    }, OPTIONS);
  } finally {
    await catalog.stop();
    await remove(folder);
  }
});

test('what cannot be read or is not known is refused by what to write, and nothing is copied until it is mended', () =>
  site.visit(async (page) => {
    const mend = page.locator('.copying .error');
    const accent = page.getByLabel('Color de lo que se pulsa');
    await accent.fill('#ffdd00');
    assert.match(await mend.textContent(), /Este color no se lee bien: su contraste es 1,1\. Use uno más oscuro\./);
    assert.equal(await page.locator('.snippet').count(), 0);
    assert.equal(await accent.getAttribute('aria-invalid'), 'true');
    await mend.getByRole('link', { name: /^Color/ }).click();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'accent');
    await page.getByRole('button', { name: 'Volver al color de Ventanilla' }).click();
    assert.equal(await mend.count(), 0);

    await page.getByRole('radio', { name: 'Solo los que yo elija' }).check();
    await page.getByLabel('Códigos de los programas').fill('pgu, pgv');
    assert.match(await mend.textContent(), /No conocemos estos códigos: pgv\./);
    await page.getByLabel('Clave pública').fill('x');
    assert.match(await mend.textContent(), /Escriba también la dirección de su catálogo\..*son 44 letras y signos/s);
    await page.getByLabel('Dirección de su index.json').fill('https://ong.example/catalogo/index.json');
    await page.getByLabel('Clave pública').fill(`${'A'.repeat(43)}=`);
    assert.equal(await mend.count(), 0, 'an own catalog may have other programs');
    const { text, lines } = await copied(page, 'script');
    assert.match(text, /data-catalog="https:\/\/ong\.example\/catalogo\/index\.json" data-key="A{43}="/);
    assert.ok(lines.includes('connect-src https://ong.example'));
    await page.getByText('La vista previa no muestra su catálogo').waitFor();
    await page.getByRole('radio', { name: /^La más nueva/ }).check();
    assert.doesNotMatch(await snippet(page, 'script').locator('pre code').first().textContent(), /integrity/);
  }, OPTIONS));

test('the preview is the real widget, without an origin: it works to the questions, and nobody reads it', () =>
  site.visit(async (page) => {
    await previewShown(page);
    await page.getByRole('slider', { name: 'Ancho, en píxeles' }).press('Home');
    assert.equal(await page.locator('.stage iframe').getAttribute('width'), '280');
    await page.getByRole('radio', { name: 'Solo los que yo elija' }).check();
    await page.getByRole('checkbox', { name: 'Subsidio Familiar (SUF)' }).check();
    const ready = async () => (await previewOf(page)).getByText('Aquí puede ver si su hogar puede tener este programa:').isVisible().catch(() => false);
    await until(ready, 'the preview with one program');
    const frame = await previewOf(page);
    await frame.getByText('Listo: puede cortar internet.').waitFor();
    assert.equal(await frame.evaluate(() => origin), 'null');
    const read = await page.evaluate(() => {
      const [inner] = document.querySelectorAll('.stage iframe');
      try {
        return String(inner.contentWindow.document);
      } catch ({ name }) {
        return [name, inner.contentDocument, frames.length];
      }
    });
    assert.deepEqual(read, ['SecurityError', null, 1]);
    await frame.getByRole('button', { name: 'Empezar' }).click();
    await frame.getByRole('heading', { name: '¿Quiénes viven en el hogar?' }).waitFor();
    await page.getByText('Qué recibe su página').click();
    await page.getByText('ready: se puede usar').waitFor();
  }, OPTIONS));

test('no other page can have the preview in a frame, and it has no origin even where nobody says sandbox', () =>
  site.visit(async (page) => {
    const { url } = site.server;
    const other = await page.context().newPage();
    await other.goto(pages.paste('frames', emptyPage(`<iframe src="${url}v1/preview.html"></iframe>`), [`frame-src ${url}`]));
    assert.doesNotMatch(other.frames()[1].url(), /preview/);
    await other.goto(new URL('v1/preview.html', url).href);
    assert.equal(await other.evaluate(() => origin), 'null');
    await other.close();
  }, OPTIONS));

const everything = process.env.VENTANILLA_ROUNDS === undefined; // ./dev test --all

for (const [path, title, always] of [['incrustar/', 'Ponga Ventanilla en su página', true], ['en/embed/', 'Put Ventanilla into your page', everything]]) {
  test(`${path} is reachable for everybody, with all of it open`, { skip: !always && 'only with --all' }, () =>
    site.visit(async (page) => {
      assert.equal(await page.locator('h1').textContent(), title);
      await page.locator('input[name="programs"][value="some"]').check();
      await page.locator('#ids').fill('pgu');
      await page.locator('#accent').fill('#e0a020');
      await page.locator('.row .button.second', { hasText: '#' }).click();
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
      await assertReachable(page, path, { tab: false }); // the Tab key goes through the frame, too: another page
    }, { ...OPTIONS, path }));
}
