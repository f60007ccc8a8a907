import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { ErrorSummary, FieldMessage, type FieldError } from '../parts/errors';

export interface FormProps {
  errors: FieldError[];
  setErrors(errors: FieldError[]): void;
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  errors: FieldError[];
  children(attributes: { id: string; 'aria-invalid': boolean | undefined; 'aria-describedby': string | undefined }): ComponentChildren;
}

/** A control under its label, with what to mend. */
export function Field({ id, label, hint, errors, children }: FieldProps) {
  const error = errors.find(({ field }) => field === id)?.text;
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {error && <FieldMessage id={`${id}-error`} text={error} />}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': about || undefined })}
    </div>
  );
}

/** The errors of this form's fields, and of no other's: the same list until others come, since a new one takes the focus away from who is typing. */
export function Summary({ errors, fields }: { errors: FieldError[]; fields: string[] }) {
  const own = useMemo(() => errors.filter(({ field }) => fields.includes(field)), [errors]);
  return <ErrorSummary errors={own} />;
}
