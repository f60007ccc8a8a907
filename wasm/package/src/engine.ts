// The engine with objects in and out. It decides nothing here: the WebAssembly does.
import type { Cliffs, Errors, Household, Question, Ref, Result, Sets, Timeline } from '../../contract';
import { createBatchEngine, type BatchEngine } from '../../batch.js';
import { createEngine as openEngine, type Engine as Door } from '../../engine.js';
import { createExplorer, type Explorer } from '../../explore.js';
import { bytesOf, type Source } from './bytes';
import type { Catalog } from './catalog';
import { columnsOf, screened, type Columns, type Screened } from './batch';
import { answered, refusal } from './error';
import { explained, type ExplainOptions, type Explanation } from './explain';
import { asked, type AskOptions, type AskedQuestion } from './question';

export type Module = 'engine' | 'explorer' | 'batch';

type Compilable = Source | WebAssembly.Module;

export interface EngineOptions {
  /** A catalog of loadCatalog() or chile(); or its rules alone, as text or object, without words: then nothing can be explained. */
  catalog: Catalog | string | object;
  /** Where the modules are, when a bundler moved them: an address, bytes, a response (or the promise of one), or compiled already. */
  wasm?: Partial<Record<Module, Compilable | Promise<Compilable>>>;
  /** Modules to fetch at once. Without it "explorer" and "batch" are fetched when they are first asked: only where that tells nobody anything. */
  preload?: Module[];
}

const FILES: Record<Module, string> = { engine: 'ventanilla.wasm', explorer: 'ventanilla_explore.wasm', batch: 'ventanilla_batch.wasm' };

const isModule = (source: object): source is WebAssembly.Module => source instanceof WebAssembly.Module;

async function compiledOf(name: Module, given: EngineOptions['wasm']): Promise<WebAssembly.Module> {
  const source = (await given?.[name]) ?? new URL(`./wasm/${FILES[name]}`, import.meta.url);
  if (typeof source === 'object' && isModule(source)) return source;
  const bytes = await bytesOf(source);
  return WebAssembly.compile(bytes).catch((error) => Promise.reject(refusal('wasm', `${FILES[name]} is no module that this browser runs.`, undefined, error)));
}

const isCatalog = (catalog: Catalog | object): catalog is Catalog => 'rules' in catalog && typeof catalog.rules === 'string';

/** Each is asked for once, and again when that failed. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function textOf(household: Household): string {
  try {
    return JSON.stringify(household) ?? '';
  } catch (error) {
    throw refusal('not-json', 'A household is an object that JSON can write.', undefined, error);
  }
}

/** A loaded catalog. Several engines are independent of each other; one answers one call after the other, so give it a worker where that is felt. */
export class Engine {
  /** What was loaded. */
  readonly catalog: { readonly id: string; readonly version: string };
  readonly #words: Catalog | undefined;
  readonly #engine: Door;
  readonly #explorer: () => Promise<Explorer>;
  readonly #batch: () => Promise<BatchEngine>;

  private constructor(engine: Door, catalog: Catalog | undefined, loaded: { id: string; version: string }, explorer: () => Promise<Explorer>, batch: () => Promise<BatchEngine>) {
    this.catalog = { id: loaded.id, version: loaded.version };
    this.#words = catalog;
    this.#engine = engine;
    this.#explorer = explorer;
    this.#batch = batch;
  }

  /** @internal */
  static async open({ catalog, wasm, preload = [] }: EngineOptions): Promise<Engine> {
    const words = typeof catalog === 'object' && isCatalog(catalog) ? catalog : undefined;
    const rules = words ? words.rules : typeof catalog === 'string' ? catalog : JSON.stringify(catalog);
    const load = <T extends { load(text: string): string | object }>(module: T): T => {
      const answer = module.load(rules);
      answered(typeof answer === 'string' ? (JSON.parse(answer) as object | Errors) : answer);
      return module;
    };
    const explorer = once(async () => load(await createExplorer({ wasmModule: await compiledOf('explorer', wasm) })));
    const batch = once(async () => load(await createBatchEngine({ wasmModule: await compiledOf('batch', wasm) })));
    const engine = await openEngine({ wasmModule: await compiledOf('engine', wasm) });
    const { catalog: loaded } = answered(JSON.parse(engine.load(rules)) as { catalog: { id: string; version: string } } | Errors);
    const later: Partial<Record<Module, () => Promise<unknown>>> = { explorer, batch };
    await Promise.all(preload.map((name) => later[name]?.()));
    return new Engine(engine, words, loaded, explorer, batch);
  }

  /** What a household may be entitled to, why, how much, and what is still to ask. A missing key is a question not asked, null one whose answer nobody knows. */
  assess(household: Household): Result {
    return answered(JSON.parse(this.#engine.assess(textOf(household))) as Result | Errors);
  }

  /** The question to ask first, with its words; undefined when nothing is left that could matter. */
  nextQuestion(result: Result, options: AskOptions = {}): AskedQuestion | undefined {
    const wanted = (question: Question) => !options.programs || question.programs.some((id) => options.programs!.includes(id));
    const question = result.questions.find(wanted);
    return question && asked(question, this.#words, options);
  }

  /** A result in plain words, program by program. It only reads what was assessed, so it cannot disagree with it. */
  explain(result: Result, options: ExplainOptions = {}): Explanation[] {
    if (!this.#words) throw refusal('no-words', 'This engine has rules without words.', 'Give createEngine() a catalog of loadCatalog() or chile().');
    return explained(result, this.#words, options);
  }

  /** What changes with nothing but time, until a day or as long as the catalog holds. */
  async timeline(household: Household, until = ''): Promise<Timeline> {
    return this.#explore<Timeline>('timeline', household, until);
  }

  /** What the household could change to receive a program; `subject` is a person's id where the program is a person's. */
  async changes(household: Household, program: string, subject: string | null = null): Promise<Sets> {
    return this.#explore<Sets>('changes', household, program, subject ?? '');
  }

  /** Which answers would have to be others for a refusal to be right. */
  async denial(household: Household, program: string, subject: string | null = null): Promise<Sets> {
    return this.#explore<Sets>('denial', household, program, subject ?? '');
  }

  /** What is received as one number or day grows, and where one more of it loses a lot. */
  async cliffs(household: Household, { fact, person }: Ref): Promise<Cliffs> {
    return this.#explore<Cliffs>('cliffs', household, fact, person ?? '');
  }

  async #explore<T extends object>(verb: 'timeline' | 'changes' | 'denial' | 'cliffs', household: Household, ...texts: [string, string?]): Promise<T> {
    const explorer = await this.#explorer();
    return answered(JSON.parse(explorer[verb](textOf(household), ...texts)) as T | Errors);
  }

  /** Verdicts of many households, one after the other as they come; a household that is refused has an error in its place. */
  async *batch(households: Iterable<Household> | AsyncIterable<Household>): AsyncGenerator<Screened, void, undefined> {
    yield* screened(await this.#batch(), households);
  }

  /** Columns of typed arrays for so many households and people, which you fill, and screen at once. The ones before are no longer good. */
  async columns(households: number, people: number): Promise<Columns> {
    return columnsOf(await this.#batch(), households, people);
  }
}

/** Loads a catalog into an engine of its own. */
export const createEngine = (options: EngineOptions): Promise<Engine> => Engine.open(options);
