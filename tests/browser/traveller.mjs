// Somebody who goes through the site, in any browser and any language: what is pressed is found by what people read.
import assert from 'node:assert/strict';
import { centre, control, hasFocus, headingReached, openUnknown, placeOf, seen } from './in-page.mjs';
import { until } from './support.mjs';

// An older woman who lives alone, by facts of the catalog: the index of a choice, or what is written. All else she does not know.
export const ROSA = {
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

const STOPS = 80;

export class Traveller {
  constructor(browser, lang, t) {
    Object.assign(this, { browser, lang, t, headings: [] });
  }

  find(fn, ...values) {
    return until(() => this.browser.element(fn, ...values), `${fn.name} ${values.join(' ')}`);
  }

  /** Once it stays where it is: what is still being drawn above it would move it from under the finger. */
  async press(handle) {
    await this.browser.run(centre, handle);
    let before;
    await until(async () => {
      const place = String(await this.browser.run(placeOf, handle));
      const still = place === before;
      before = place;
      return still;
    }, 'what is to be pressed stays where it is');
    await this.browser.click(handle);
  }

  async write(handle, text) {
    await this.browser.run(centre, handle);
    await this.browser.write(handle, text);
  }

  async pick(handle, value) {
    await this.browser.run(centre, handle);
    await this.browser.pick(handle, value);
  }

  async pressNamed(kind, name) {
    await this.press(await this.find(seen, kind, name, true));
  }

  /** By the keyboard alone: goes on by the Tab key until it stands there. */
  async tabTo(handle) {
    for (let stops = 0; !(await this.browser.run(hasFocus, handle)); stops++) {
      assert.ok(stops < STOPS, 'the Tab key does not reach it');
      await this.browser.key('Tab');
    }
  }

  async enterOn(handle) {
    await this.tabTo(handle);
    await this.browser.key('Enter');
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

export async function nameHousehold(one, facts) {
  const { t, browser } = one;
  await one.write(await one.find(seen, 'field', t.people.name, true), ROSA.name);
  const byAge = await browser.element(seen, 'button', t.people.byAge, true);
  if (byAge) await one.press(byAge);
  await one.write(await one.find(seen, 'field', t.people.age, true), ROSA.age);
  for (const [fact, option] of Object.entries(ROSA.form)) {
    await one.pick(await one.find(seen, 'field', facts[fact].question.replace('{name}', ROSA.name), true), option);
  }
  await one.pressNamed('button', t.people.addThis(ROSA.name));
  await one.pressNamed('button', t.people.done);
}

export async function answer(one, choice) {
  const { browser, t } = one;
  if (typeof choice === 'string') await one.write(await one.find(control, 0), choice);
  else if (choice !== undefined) await one.press(await one.find(control, choice));
  else for (let open; (open = await browser.element(openUnknown, t.unknown)); ) await one.press(open);
}

/** What she answers, by the question. */
export const choicesOf = (facts) =>
  Object.fromEntries(Object.entries(ROSA.answers).map(([fact, choice]) => [facts[fact].question.replace('{name}', ROSA.name), choice]));
