// One household as a JavaScript object, written straight into the columns that WebAssembly reads. What is written takes the usual
// forms; for anything else (a mistake, durations of another day) encode() says no, and the engine reads the text instead.
import { Cells, FALSE, isObject, MOST_PEOPLE, TRUE } from './batch_cells.js';
import { Keys } from './batch_keys.js';

const RECEIVES = 'receives.';

class Encoder extends Cells {
  constructor(layout, memory, { columnOf, dayAt, peopleAt, residentAt }) {
    super(layout, memory, columnOf);
    Object.assign(this, { valid: layout.valid, dayAt, peopleAt, residentAt });
    const { facts } = layout;
    this.references = facts.flatMap(({ type }, fact) => (type === 'reference' ? [fact] : []));
    const keysOf = (owner, received) =>
      new Keys(
        facts.flatMap(({ id, of }, fact) => {
          if (of !== owner || id.startsWith(RECEIVES) !== received) return [];
          return [[received ? id.slice(RECEIVES.length) : id, fact]];
        }),
      );
    this.keys = { household: keysOf('household', false), person: keysOf('person', false) };
    const flatOf = (owner) => new Keys(facts.flatMap(({ id, of }, fact) => (of === owner ? [[id, fact]] : [])));
    this.flat = { household: flatOf('household'), person: flatOf('person') };
    this.received = { household: keysOf('household', true), person: keysOf('person', true) };
    const lists = (rows) => Array.from({ length: rows }, () => []);
    this.answered = { household: lists(1), person: lists(MOST_PEOPLE) }; // by row: the facts with an answer
  }

  putAll(answers, owner, row) {
    const keys = this.keys[owner];
    const answered = this.answered[owner][row];
    let position = 0;
    for (const key in answers) {
      const value = answers[key];
      if (key === 'receives') {
        if (!isObject(value)) return false;
        let at = 0;
        for (const program in value) if (!this.put(this.received[owner].at(at++, program), row, value[program], answered)) return false;
      } else if (owner === 'household' || (key !== 'id' && key !== 'resident')) {
        if (!this.put(keys.at(position, key), row, value, answered)) return false;
      }
      ++position;
    }
    return true;
  }

  putFlat(answers, owner, row) {
    const keys = this.flat[owner];
    const answered = this.answered[owner][row];
    if (Array.isArray(answers)) {
      for (let at = 0; at < answers.length; at += 2) if (!this.put(keys.at(at >> 1, answers[at]), row, answers[at + 1], answered)) return false;
      return true;
    }
    if (!isObject(answers)) return false;
    let position = 0;
    for (const id in answers) if (!this.put(keys.at(position++, id), row, answers[id], answered)) return false;
    return true;
  }

  putPeople(people, flat) {
    let lived = false;
    this.ids.length = 0;
    for (let row = 0; row < people.length; ++row) {
      const person = people[row];
      if (!isObject(person)) return false;
      const { id, resident = true } = person;
      if (typeof id !== 'string' || id === '' || this.ids.includes(id) || typeof resident !== 'boolean') return false;
      this.ids.push(id);
      this.u8[this.residentAt + row] = resident ? TRUE : FALSE;
      lived ||= resident;
    }
    for (let row = 0; row < people.length; ++row) {
      if (!(flat ? this.putFlat(people[row].facts, 'person', row) : this.putAll(people[row], 'person', row))) return false;
    }
    return lived;
  }

  putHousehold(household, flat) {
    if (!isObject(household)) return false;
    for (const key in household) if (key !== 'as_of' && key !== 'household' && key !== 'people') return false;
    const { as_of: asOf, household: answers = {}, people } = household;
    const day = this.toDay(asOf);
    if (day === undefined || day < this.valid.from || day > this.valid.to) return false;
    if (!Array.isArray(people) || people.length === 0 || people.length > MOST_PEOPLE) return false;
    this.i32[this.dayAt >> 2] = day;
    this.u8[this.peopleAt] = people.length;
    return (flat ? this.putFlat(answers, 'household', 0) : isObject(answers) && this.putAll(answers, 'household', 0)) && this.putPeople(people, flat);
  }

  // Of what this household did not write, the answers of those before.
  clearOthers(row, answered) {
    let kept = 0;
    for (const fact of answered) {
      const cell = fact * MOST_PEOPLE + row;
      if (this.written[cell] === this.round) {
        answered[kept++] = fact;
      } else {
        this.written[cell] = 0;
        this.clear(fact, row);
      }
    }
    answered.length = kept;
  }

  encode(household, flat = false) {
    this.look();
    ++this.round;
    if (!this.putHousehold(household, flat)) return false;
    this.clearOthers(0, this.answered.household[0]);
    for (let row = 0; row < household.people.length; ++row) {
      this.clearOthers(row, this.answered.person[row]);
      // The engine writes into references that are not answered whom they may mean in this household.
      for (const fact of this.references) if (this.written[fact * MOST_PEOPLE + row] === 0) this.clear(fact, row);
    }
    return true;
  }
}

/**
 * Writes households into the columns for one household, of whose facts `columnOf(fact, upper)` gives the address in `memory`.
 * encode(household, flat) is false when it has to be read as text. `flat`: its answers are as in batch_flat.js.
 */
export const encoderOf = (layout, memory, places) => new Encoder(layout, memory, places);
