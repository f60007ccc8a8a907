// ventanilla: which social programs a household may be entitled to, and why, on the device where it is asked.
export type * from '../../contract';
export type { Apply, Band as FactBand, CatalogWords, CriterionWords, Fact, Option, ProgramWords, Source as SourceWords } from '../../../site/src/catalog';
export { chile, loadCatalog, type Catalog, type CatalogOptions, type Language } from './catalog';
export { createEngine, type Engine, type EngineOptions, type Module } from './engine';
export { VERDICTS, type Columns, type Screened } from './batch';
export { VentanillaError } from './error';
export { withAnswer, type AskedQuestion, type AskOptions } from './question';
export type { Explanation, ExplainedAmount, ExplainOptions, OpenFact, Reason } from './explain';
export type { SpeakOptions } from './speaker';
export type { Folder, Source } from './bytes';
