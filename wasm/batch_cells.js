// The cells of one household in the columns that WebAssembly reads: an answer of the usual form into the one of its fact and row; put() is false for any other.
import { rememberDays } from './days.js';

export const MOST_PEOPLE = 30;
const NOBODY = 0x80000000;
export const TRUE = 1;
export const FALSE = 2;
const EITHER = 3;
const NUMBER = 0;
const BOOLEAN = 1;
const CHOICE = 2;
const SET = 3;
const REFERENCE = 4;
const KINDS = { boolean: BOOLEAN, choice: CHOICE, set: SET, reference: REFERENCE };

export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

// One of these: { any_of: [...] }.
const anyOf = (value) => (isObject(value) && Array.isArray(value.any_of) && Object.keys(value).length === 1 ? value.any_of : undefined);

// Masks are in two halves of 32 bits.
const low = (bit) => (bit < 32 ? (1 << bit) >>> 0 : 0);
const high = (bit) => (bit < 32 ? 0 : (1 << (bit - 32)) >>> 0);
const firstBits = (count) => (count >= 32 ? 0xffffffff : count <= 0 ? 0 : 2 ** count - 1);

export class Cells {
  /** `columnOf(fact, upper)` gives the address of a fact's column in `memory`. */
  constructor({ facts, mask_bytes: maskBytes }, memory, columnOf) {
    Object.assign(this, { maskBytes, memory, toDay: rememberDays(), ids: [], u8: new Uint8Array(0) });
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
    // A cell keeps its answer until a household reads it that does not answer it.
    this.round = 0;
    this.written = new Int32Array(facts.length * MOST_PEOPLE); // by cell: the round that wrote its answer; 0 when it has none
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
    switch (this.maskBytes) {
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
}
