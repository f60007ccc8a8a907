// A list on its way: the file, what its columns are, the screening, what was found. It lasts while one goes to other pages of the desk, and is kept nowhere.
import { dayOfIso } from './days';
import { Trouble, type ListCrew, type Seen } from './crew';
import { known, type Mapping, type MappingMemory } from './mapping';
import type { Glance } from './messages';
import type { Results } from './results';
import type { Setting } from './setting';
import { isHeader } from './sniff';
import { firstMapping, samplesOf, type Reason, type Sample } from './suggest';

export interface Opened {
  file: File;
  glance: Glance;
  names: string[];
  samples: Sample[];
  mapping: Mapping;
  reasons: (Reason | 'remembered' | undefined)[];
}

export type State =
  | { at: 'start'; said?: string | undefined }
  | { at: 'opening'; file: File }
  | ({ at: 'columns'; said?: string | undefined } & Opened)
  | ({ at: 'work'; seen: Seen } & Opened)
  | ({ at: 'found'; results: Results; seconds: number } & Opened);

const TELL = 120; // ms between two signs of progress

export class ListSeat {
  state: State = { at: 'start' };
  readonly #listeners = new Set<() => void>();

  /** `day`: the one for which the list is screened, like 2026-11-21. */
  constructor(readonly setting: Setting, readonly crew: ListCrew, readonly memory: MappingMemory, public day: string) {}

  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(state: State) {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }

  /** Nothing of the list is left. */
  end() {
    this.crew.end();
    this.set({ at: 'start' });
  }

  get today() {
    return dayOfIso(this.day)!;
  }

  dated(day: string) {
    this.day = day;
    this.set({ ...this.state });
  }

  async open(file: File) {
    const opening: State = { at: 'opening', file };
    this.set(opening); // what stood there is of another file
    const settle = (state: State) => this.state === opening && this.set(state);
    try {
      const glance = await this.crew.glance(file);
      const found = this.#opened(file, glance, isHeader(glance.rows[0]!));
      const before = await this.memory.find(found.names).catch(() => undefined);
      const mapping = before && known(before, this.setting.layout);
      settle({ at: 'columns', ...found, ...(mapping && { mapping, reasons: mapping.columns.map((target) => target && 'remembered') }) });
    } catch (error) {
      settle({ at: 'start', said: this.#told(error) });
    }
  }

  /** Whether the first row of the file names its columns. */
  headed(header: boolean) {
    if (this.state.at === 'columns') this.set({ at: 'columns', ...this.#opened(this.state.file, this.state.glance, header) });
  }

  map(mapping: Mapping) {
    if (this.state.at === 'columns') this.set({ ...this.state, said: undefined, mapping });
  }

  async start() {
    if (this.state.at !== 'columns') return;
    const { file, glance, names, samples, mapping, reasons } = this.state;
    const given: Opened = { file, glance, names, samples, mapping, reasons };
    const began = performance.now();
    let shown = 0;
    this.set({ ...given, at: 'work', seen: { bytes: 0, rows: 0, total: file.size, screened: 0, bad: 0, again: false } });
    await this.memory.keep(names, mapping).catch(() => {}); // it is chosen anew the next time
    try {
      const results = await this.crew.screen({ file, form: glance.form, mapping, facts: this.setting.words.facts, today: this.today }, (seen) => {
        if (performance.now() - shown < TELL) return;
        shown = performance.now();
        this.set({ ...given, at: 'work', seen: { ...seen } });
      });
      this.set({ ...given, at: 'found', results, seconds: (performance.now() - began) / 1000 });
    } catch (error) {
      this.set({ ...given, at: 'columns', said: this.#told(error) });
    }
  }

  stop() {
    if (this.state.at !== 'work') return;
    const { file, glance, names, samples, mapping, reasons } = this.state;
    this.crew.cancel();
    this.set({ at: 'columns', file, glance, names, samples, mapping, reasons, said: this.setting.t.stopped });
  }

  #opened(file: File, glance: Glance, header: boolean): Opened {
    const { t, layout, words } = this.setting;
    const [first = []] = glance.rows;
    const names = first.map((name, column) => (header && name.trim()) || t.columnNumber(column + 1));
    const samples = samplesOf(names, glance.rows.slice(header ? 1 : 0));
    return { file, glance, names, samples, ...firstMapping(samples, header, { layout, words, today: this.today }) };
  }

  #told(error: unknown) {
    const { t } = this.setting;
    return error instanceof Trouble ? `${t.trouble[error.why]}${error.row > 0 ? ` ${t.atRow(error.row)}` : ''}` : t.trouble.engine;
  }
}
