// One household as a JavaScript object, written straight into the columns that WebAssembly reads. What is written takes the usual
// forms; for anything else (a mistake, "any_of", durations of another day) encode() says no, and the engine reads the text instead.

const MOST_PEOPLE = 30;
const NOBODY = 0x80000000;
const TRUE = 1;
const FALSE = 2;
const EITHER = 3;

const isDigit = (code) => code >= 48 && code <= 57;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days since 1970-01-01 of a text like "2026-11-21"; undefined when it is none. */
export function dayOf(text) {
  if (typeof text !== 'string' || text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  for (const at of [0, 1, 2, 3, 5, 6, 8, 9]) if (!isDigit(text.charCodeAt(at))) return undefined;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (year < 1 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > DAYS_OF_MONTH[month - 1] + (month === 2 && isLeap(year) ? 1 : 0)) return undefined;
  const shifted = month > 2 ? year : year - 1; // years that begin in March
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

// The same dates come again and again.
function rememberingDays(most = 4096) {
  const known = new Map();
  return (text) => {
    let day = known.get(text);
    if (day !== undefined) return day;
    day = dayOf(text);
    if (day === undefined) return undefined;
    if (known.size >= most) known.clear();
    known.set(text, day);
    return day;
  };
}

/**
 * `memory` is that of the instance; `columnOf(index, upper)` the address of a fact's column for one household. encode(household)
 * is false when something has to be read as text; else `dayAt`, `peopleAt` and the columns hold the household.
 */
export function encoderOf(layout, memory, { columnOf, dayAt, peopleAt, residentAt }) {
  const toDay = rememberingDays();
  let u8, u16, u32, i32, f64;
  const look = () => {
    if (u8 !== undefined && u8.buffer === memory.buffer) return;
    u8 = new Uint8Array(memory.buffer);
    u16 = new Uint16Array(memory.buffer);
    u32 = new Uint32Array(memory.buffer);
    i32 = new Int32Array(memory.buffer);
    f64 = new Float64Array(memory.buffer);
  };

  let ids = []; // of the household at hand
  let count = 0;

  // Masks are written in halves of 32 bits, as far as they have them.
  const putMask = {
    1: (address, row, low) => (u8[address + row] = low),
    2: (address, row, low) => (u16[(address >> 1) + row] = low),
    4: (address, row, low) => (u32[(address >> 2) + row] = low),
    8: (address, row, low, high) => {
      u32[(address >> 2) + 2 * row] = low;
      u32[(address >> 2) + 2 * row + 1] = high;
    },
  }[layout.mask_bytes];

  // Whether `value` is one of a number's domain, counted in its smallest step; else undefined.
  const counterOf = ({ type, min, max, step, decimals }) => {
    const within = (value) => (value >= min && value <= max ? value : undefined);
    const onGrid = (value) => (Number.isInteger(value) && (value - min) % step === 0 ? within(value) : undefined);
    if (type === 'date') return (value) => { const day = toDay(value); return day === undefined ? undefined : onGrid(day); };
    if (type === 'double') return (value) => (typeof value === 'number' ? within(value) : undefined);
    if (decimals === 0) return onGrid;
    const scale = 10 ** decimals;
    return (value) => {
      if (typeof value !== 'number') return undefined;
      const whole = Math.round(value * scale);
      return whole / scale === value ? onGrid(whole) : undefined;
    };
  };

  function numberWriter(fact, lo, hi) {
    const counted = counterOf(fact);
    const cells = () => (fact.wide ? f64 : i32);
    const shift = fact.wide ? 3 : 2;
    const put = (row, least, most) => {
      const to = cells();
      to[(lo >> shift) + row] = least;
      to[(hi >> shift) + row] = most;
      return true;
    };
    const write = (row, value) => {
      if (typeof value !== 'object') {
        const number = counted(value);
        return number !== undefined && put(row, number, number);
      }
      let least = fact.min;
      let most = fact.max;
      let ends = 0;
      for (const key in value) {
        const end = key === 'min' || key === 'max' ? counted(value[key]) : undefined;
        if (end === undefined) return false;
        if (key === 'min') least = end;
        else most = end;
        ++ends;
      }
      return ends > 0 && least <= most && put(row, least, most);
    };
    return { write, clear: (row) => put(row, fact.min, fact.max) };
  }

  const truthWriter = (lo) => ({
    write(row, value) {
      u8[lo + row] = value === true ? TRUE : FALSE;
      return typeof value === 'boolean';
    },
    clear: (row) => (u8[lo + row] = EITHER),
  });

  function optionWriter(fact, lo, hi) {
    const bits = new Map(fact.options.map((id, index) => [id, index]));
    const half = (count) => (count >= 32 ? 0xffffffff : count <= 0 ? 0 : 2 ** count - 1);
    const allLow = half(fact.options.length);
    const allHigh = half(fact.options.length - 32);
    const low = (bit) => (bit < 32 ? (1 << bit) >>> 0 : 0);
    const high = (bit) => (bit < 32 ? 0 : (1 << (bit - 32)) >>> 0);
    if (fact.type === 'choice') {
      return {
        write(row, value) {
          const bit = bits.get(value);
          if (bit === undefined) return false;
          putMask(lo, row, low(bit), high(bit));
          return true;
        },
        clear: (row) => putMask(lo, row, allLow, allHigh),
      };
    }
    return {
      write(row, value) {
        if (!Array.isArray(value)) return false;
        let lows = 0;
        let highs = 0;
        for (const option of value) {
          const bit = bits.get(option);
          if (bit === undefined) return false;
          lows |= low(bit);
          highs |= high(bit);
        }
        putMask(lo, row, lows, highs);
        putMask(hi, row, lows, highs);
        return true;
      },
      clear(row) {
        putMask(lo, row, 0, 0);
        putMask(hi, row, allLow, allHigh);
      },
    };
  }

  const referenceWriter = (lo) => ({
    write(row, value) {
      let mask = NOBODY;
      if (!Array.isArray(value) || value.length === 1) {
        const person = ids.indexOf(Array.isArray(value) ? value[0] : value);
        if (person < 0 || person >= count || person === row) return false;
        mask = 1 << person;
      } else if (value.length > 1) {
        return false;
      }
      u32[(lo >> 2) + row] = mask;
      return true;
    },
    clear: (row) => (u32[(lo >> 2) + row] = 0), // anybody else, or nobody
  });

  const writerOf = (fact, index) => {
    const lo = columnOf(index, false);
    const hi = columnOf(index, true);
    switch (fact.type) {
      case 'boolean': return truthWriter(lo);
      case 'reference': return referenceWriter(lo);
      case 'choice':
      case 'set': return optionWriter(fact, lo, hi);
      default: return numberWriter(fact, lo, hi);
    }
  };

  const writers = layout.facts.map(writerOf);
  const references = layout.facts.flatMap(({ type }, index) => (type === 'reference' ? [index] : []));
  const RECEIVES = 'receives.';
  const index = (owner, ofReceives) =>
    new Map(
      layout.facts.flatMap(({ id, of }, fact) => {
        if (of !== owner || id.startsWith(RECEIVES) !== ofReceives) return [];
        return [[ofReceives ? id.slice(RECEIVES.length) : id, fact]];
      }),
    );
  const facts = { household: index('household', false), person: index('person', false) };
  const received = { household: index('household', true), person: index('person', true) };

  // Cells that an earlier household wrote and this one does not are cleared afterwards.
  let round = 0;
  const written = new Int32Array(layout.facts.length * MOST_PEOPLE); // by cell: the last round that did
  let before = [];
  let now = [];

  function put(fact, row, value) {
    if (fact === undefined) return false;
    if (value === null || value === undefined) return true; // asked, and not known
    const cell = fact * MOST_PEOPLE + row;
    if (written[cell] !== round) now.push(cell);
    written[cell] = round;
    return writers[fact].write(row, value);
  }

  function putAll(answers, owner, row) {
    const known = facts[owner];
    for (const key in answers) {
      const value = answers[key];
      if (key === 'receives') {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
        for (const program in value) if (!put(received[owner].get(program), row, value[program])) return false;
      } else if (owner === 'household' || (key !== 'id' && key !== 'resident')) {
        if (!put(known.get(key), row, value)) return false;
      }
    }
    return true;
  }

  function putPeople(people) {
    count = people.length;
    let lived = false;
    ids = [];
    for (let row = 0; row < count; ++row) {
      const person = people[row];
      const id = person?.id;
      if (typeof id !== 'string' || id === '' || ids.includes(id)) return false;
      ids.push(id);
      const resident = person.resident ?? person.resident === undefined;
      if (typeof resident !== 'boolean') return false;
      u8[residentAt + row] = resident ? TRUE : FALSE;
      lived ||= resident;
    }
    for (let row = 0; row < count; ++row) if (!putAll(people[row], 'person', row)) return false;
    return lived;
  }

  function putHousehold(household) {
    if (typeof household !== 'object' || household === null || Array.isArray(household)) return false;
    for (const key in household) if (key !== 'as_of' && key !== 'household' && key !== 'people') return false;
    const { as_of: asOf, household: answers, people } = household;
    const day = toDay(asOf);
    if (day === undefined || day < layout.valid.from || day > layout.valid.to) return false;
    if (!Array.isArray(people) || people.length === 0 || people.length > MOST_PEOPLE) return false;
    i32[dayAt >> 2] = day;
    u8[peopleAt] = people.length;
    if (answers !== undefined && (typeof answers !== 'object' || answers === null || Array.isArray(answers))) return false;
    return putAll(answers, 'household', 0) && putPeople(people);
  }

  return {
    encode(household) {
      look();
      ++round;
      now = [];
      const good = putHousehold(household);
      for (const cell of before) {
        if (written[cell] !== round) writers[Math.floor(cell / MOST_PEOPLE)].clear(cell % MOST_PEOPLE);
      }
      before = now;
      // Who is meant by an unanswered reference depends on who is there: the engine says so in the cell, for one household only.
      for (const fact of references) {
        for (let row = 0; row < count; ++row) if (written[fact * MOST_PEOPLE + row] !== round) writers[fact].clear(row);
      }
      return good;
    },
  };
}
