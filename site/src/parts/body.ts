import type { ComponentChildren } from 'preact';
import type { Page } from '../answers';
import type { Ref, Value } from '../contract';
import type { FieldError } from './errors';

/** What the fields of a screen hold: the values, or what has to be mended. */
export type Reading = { values: [Ref, Value][] } | { errors: FieldError[] };

export interface BodyProps {
  page: Page;
  errors: FieldError[];
  /** Takes the reader of the fields; the last one given counts. */
  reader(read: () => Reading): void;
  action: string; // what the button says
  children: ComponentChildren; // a last disclosure
}
