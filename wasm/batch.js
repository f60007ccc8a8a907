// The only door to the batch module: verdicts of one household or of thousands, in columns that are shared with WebAssembly.
import { instantiate } from './bare.js';
import { encoderOf } from './batch_encode.js';
import { contractOf } from './batch_flat.js';
import { dayOf } from './days.js';

export const VERDICTS = ['not_eligible', 'undecided', 'likely', 'eligible']; // by their bytes

const failure = (code, message, mend) => ({ errors: [{ code, message, mend }] });
const NO_CATALOG = failure('no-catalog', 'There is no catalog to assess by.', 'Load one first.');
const STOPPED = failure('engine-stopped', 'The engine stopped: most likely it needs too much memory.', 'Give less at a time.');

const CELLS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array, 8: BigUint64Array };

// How the cells of a fact are seen.
const cellsOf = (fact, maskBytes) => {
  if (fact.type === 'boolean') return Uint8Array;
  if (fact.type === 'reference') return Uint32Array;
  if (fact.type === 'choice' || fact.type === 'set') return CELLS[maskBytes];
  return fact.wide ? Float64Array : Int32Array;
};

/**
 * An engine from the bytes of ventanilla_batch.wasm, or from the module compiled of them. Nothing throws: what is refused is
 * answered by { errors: [{ code, message, ... }] }.
 */
export async function createBatchEngine({ wasmBinary, wasmModule }) {
  const compiled = wasmModule ?? (await WebAssembly.compile(wasmBinary));
  let instance = instantiate(compiled);
  let bundle;
  let layout;
  let encoder;
  let batch;

  const view = (Cells, address, length) => new Cells(instance.exports.memory.buffer, address, length);

  // An instance that trapped, for want of memory, has stopped for good: another takes its place, with the same catalog.
  function guarded(action) {
    try {
      return action();
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      instance = instantiate(compiled);
      if (bundle !== undefined) begin(bundle);
      return STOPPED;
    }
  }

  function begin(text) {
    const loaded = JSON.parse(instance.ask('load', text));
    if (loaded.errors) return loaded;
    bundle = text;
    layout = JSON.parse(instance.ask('layout'));
    const { exports } = instance;
    encoder = encoderOf(layout, exports.memory, {
      columnOf: (fact, upper) => exports.fact_column(false, fact, upper),
      dayAt: exports.day_column(false),
      peopleAt: exports.people_column(false),
      residentAt: exports.resident_column(false),
    });
    batch = undefined;
    return loaded;
  }

  // Where the cells of a batch are: views of memory that may have grown since.
  function columns(households, people) {
    const { exports } = instance;
    const cell = (fact, index) => {
      const Cells = cellsOf(fact, layout.mask_bytes);
      const rows = fact.of === 'person' ? people : households;
      return { lo: view(Cells, exports.fact_column(true, index, false), rows), hi: view(Cells, exports.fact_column(true, index, true), rows) };
    };
    return {
      households,
      room: people,
      people: view(Uint8Array, exports.people_column(true), households),
      asOf: view(Int32Array, exports.day_column(true), households),
      resident: view(Uint8Array, exports.resident_column(true), people),
      facts: Object.fromEntries(layout.facts.map((fact, index) => [fact.id, cell(fact, index)])),
    };
  }

  // One more household of the rows.
  function append(household, flat) {
    const { exports } = instance;
    const { answered_on: answered, ...usual } = household;
    const day = dayOf(answered ?? usual.as_of);
    if (day !== undefined && encoder.encode(usual, flat)) return exports.append_one(day), true;
    const text = new TextEncoder().encode(JSON.stringify(flat ? contractOf(household) : household));
    view(Uint8Array, exports.text_room(text.length), text.length).set(text);
    return exports.append_text() !== 0;
  }

  return {
    load(text) {
      if (typeof text !== 'string') return failure('not-text', 'What was given is not a text.', 'Give JSON as text.');
      return guarded(() => begin(text));
    },

    layout: () => layout ?? NO_CATALOG,

    /**
     * Columns for so many households and people, of whom nothing is known. They are good until batch() or load() is called again, but
     * screen() may move them: take them from the batch each time. Numbers must lie in their domain.
     */
    batch(households, people) {
      if (layout === undefined) return NO_CATALOG;
      return guarded(() => {
        instance.exports.make_room(households, people);
        batch = columns(households, people);
        return batch;
      });
    },

    /**
     * Verdict bytes of the batch, by program: of each row of its subject, and of each household the best. `deciding`: also by household the
     * number in the layout of the one fact that keeps a verdict undecided, so that any answer settles it; -1 where there is none.
     * Views are good until the next call.
     */
    screen(filled, { deciding = false } = {}) {
      if (layout === undefined) return NO_CATALOG;
      if (filled === undefined || filled !== batch) return failure('wrong-batch', 'These are not the columns of the last batch.', 'Fill what batch() gave.');
      const rows = { household: filled.households, person: 0 };
      for (let row = 0; row < filled.households; ++row) {
        const people = filled.people[row];
        rows.person += people;
        if (people < 1 || people > 30) return failure('wrong-people', `Household ${row} of the batch has ${people} people, not 1 to 30.`);
        if (filled.asOf[row] < layout.valid.from || filled.asOf[row] > layout.valid.to) {
          return failure('off-domain', `Household ${row} of the batch asks for a day for which the catalog does not hold.`);
        }
      }
      if (rows.person > filled.resident.length) {
        return failure('wrong-people', `The households have ${rows.person} people; there is room for ${filled.resident.length}.`);
      }
      return guarded(() => {
        instance.exports.screen_many(filled.households, deciding);
        const { exports } = instance;
        if (filled.asOf.buffer !== exports.memory.buffer) Object.assign(filled, columns(filled.households, filled.room));
        return {
          broken: view(Int32Array, exports.broken_column(), filled.households),
          programs: layout.programs.map(({ id, subject }, index) => ({
            id,
            verdicts: view(Uint8Array, exports.verdict_column(index, false), rows[subject]),
            households: view(Uint8Array, exports.verdict_column(index, true), filled.households),
            deciding: deciding ? view(Int16Array, exports.deciding_column(index), filled.households) : undefined,
          })),
        };
      });
    },

    /**
     * Households of the contract, each on a day of its own, in the place of the batch: which of them could be read, and of these, in their order, what
     * contradicts itself, and by program the verdict byte and the truth of `receives` of each row of its subject. `deciding`: as of screen().
     * `flat`: their answers are flat (batch_flat.js), so that who keeps them so need not copy them.
     * Views are good until the next call.
     */
    standings(households, { deciding = false, flat = false } = {}) {
      if (layout === undefined) return NO_CATALOG;
      batch = undefined;
      return guarded(() => {
        const { exports } = instance;
        exports.start_rows();
        const read = Uint8Array.from(households, (household) => (append(household, flat) ? 1 : 0));
        const rows = { household: exports.rows(false), person: exports.rows(true) };
        if (rows.household === 0) return { read, broken: new Int32Array(), programs: [] };
        exports.screen_rows(deciding);
        return {
          read,
          broken: view(Int32Array, exports.broken_column(), rows.household),
          programs: layout.programs.map(({ id, subject }, index) => ({
            id,
            subject,
            verdicts: view(Uint8Array, exports.verdict_column(index, false), rows[subject]),
            receives: view(Uint8Array, exports.receives_column(index), rows[subject]),
            deciding: deciding ? view(Int16Array, exports.deciding_column(index), rows.household) : undefined,
          })),
        };
      });
    },

    /** The result of one household, a JSON text, for some programs by their numbers in the layout: as text, or that of { errors }. */
    assessSome(text, programs) {
      if (layout === undefined) return JSON.stringify(NO_CATALOG);
      const answer = guarded(() => instance.ask('assess_some', text, programs.join(' ')));
      return typeof answer === 'string' ? answer : JSON.stringify(answer);
    },

    /** Of one household of the contract: a verdict byte per program, the best of its subjects. */
    verdicts(household) {
      if (layout === undefined) return NO_CATALOG;
      return guarded(() => {
        if (!encoder.encode(household) || instance.exports.screen_one() === 0) {
          const text = toText(household);
          if (text === undefined) return failure('not-json', 'A household is an object that JSON can write.');
          const answer = instance.ask('screen_text', text);
          if (answer !== '') return JSON.parse(answer);
        }
        return view(Uint8Array, instance.exports.verdicts_of_one(), layout.programs.length).slice();
      });
    },
  };
}

function toText(household) {
  try {
    return JSON.stringify(household);
  } catch {
    return undefined;
  }
}
