import type { Diagnostic, Errors } from '../../contract';
import { Distrusted } from '../../../site/src/publication';

/** Everything that is refused: an answer that cannot be, a catalog that is not what was signed, a file that did not come. */
export class VentanillaError extends Error {
  override name = 'VentanillaError';

  /** `diagnostics` is never empty: each has a code, a message and, where they are known, a place (`pointer`) and what to do (`mend`). */
  constructor(
    readonly diagnostics: Diagnostic[],
    cause?: unknown,
  ) {
    super(diagnostics.map(({ pointer, message, mend }) => [pointer, message, mend].filter(Boolean).join(' ')).join('\n'), cause === undefined ? undefined : { cause });
  }

  /** The code of the first. */
  get code(): string {
    return this.diagnostics[0]!.code;
  }
}

/** @internal */
export const refusal = (code: string, message: string, mend?: string, cause?: unknown) =>
  new VentanillaError([{ code, message, ...(mend && { mend }) }], cause);

/** What the engine answered, or thrown what it refused. @internal */
export function answered<T extends object>(answer: T | Errors): T {
  if ('errors' in answer) throw new VentanillaError(answer.errors);
  return answer;
}

const DISTRUST: Record<Distrusted['why'], string> = {
  format: 'The catalog is of a format that this version does not know.',
  signature: 'None of the keys given signed this catalog.',
  altered: 'A file of the catalog is not what was signed.',
  expired: 'The catalog has expired.',
  older: 'The catalog is older than the one known.',
};

/** The error of whatever stopped the reading of a catalog. @internal */
export const distrust = (error: unknown) =>
  error instanceof Distrusted ? refusal(error.why, `${DISTRUST[error.why]} (${error.message})`, error.why === 'expired' ? 'Take a newer publication.' : undefined, error) : error;
