// What the engine takes and answers, as data/schema says: ids and numbers only.
import type { ProgramResult, QuestionBand, Row } from '../../wasm/contract';

export type {
  Amount, Benefit, Best, BestSet, Diagnostic as EngineError, Node, ParameterValue, ProgramResult, Question, QuestionBand, Range, Ref, Result,
  Row, Total, Unlock, Verdict,
} from '../../wasm/contract';

/** What holds for a subject, or for one child or applicant of it. */
export type Finding = ProgramResult | Row;

/** A band of a number, and not of a day. */
export type NumberBand = Record<keyof QuestionBand, number>;

/** The answers that the page gives; null is "asked, and the person does not know". */
export type Value =
  | boolean
  | number
  | string
  | null
  | string[]
  | { min?: number | string; max?: number | string; any_of?: (string | null)[] }; // any_of of a choice or a tie: one of these
