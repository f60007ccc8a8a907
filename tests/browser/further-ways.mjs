// What people do beyond the interview, as a Traveller does it in any browser and language. Each way begins at Rosa's result, and may end anywhere.
import assert from 'node:assert/strict';
import { PHRASE } from './answered.mjs';
import { control, giveFile, hasFocus, languageLink, linkTo, one as oneOf, onPaper, optionOf, pressAndLook, seen, takeOutgoing, texts, told } from './in-page.mjs';
import { until } from './support.mjs';
import { ROSA } from './traveller.mjs';
import { pathIn, ruleIn } from './words.mjs';

const SLOW = 120_000; // milliseconds: what looks at every day or every peso takes seconds on a quiet machine
const PENSION = 'pgu';

const outgoing = (one) => one.browser.run(() => window.taken);
const fileSaved = (one) => until(async () => (await outgoing(one)).files.at(-1), 'a file');
const now = (one, selector) => one.browser.run(texts, selector);
const waitFor = (one, selector, milliseconds = SLOW) => until(() => one.browser.element(oneOf, selector), selector, milliseconds);

async function follow(one, link, title) {
  await one.pressNamed('link', link);
  await one.arriveAt(title);
}

async function openWith(one, { k }, text, phrase) {
  await one.browser.run(giveFile, await one.find(seen, 'field', k.page.choose, true), 'rosa.ventanilla', text);
  await one.write(await one.find(seen, 'field', k.page.openPhrase, true), phrase);
  await one.pressNamed('button', k.page.openIt);
}

/** From any page to the result of the home in the file. */
export async function openAnswers(one, words, text) {
  const { t, k } = words;
  await follow(one, t.foot.keep, k.page.title);
  await openWith(one, words, text, PHRASE);
  await one.arriveAt(t.result.title);
}

async function saveAndOpen(one, words) {
  const { t, k } = words;
  const before = await one.browser.run(told);
  await follow(one, t.foot.keep, k.page.title);
  for (const label of [k.page.phrase, k.page.again]) await one.write(await one.find(seen, 'field', label, true), PHRASE);
  await one.pressNamed('button', k.page.save);
  const { name, text } = await fileSaved(one);
  await one.reads(k.page.saved(name));
  assert.doesNotMatch(text, /Rosa|birth|people/);
  assert.equal(JSON.parse(text.split('\n')[0]).kind, 'ventanilla-answers');
  await openWith(one, words, text, 'cinco gatos miran la luna');
  await one.find(seen, 'text', k.page.wrong);
  await openWith(one, words, text, PHRASE);
  await one.arriveAt(t.result.title);
  assert.deepEqual(await one.browser.run(told), before);
}

async function copyAsText(one, { f }) {
  const { browser } = one;
  const shown = () => browser.run(() => document.querySelector('#copied').value);
  await follow(one, f.next.copy, f.copy.title);
  assert.doesNotMatch(await shown(), /\$|Rosa/);
  for (const label of [f.copy.amounts, f.copy.names]) await one.pressNamed('field', label);
  assert.match(await shown(), /\$\d[\s\S]*Rosa|Rosa[\s\S]*\$\d/);
  await one.pressNamed('button', f.copy.button);
  const said = await until(async () => (await now(one, 'main [role="status"]')).join(''), 'how it went');
  assert.ok([f.copy.done, f.copy.failed].includes(said), said);
  if (said === f.copy.done) assert.equal((await outgoing(one)).copied, await shown());
  else assert.ok(await browser.run(() => document.activeElement.selectionEnd === document.querySelector('#copied').value.length), 'it stands selected');
}

async function findOutWhyRefused(one, { f, facts }) {
  const { browser } = one;
  await follow(one, f.next.refused, f.denial.title);
  await one.pick(await one.find(seen, 'field', f.denial.choose, true), PENSION);
  await one.pressNamed('button', f.denial.go);
  assert.ok((await one.arrive()).startsWith(`${f.denial.title}: `));
  await one.pressNamed('field', ruleIn(one.lang, PENSION, 'residence-20'));
  await one.reads(f.denial.explained);
  const [explained] = await now(one, 'main .reason h3');
  assert.ok(explained.startsWith(facts.residence_years_since_20.label), explained);
  await one.pressNamed('field', f.denial.noReason);
  await one.reads(f.denial.office);
}

async function changeAndTakeBack(one, { t, facts }) {
  const { browser } = one;
  const answers = () => now(one, 'main dl > div');
  await follow(one, t.result.check, t.check.title);
  const before = await answers();
  await one.pressNamed('link', `${t.change}: ${facts.residence_years_last5.label}`);
  await one.arriveAt(facts.residence_years_last5.question.replace('{name}', ROSA.name));
  await one.write(await one.find(control, 0), '3');
  await one.pressNamed('button', t.save);
  await one.arriveAt(t.check.title);
  const changed = (await answers()).filter((text) => !before.includes(text));
  assert.equal(changed.length, 1, changed.join('; '));
  assert.match(changed[0], /3/);
  await one.pressNamed('button', t.undo.do);
  await until(async () => (await answers()).join() === before.join(), 'what was answered before');
}

async function seeDates(one, { f }) {
  const { browser } = one;
  await follow(one, f.dates.link, f.dates.title);
  await waitFor(one, '#calendar');
  assert.ok((await now(one, 'main ol > li > b')).length > 1);
  await one.pressNamed('button', f.dates.save);
  const { name, type, text } = await fileSaved(one);
  assert.deepEqual([name, type], [f.dates.file, 'text/calendar']);
  assert.match(text, /^BEGIN:VCALENDAR\r\n[\s\S]*\r\nDTSTART;VALUE=DATE:\d{8}\r\n/);
  assert.ok(text.includes(`\r\nSUMMARY:${f.dates.reminder}\r\n`));
  assert.doesNotMatch(text, /PGU|Rosa/);
  await one.pressNamed('field', f.dates.named);
  await one.pressNamed('button', f.dates.save);
  await until(async () => (await outgoing(one)).files.at(-1).text.includes('\r\nSUMMARY:PGU\r\n'), 'the name of the program');
  assert.equal(await browser.run(() => location.hash), '#/fechas', 'nothing in the address');
}

async function gatherDocuments(one, { t, f }) {
  const { browser } = one;
  const first = () => waitFor(one, '.docs input');
  await one.press(await first());
  const [chosen] = await now(one, '.docs li:has(:checked) label');
  assert.ok(chosen, 'the box is ticked');
  const wanted = await browser.run(() => document.querySelectorAll('#documents details input:checked').length);
  await one.press(await one.find(oneOf, '#documents summary'));
  await one.press(await one.find(oneOf, '#documents details input:checked'));
  await one.reads(f.documents.programs(wanted - 1));
  await follow(one, t.result.print, f.print.title);
  assert.ok((await now(one, '.boxes li')).some((text) => text.startsWith(`${f.print.gathered}: `)), 'on paper too');
}

async function print(one, { t, f }) {
  const { browser } = one;
  await follow(one, t.result.print, f.print.title);
  await one.pressNamed('button', f.print.print);
  assert.equal((await outgoing(one)).prints, 1);
  const { seen: shown, text } = await browser.run(onPaper, ['.top', '.foot', '.no-print', '.notices', '.paper h1', '.paper .code', '.paper table tbody tr', '.paper .detail']);
  const { '.paper table tbody tr': programs, '.paper .detail': details, ...rest } = shown;
  assert.deepEqual(rest, { '.top': 0, '.foot': 0, '.no-print': 0, '.notices': 0, '.paper h1': 1, '.paper .code': 1 });
  assert.ok(programs > 0 && details === programs, `${programs} programs, ${details} with their rules`);
  for (const said of [/\$\d/, /cl \d{4}\.\d+\.\d+/, /[0-9a-f]{4}( [0-9a-f]{4}){3}/]) assert.match(text, said);
  for (const said of [f.print.missing, f.print.bring, t.foot.orientation, ROSA.name]) assert.ok(text.includes(said), said);
}

async function raiseAFigure(one, { t, f, facts }) {
  const { browser } = one;
  const w = f.whatIf;
  const { label } = facts.rsh_percentile;
  await follow(one, w.link, `${w.title}…`);
  const list = await one.find(seen, 'field', w.pickNumber, true);
  await one.pick(list, await browser.run(optionOf, list, label));
  const caption = w.chart(label);
  await until(async () => (await now(one, 'main table caption'))[0] === caption, `the table: ${caption}`, SLOW);
  const [, ...rows] = await browser.run(() => [...document.querySelectorAll('main table tr')].map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
  assert.ok(rows.length > 1 && rows.every(([, paid]) => paid.includes('$')), rows.join('; '));
  assert.equal(await browser.run(() => document.querySelector('svg.cliff').getAttribute('aria-label')), w.chartText(caption, rows.length - 1));

  const trial = async () => (await now(one, '.trial [role="status"]')).join('');
  await one.enterOn(await one.find(seen, 'button', w.next));
  const [from] = /\d+/.exec(rows[1][0]);
  await until(async () => (await trial()).includes(`${from}%`), `what happens at ${from}`);
  assert.ok((await trial()).includes(rows[1][1]), `${await trial()}: ${rows[1]}`);
  await one.write(await one.find(seen, 'field', w.tryOne, true), '101');
  await one.enterOn(await one.find(seen, 'button', w.see, true));
  await one.find(seen, 'text', t.error.high('100%'));
}

async function beforeAndAfter(one, { t, f }) {
  const { browser } = one;
  const w = f.whatIf;
  await follow(one, w.link, `${w.title}…`);
  await waitFor(one, 'main table'); // what stands under it moves when it comes, where the browser keeps no place
  const list = await one.find(seen, 'field', w.pickMove, true);
  await one.pick(list, await browser.run(optionOf, list, w.move.job(ROSA.name)));
  await one.enterOn(await one.find(seen, 'button', w.compare, true));
  await one.find(seen, 'text', t.error.choose);
  await one.press(await one.find(oneOf, '#move-0'));
  await one.enterOn(await one.find(seen, 'button', w.compare, true));
  const heading = await waitFor(one, '#outcome');
  await until(() => browser.run(hasFocus, heading), 'what changes takes the focus');
  assert.deepEqual(await now(one, '.before-after dt'), [w.before, w.after]);
  assert.ok((await now(one, '.before-after dd')).every((text) => text.includes('$')));
  await one.pressNamed('button', w.use);
  await one.reads(w.used);
  await one.pressNamed('button', w.undo);
  await until(async () => !(await browser.element(seen, 'text', w.used, true)), 'as before');
}

async function checkPrivacy(one, { t, f }) {
  await follow(one, t.foot.privacy, t.privacy.title);
  for (const check of ['page', 'worker', 'host']) await one.reads(t.privacy.checks[check][0]);
  await one.reads(f.rebuild.policy);
  assert.ok((await now(one, 'main code')).filter((text) => /^[0-9a-f]{64}$/.test(text)).length > 20, 'the fingerprint of each file');
}

async function openTheDrawer(one, { t }) {
  const { browser } = one;
  await follow(one, t.result.check, t.check.title);
  await one.press(await one.find(linkTo, 'cambiar'));
  await one.arrive();
  const bar = await one.find(oneOf, '.peek button');
  await one.press(bar);
  const heading = await one.find(oneOf, '.live.open h2');
  await until(() => browser.run(hasFocus, heading), 'the drawer takes the focus');
  assert.ok((await now(one, '.live li')).some((text) => text.includes('$')), 'what is settled, with its amount');
  await browser.key('Escape');
  await until(() => browser.run(hasFocus, bar), 'the focus is back');
  assert.equal(await browser.element(oneOf, '.live.open'), undefined);
}

async function leaveQuickly(one, words, { url, file }) {
  const { browser } = one;
  const { t } = words;
  assert.deepEqual(await browser.run(pressAndLook, await one.find(seen, 'link', t.exit)), { display: 'none', title: '', text: '' });
  await until(async () => !(await browser.address()).startsWith(url), 'another site');
  await browser.open(new URL(pathIn(one.lang), url).href);
  await one.reads(t.ready);
  assert.equal(await browser.element(seen, 'link', t.start.goOn, true), undefined, 'nothing of her is left');
  await openAnswers(one, words, file);
}

async function eraseAll(one, { t, k }) {
  await follow(one, t.foot.erase, t.erased.ask);
  await one.pressNamed('button', t.erased.yes);
  await one.arriveAt(t.erased.title);
  await one.reads(k.erase.page);
  await one.pressNamed('link', t.erased.again);
  await one.arriveAt(t.start.title);
  assert.equal(await one.browser.element(seen, 'link', t.start.goOn, true), undefined);
}

/** In three parts of about the same length; after the last way of the last nothing is left of Rosa. */
export const PARTS = [
  {
    'saves the answers in a file, and opens it by its phrase alone': saveAndOpen,
    'copies the result as text': copyAsText,
    'finds out which record would make a refusal right': findOutWhyRefused,
    'changes an answer, and takes the change back': changeAndTakeBack,
    'opens and shuts the drawer of what is known so far': openTheDrawer,
  },
  {
    'sees the dates that matter, and takes them along for a calendar': seeDates,
    'gathers documents from one list': gatherDocuments,
    'prints the sheet, without what is only for the screen': print,
  },
  {
    'sees by the keyboard at which figure something is lost': raiseAFigure,
    'compares before and after a change': beforeAndAfter,
    'checks what protects this copy of the page': checkPrivacy,
    'leaves quickly': leaveQuickly,
    'erases all': eraseAll,
  },
];

/** To the page as it stands in another language. */
export async function changeLanguage(one, words, lang) {
  await one.press(await one.find(languageLink, lang));
  Object.assign(one, { lang, t: words.t });
  await one.find(seen, 'heading', words.t.result.title, true);
}

/** Whatever was done before. */
export async function beginAtResult(one, { t }) {
  if ((await one.browser.run(() => location.hash)) === '#/resultado') return void one.headings.push(t.result.title);
  one.headings.push('');
  await one.browser.run(() => void (location.hash = '#/resultado'));
  await one.arriveAt(t.result.title);
}

export { takeOutgoing };
