// Rules of somebody else in the widget: their host serves them, the page of a host names them, and a person always sees whose they are. What such rules
// could do to a person is written in site/src/widget/own/README.md; here it is tried.
import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { named } from '../browser/signing.mjs';
import { addPerson, answerAll, arrived, SAID, shows } from '../browser/person.mjs';
import { until, useSite } from '../browser/support.mjs';
import { byTurn } from '../browser/turn.mjs';
import { codesOf, pair, publishOverlay, refuses, remove, republish, tree, visitOwn } from './own.mjs';

const site = useSite();
const folders = [];
let municipal;

before(async () => folders.push((municipal = await publishOverlay())));
after(() => Promise.all(folders.map(remove)));

const republished = async (how) => {
  const folder = await republish(municipal, how);
  folders.push(folder);
  return folder;
};

const LINE = /Reglas publicadas por la Municipalidad de Villa Ejemplo, que no existe \(127\.0\.0\.1:\d+\), no por Ventanilla\./;
const READY = 'Listo: puede cortar internet.';
const GAS = 'EJEMPLO: Bono de Gas de Villa Ejemplo';

const reads = (frame, text) => until(() => frame.getByRole('main').getByText(text).first().isVisible(), `to read ${text}`);
const ANA = { lang: 'es', answers: {}, people: [{ name: 'Ana', age: 40, choices: { '¿Qué sexo aparece en la cédula de Ana?': 'Femenino', '¿Cuál es el estado civil de Ana?': 'Soltera o soltero' } }] };

// From the first page to the result; all that is asked is answered by "No sé".
async function screened(frame, each) {
  await frame.getByRole('button', { name: 'Empezar' }).click();
  await addPerson(frame, ANA.people[0], 'es');
  await frame.getByRole('button', { name: SAID.es.done }).click();
  await answerAll(frame, await arrived(frame), ANA, { each });
}

test('a screening runs through a signed overlay: whose it is stands on every page, and its host only sees the files asked for, before any answer', async () => {
  await visitOwn(
    site,
    municipal,
    async ({ page, frame, catalog, heard, asked }) => {
      await reads(frame, GAS);
      await shows(frame, LINE);
      await shows(frame, READY);
      const [index, ...files] = catalog.asked;
      assert.equal(index, 'GET /index.json');
      assert.deepEqual(files.map((line) => line.replace(/\.\w{10}\.json$/, '')), ['GET /rules', 'GET /words.es', 'GET /more.es'], 'no cookie, one order');
      const before = [catalog.asked.length, asked().length, (await site.server.log()).length];

      let screens = 0;
      await screened(frame, async () => {
        screens++;
        await shows(frame, LINE);
      });
      assert.ok(screens > 0);
      await shows(frame, LINE);
      await frame.getByRole('link', { name: GAS }).first().click();
      await shows(frame, LINE);
      await shows(frame, 'Este programa no está en Ventanilla: lo agrega la Municipalidad de Villa Ejemplo, que no existe.');
      assert.deepEqual([catalog.asked.length, asked().length, (await site.server.log()).length], before, 'nothing is fetched after "Listo"');

      const sites = new Set(asked().filter(([who]) => who === 'frame').map(([, url]) => new URL(url).origin));
      assert.deepEqual([...sites], [new URL(frame.url()).origin], 'the frame connects to its own host alone');
      const names = (await heard()).map(([name, detail]) => (name === 'message' ? detail.kind : name));
      assert.deepEqual([...new Set(names)].sort(), ['height', 'hello', 'ready', 'result', 'want'], 'neither a step nor a size of a screen is told');
      assert.ok((await heard()).every(([name, detail]) => name !== 'message' || detail.kind !== 'height' || detail.value === 0));
    },
    { options: { programs: 'ejemplo-bono-gas,ejemplo-preuniversitario' } },
  );
});

test('it says what is otherwise than in Ventanilla, the fingerprint, and where the rules are', async () => {
  const changes = {
    rules: tree(({ files }) => {
      files['programs/pgu.json'].criteria = { all_of: [{ id: 'age', when: 'person.age >= 18' }] };
      delete files['programs/ges.json'];
      files['parameters.json'].parameters.find(({ id }) => id === 'suf_amount').values[0].value = 999999;
    }),
    'more.es': tree(({ programs }) => (programs.pgu.criteria = { all_of: [{ id: 'age', text: 'Es mayor de edad', source: programs.pgu.sources[0].id }] })),
  };
  await visitOwn(site, await republished({ files: changes }), async ({ frame, catalog }) => {
    await shows(frame, READY);
    await frame.locator('.whose summary').click();
    const said = await frame.locator('.whose').innerText();
    for (const text of [`${catalog.url}index.json`, 'Pensión Garantizada Universal', GAS, 'Falta un programa.', 'Ventanilla no comprobó quién las escribe', '2026.11.1']) assert.ok(said.includes(text), `${text}\n${said}`);
    assert.match(said, /\n([0-9a-f]{4} ){4}[0-9a-f]{4}\n/);
    assert.match(said, /Montos de la ley con otro valor:\n+Subsidio Familiar por carga/);
  });
});

test('markup in a text is read as it was written', async () => {
  const text = '<img src=x onerror="document.title=1"><b>Bono</b>';
  const hostile = { 'words.es': tree(({ programs }) => (programs['ejemplo-bono-gas'].name = text)) };
  await visitOwn(site, await republished({ files: hostile }), async ({ frame }) => {
    await reads(frame, text);
    assert.equal(await frame.locator('img, main b').count(), 0);
  }, { options: { programs: 'ejemplo-bono-gas' } });
});

test('a link says where it leads, and one of http leads nowhere', async () => {
  const links = { 'more.es': tree(({ programs }) => {
    programs['ejemplo-bono-gas'].sources = [
      { id: 'inventado', title: 'ChileAtiende', url: 'https://chileatiende.evil.example/', seen: 'direct', read: '2026-11-21' },
    ];
    programs['ejemplo-bono-gas'].apply = [{ channel: 'online', text: 'En ChileAtiende.', url: 'http://evil.example/pedir' }];
  }) };
  await visitOwn(site, await republished({ files: links }), async ({ frame }) => {
    await shows(frame, READY);
    await screened(frame);
    await frame.getByRole('link', { name: GAS }).first().click();
    const link = frame.getByRole('link', { name: 'ChileAtiende (chileatiende.evil.example)' }).first();
    assert.equal(await link.getAttribute('href'), 'https://chileatiende.evil.example/');
    await shows(frame, 'En ChileAtiende. (http://evil.example)');
    assert.equal(await frame.locator('a[href^="http:"]').count(), 0);
  }, { options: { programs: 'ejemplo-bono-gas' } });
});

// --- what is refused, each with its own words -----------------------------------------------------------------------------------

const inWords = (change) => ({ files: { 'words.es': tree(change) } });
const name = (text) => inWords(({ programs }) => (programs.pgu.name = text));
const url = (address) => ({ files: { 'more.es': tree(({ programs }) => (programs.pgu.apply = [{ channel: 'online', text: 'x', url: address }])) } });
const big = (bytes) => (text) => text.padEnd(bytes);
const deep = (levels) => (text) => text.replace(/\}$/, `,"deep":${'['.repeat(levels)}${']'.repeat(levels)}}`);
const rule = (when) => ({ files: { rules: tree(({ files }) => (files['programs/pgu.json'].criteria = { all_of: [{ id: 'a', when }] })) } });

// Whether an odd number of so many facts is true is open until the last of them is known: the engine tries case by case, for every program. So it
// goes where two people live; for one it is decided.
const ODD = Array.from({ length: 24 }, (_, number) => `odd_${number}`);
const MANY = Array.from({ length: 250 }, (_, number) => `odd-${number}`);
const slowForTwo = {
  rules: tree(({ files }) => {
    files['facts.json'].facts.push(...ODD.map((id) => ({ id, of: 'household', type: 'boolean' })));
    const odd = ODD.map((id) => `household.${id}`).reduce((sum, fact) => `(${sum} != ${fact})`);
    for (const [number, id] of MANY.entries()) {
      const when = `household.members.size() > 1 && (${odd} != household.${ODD[number % ODD.length]})`;
      files[`programs/${id}.json`] = { id, subject: 'household', criteria: { all_of: [{ id: 'odd', when }] } };
    }
  }),
  'words.es': tree(({ facts, programs }) => {
    for (const id of ODD) facts[id] = { of: 'household', type: 'boolean', question: '¿Es impar?', label: 'Impar' };
    for (const id of MANY) programs[id] = { ...programs.pgu, name: id, subject: 'household' };
  }),
};

const SHAPE = 'Un archivo de las reglas no tiene la forma que debe tener.';
const TEXT = 'Un texto de las reglas tiene letras ocultas o que engañan.';
const LINK = 'Un enlace de las reglas no lleva a una página segura.';
const NAME = 'Quien publica las reglas usa un nombre que no le toca.';
const RULES = 'El motor no aceptó las reglas.';
const BIG = 'Un archivo de las reglas es demasiado grande.';
const EXPIRED = 'Estas reglas ya vencieron.';
const ALTERED = 'Un archivo de las reglas no es el que se publicó.';

// One of each kind: site/test/own.test.ts has the others.
const REFUSED = [
  ['a text that turns the direction of reading', 'text', TEXT, name('Bono\u202Eonob')],
  ['a publisher that calls itself Ventanilla', 'name', NAME, inWords(({ catalog }) => (catalog.name = 'Ventani11a oficial'))],
  ['a link of javascript', 'link', LINK, url('javascript:alert(1)')],
  ['a file without end', 'too-big', BIG, { files: { 'more.es': big(30_000_000) } }],
  ['lists in lists', 'nested', SHAPE, { files: { rules: deep(5000) } }],
  ['rules without words', 'shape', SHAPE, inWords(({ programs }) => delete programs.pgu)],
  ['a formula that is too deep', 'rules', RULES, rule(`${'('.repeat(200)}person.age >= 65${')'.repeat(200)}`)],
  ['a list that has expired', 'expired', EXPIRED, { change: { expires: '2026-11-20' } }],
  ['a list that another key signed', 'signature', 'Las reglas no llevan la firma de la llave que la página nombra.', { key: pair().privateKey }],
];

for (const [index, [what, code, text, how]] of REFUSED.entries()) {
  test(`${what}: refused, and both the person and the host's author read why`, byTurn(index), async () => refuses(site, await republished(how), code, text));
}

test('a list and a file that were altered after they were signed are refused', async () => {
  const altered = (find, put, name) =>
    republished({
      async alter(catalog, index) {
        const file = `${catalog}/${name(index)}`;
        await writeFile(file, (await readFile(file, 'utf8')).replace(find, put));
      },
    });
  await refuses(site, await altered('2027-05-20', '2037-05-20', () => 'index.json'), 'altered', ALTERED);
  await refuses(site, await altered('person.age', 'person.agf', ({ rules }) => rules.file), 'altered', ALTERED);
});

test('a host that lets nobody else read its files, a missing list and an address that is none are told apart from altered rules', async () => {
  const UNREACHABLE = 'No llegó un archivo de las reglas.';
  await refuses(site, municipal, 'unreachable', UNREACHABLE, { cors: false });
  await refuses(site, await republished({ alter: async (catalog, { rules }) => rm(`${catalog}/${rules.file}`) }), 'unreachable', UNREACHABLE);
  await refuses(site, municipal, 'options', 'La dirección de las reglas o su llave están mal escritas.', { address: 'http://ngo.example/index.json' });
  await refuses(site, municipal, 'options', 'La dirección de las reglas o su llave están mal escritas.', { key: 'no key' });
});

test('a frame that stands alone has nobody to bring files, and says so', async () => {
  const address = `v1/#catalog=${encodeURIComponent('https://ngo.example/index.json')}&key=${encodeURIComponent(named(pair().publicKey))}`;
  await site.visit((page) => shows(page, 'No llegó un archivo de las reglas.'), { path: address });
});

test('rules that take too long are ended: the person reads so, and the host does not, since that may hang on an answer', async () => {
  await visitOwn(
    site,
    await republished({ files: slowForTwo }),
    async ({ frame, heard }) => {
      await shows(frame, READY);
      await frame.getByRole('link', { name: 'Ver todo', exact: true }).click();
      await addPerson(frame, ANA.people[0], 'es');
      await frame.getByRole('button', { name: SAID.es.another }).click();
      const ties = { '¿Quién mantiene a Leo?': 'Ana', '¿Qué es Leo de la persona que le mantiene?': 'Hijo o hija, también por adopción' };
      await addPerson(frame, { name: 'Leo', age: 6, choices: { '¿Qué sexo aparece en la cédula de Leo?': 'Masculino', ...ties } }, 'es').catch(() => {}); // the form goes before its end is seen
      await frame.getByText('Estas reglas le piden demasiado a su aparato. Detuvimos el cálculo.').waitFor({ timeout: 30_000 });
      await shows(frame, 'No se ha enviado ninguna respuesta.');
      assert.deepEqual(codesOf(await heard()), []);
    },
    { errors: true },
  );
});
