// One household as a JavaScript object, written straight into the columns that WebAssembly reads. What is written takes the usual
// forms; for anything else (a mistake, durations of another day) encode() says no, and the engine reads the text instead.
import { Keys } from './batch_keys.js';
import { rememberDays } from './days.js';

const MOST_PEOPLE = 30;
const NOBODY = 0x80000000;
const TRUE = 1;
const FALSE = 2;
const EITHER = 3;
const RECEIVES = 'receives.';
const NUMBER = 0;
const BOOLEAN = 1;
const CHOICE = 2;
const SET = 3;
const REFERENCE = 4;
const KINDS = { boolean: BOOLEAN, choice: CHOICE, set: SET, reference: REFERENCE };

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// One of these: { any_of: [...] }.
const anyOf = (value) => (isObject(value) && Array.isArray(value.any_of) && Object.keys(value).length === 1 ? value.any_of : undefined);

// Masks are in two halves of 32 bits.
const low = (bit) => (bit < 32 ? (1 << bit) >>> 0 : 0);
const high = (bit) => (bit < 32 ? 0 : (1 << (bit - 32)) >>> 0);
const firstBits = (count) => (count >= 32 ? 0xffffffff : count <= 0 ? 0 : 2 ** count - 1);

class Encoder {
  constructor(layout, memory, { columnOf, dayAt, peopleAt, residentAt }) {
    Object.assign(this, { layout, memory, dayAt, peopleAt, residentAt, toDay: rememberDays(), ids: [], u8: new Uint8Array(0) });
    const { facts } = layout;
    this.kind = Uint8Array.from(facts, ({ type }) => KINDS[type] ?? NUMBER);
    this.isDate = facts.map(({ type }) => type === 'date');
    this.number = facts.map(({ wide, decimals, type }) => (type === 'double' ? 0 : 10 ** (decimals ?? 0)));
    this.wide = facts.map(({ wide }) => wide === true);
    this.min = Float64Array.from(facts, ({ min = 0 }) => min);
    this.max = Float64Array.from(facts, ({ max = 0 }) => max);
    this.step = Float64Array.from(facts, ({ step = 1 }) => step);
    this.lo = Float64Array.from(facts, (_, fact) => columnOf(fact, false));
    this.hi = Float64Array.from(facts, (_, fact) => columnOf(fact, true));
    this.bits = facts.map(({ options = [] }) => new Map(options.map((id, bit) => [id, bit])));
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
    // A cell keeps its answer until a household reads it that does not answer it.
    this.round = 0;
    this.written = new Int32Array(facts.length * MOST_PEOPLE); // by cell: the round that wrote its answer; 0 when it has none
    const lists = (rows) => Array.from({ length: rows }, () => []);
    this.answered = { household: lists(1), person: lists(MOST_PEOPLE) }; // by row: the facts with an answer
  }

  // Memory that has grown is another buffer.
  look() {
    if (this.u8.buffer === this.memory.buffer) return;
    this.u8 = new Uint8Array(this.memory.buffer);
    this.u16 = new Uint16Array(this.memory.buffer);
    this.u32 = new Uint32Array(this.memory.buffer);
    this.i32 = new Int32Array(this.memory.buffer);
    this.f64 = new Float64Array(this.memory.buffer);
  }

  putMask(address, row, lows, highs) {
    switch (this.layout.mask_bytes) {
      case 1: this.u8[address + row] = lows; break;
      case 2: this.u16[(address >> 1) + row] = lows; break;
      case 4: this.u32[(address >> 2) + row] = lows; break;
      default:
        this.u32[(address >> 2) + 2 * row] = lows;
        this.u32[(address >> 2) + 2 * row + 1] = highs;
    }
  }

  putEnds(fact, row, least, most) {
    if (this.wide[fact]) {
      this.f64[(this.lo[fact] >> 3) + row] = least;
      this.f64[(this.hi[fact] >> 3) + row] = most;
    } else {
      this.i32[(this.lo[fact] >> 2) + row] = least;
      this.i32[(this.hi[fact] >> 2) + row] = most;
    }
    return true;
  }

  // A number of the fact's domain, counted in its smallest step; NaN when it is none.
  count(fact, value) {
    if (this.isDate[fact]) value = this.toDay(value);
    if (typeof value !== 'number') return NaN;
    const scale = this.number[fact];
    const whole = scale === 1 || scale === 0 ? value : Math.round(value * scale);
    if (!(whole >= this.min[fact] && whole <= this.max[fact])) return NaN;
    if (scale === 0) return whole;
    if (whole / scale !== value || !Number.isInteger(whole)) return NaN;
    const step = this.step[fact];
    return step === 1 || (whole - this.min[fact]) % step === 0 ? whole : NaN;
  }

  putNumber(fact, row, value) {
    if (!isObject(value)) {
      const number = this.count(fact, value);
      return number === number && this.putEnds(fact, row, number, number); // NaN is no number
    }
    let least = this.min[fact];
    let most = this.max[fact];
    let ends = 0;
    for (const key in value) {
      const end = this.count(fact, value[key]);
      if (end !== end || (key !== 'min' && key !== 'max')) return false;
      if (key === 'min') least = end;
      else most = end;
      ++ends;
    }
    return ends > 0 && least <= most && this.putEnds(fact, row, least, most);
  }

  // The mask of these options, in `lows` and `highs`; false where they are no list of them.
  mark(fact, options) {
    this.lows = 0;
    this.highs = 0;
    if (!Array.isArray(options)) return false;
    for (const option of options) {
      const bit = this.bits[fact].get(option);
      if (bit === undefined) return false;
      this.lows |= low(bit);
      this.highs |= high(bit);
    }
    return true;
  }

  putChoice(fact, row, value) {
    const possible = anyOf(value) ?? [value];
    if (!this.mark(fact, possible)) return false;
    this.putMask(this.lo[fact], row, this.lows, this.highs);
    return possible.length > 0;
  }

  // A list says all that is in it; { includes, excludes } a part of it.
  putSet(fact, row, value) {
    const whole = Array.isArray(value);
    if (!whole && !isObject(value)) return false;
    if (!whole) for (const key in value) if (key !== 'includes' && key !== 'excludes') return false;
    const { includes = [], excludes = [] } = whole ? { includes: value } : value;
    if (!this.mark(fact, includes)) return false;
    const { lows, highs } = this;
    this.putMask(this.lo[fact], row, lows, highs);
    if (whole) return this.putMask(this.hi[fact], row, lows, highs), true;
    if (!this.mark(fact, excludes) || (lows & this.lows) !== 0 || (highs & this.highs) !== 0) return false;
    const options = this.bits[fact].size;
    this.putMask(this.hi[fact], row, firstBits(options) & ~this.lows, firstBits(options - 32) & ~this.highs);
    return true;
  }

  putReference(fact, row, value) {
    const possible = anyOf(value);
    if (!possible && Array.isArray(value) && value.length > 1) return false;
    let mask = 0;
    for (const id of possible ?? (Array.isArray(value) && value.length === 0 ? [null] : [value].flat())) {
      const person = this.ids.indexOf(id);
      if (id !== null && (person < 0 || person === row)) return false;
      mask |= id === null ? NOBODY : 1 << person;
    }
    this.u32[(this.lo[fact] >> 2) + row] = mask;
    return mask !== 0;
  }

  put(fact, row, value, answered) {
    if (fact < 0) return false;
    if (value === null || value === undefined) return true; // asked, and not known
    const cell = fact * MOST_PEOPLE + row;
    if (this.written[cell] === 0) answered.push(fact);
    this.written[cell] = this.round;
    switch (this.kind[fact]) {
      case BOOLEAN:
        this.u8[this.lo[fact] + row] = value === true ? TRUE : FALSE;
        return typeof value === 'boolean';
      case CHOICE: return this.putChoice(fact, row, value);
      case SET: return this.putSet(fact, row, value);
      case REFERENCE: return this.putReference(fact, row, value);
      default: return this.putNumber(fact, row, value);
    }
  }

  // All that it can be.
  clear(fact, row) {
    const options = this.bits[fact].size;
    switch (this.kind[fact]) {
      case BOOLEAN: this.u8[this.lo[fact] + row] = EITHER; break;
      case CHOICE: this.putMask(this.lo[fact], row, firstBits(options), firstBits(options - 32)); break;
      case SET:
        this.putMask(this.lo[fact], row, 0, 0);
        this.putMask(this.hi[fact], row, firstBits(options), firstBits(options - 32));
        break;
      case REFERENCE: this.u32[(this.lo[fact] >> 2) + row] = 0; break; // anybody else, or nobody
      default: this.putEnds(fact, row, this.min[fact], this.max[fact]);
    }
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
    if (day === undefined || day < this.layout.valid.from || day > this.layout.valid.to) return false;
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
