// What the engine refuses, to the field in which it was typed.
import { keyOf } from '../../answers';
import type { EngineError, Ref } from '../../contract';

const RECEIVES = /^\/receives\/(\w+)$/;

/** undefined where an error is about no single answer. */
export function refOf({ pointer = '' }: EngineError, people: { id: string }[]): Ref | undefined {
  const found = /^\/(?:household|people\/(\d+))(\/.+)$/.exec(pointer);
  if (!found) return undefined;
  const person = found[1] === undefined ? null : (people[Number(found[1])]?.id ?? null);
  const received = RECEIVES.exec(found[2]!);
  const fact = received ? `receives.${received[1]}` : /^\/(\w+)/.exec(found[2]!)?.[1];
  return fact === undefined ? undefined : { fact, person };
}

/** By keyOf(); those of no field under "". */
export function errorsByField(errors: EngineError[], people: { id: string }[]): Map<string, EngineError[]> {
  const fields = new Map<string, EngineError[]>();
  for (const error of errors) {
    const ref = refOf(error, people);
    const key = ref ? keyOf(ref) : '';
    fields.set(key, [...(fields.get(key) ?? []), error]);
  }
  return fields;
}
