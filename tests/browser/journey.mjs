// One whole way through the site, in any browser and any language: what is pressed is found by what people read.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { centre, control, headingReached, kept, languageLink, linkTo, openUnknown, seen, told } from './in-page.mjs';
import { until } from './support.mjs';
import { factsIn, interfaceIn, LANGUAGES } from './words.mjs';

// An older woman who lives alone, by facts of the catalog: the index of a choice, or what is written. All else she does not know.
const ROSA = {
  name: 'Rosa',
  age: '70',
  form: { sex: 'option female', marital_status: 'option widowed' },
  answers: {
    rsh_percentile: 2,
    residence_years_since_20: 1,
    residence_years_last5: 1,
    days_abroad_this_year: 0,
    armed_forces_fund: 1,
  },
};

const MANY = 100; // more screens than any home sees

class Traveller {
  constructor(browser, lang, t) {
    Object.assign(this, { browser, lang, t, headings: [] });
  }

  find(fn, ...values) {
    return until(() => this.browser.element(fn, ...values), `${fn.name} ${values.join(' ')}`);
  }

  async press(handle) {
    await this.browser.run(centre, handle);
    await this.browser.click(handle);
  }

  async pressNamed(kind, name) {
    await this.press(await this.find(seen, kind, name, true));
  }

  reads(text) {
    return this.find(seen, 'text', text, true);
  }

  /** The heading of the page that comes after the last one. */
  async arrive() {
    const last = this.headings.at(-1);
    const heading = await until(async () => {
      const now = await this.browser.run(headingReached);
      return now !== last && now;
    }, `a page after “${last}”`);
    this.headings.push(heading);
    return heading;
  }

  async arriveAt(title) {
    assert.equal(await this.arrive(), title);
  }
}

async function nameHousehold(one, facts) {
  const { t, browser } = one;
  await browser.write(await one.find(seen, 'field', t.people.name, true), ROSA.name);
  const byAge = await browser.element(seen, 'button', t.people.byAge, true);
  if (byAge) await one.press(byAge);
  await browser.write(await one.find(seen, 'field', t.people.age, true), ROSA.age);
  for (const [fact, option] of Object.entries(ROSA.form)) {
    await browser.pick(await one.find(seen, 'field', facts[fact].question.replace('{name}', ROSA.name), true), option);
  }
  await one.pressNamed('button', t.people.addThis(ROSA.name));
  await one.pressNamed('button', t.people.done);
}

async function answer(one, choice) {
  const { browser, t } = one;
  if (typeof choice === 'string') await browser.write(await one.find(control, 0), choice);
  else if (choice !== undefined) await one.press(await one.find(control, choice));
  else for (let open; (open = await browser.element(openUnknown, t.unknown)); ) await one.press(open);
}

async function answerAll(one, facts, at) {
  const choices = Object.fromEntries(Object.entries(ROSA.answers).map(([fact, choice]) => [facts[fact].question.replace('{name}', ROSA.name), choice]));
  let heading = await one.arrive();
  let screens = 0;
  for (; heading !== one.t.check.title; screens++) {
    assert.ok(screens < MANY, 'the questions end');
    if (screens === 0) await at('question');
    await answer(one, choices[heading]);
    await one.pressNamed('button', one.t.goOn);
    heading = await one.arrive();
  }
  return screens;
}

/**
 * Goes the whole way; the server is stopped in the middle of it. Gives what the pages said, to be the same in every browser. `at` is called
 * wherever a page of another kind was reached.
 */
export async function journey(browser, server, lang, { at = async () => {} } = {}) {
  const [t, facts] = [await interfaceIn(lang), factsIn(lang)];
  const one = new Traveller(browser, lang, t);
  await browser.open(new URL(lang === LANGUAGES[0] ? '' : `${lang}/`, server.url).href);
  await one.reads(t.ready);
  await at('start');
  await pause(200); // the last answers of the server reach its log
  const asked = await server.log();

  await one.pressNamed('link', t.start.concerns.old);
  await one.arriveAt(t.people.title);
  await nameHousehold(one, facts);
  const screens = await answerAll(one, facts, at);
  await at('check');
  assert.deepEqual(await server.log(), asked, 'the server hears nothing of it');
  await server.stop();

  await one.pressNamed('link', t.check.result);
  await one.arriveAt(t.result.title);
  await at('result');
  const result = await browser.run(told);
  assert.deepEqual(await browser.run(kept), { local: 0, session: 0, cookies: '', name: '' });
  await one.press(await one.find(linkTo, 'programa'));
  await one.arrive();
  await at('program');
  const details = await browser.run(told);
  await browser.back();
  await one.arriveAt(t.result.title);

  await one.pressNamed('link', t.result.check);
  await one.arriveAt(t.check.title);
  await one.press(await one.find(linkTo, 'cambiar'));
  await one.arrive();
  await answer(one);
  await one.pressNamed('button', t.save);
  await one.arriveAt(t.check.title);
  const checked = await browser.run(told);

  const other = LANGUAGES[(LANGUAGES.indexOf(lang) + 1) % LANGUAGES.length];
  const otherWords = await interfaceIn(other);
  await one.press(await one.find(languageLink, other));
  await one.find(seen, 'heading', otherWords.check.title, true);
  await one.pressNamed('link', otherWords.check.result);
  await one.arriveAt(otherWords.result.title);
  const changed = await browser.run(told);
  assert.notDeepEqual(changed.amounts, [], 'the result in another language');

  await one.pressNamed('link', otherWords.foot.erase);
  await one.arriveAt(otherWords.erased.ask);
  await at('erase');
  await one.pressNamed('button', otherWords.erased.yes);
  await one.arriveAt(otherWords.erased.title);
  return { screens, headings: one.headings, result, details, checked, changed };
}
