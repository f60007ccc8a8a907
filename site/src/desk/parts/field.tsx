import type { ComponentChildren } from 'preact';
import { Icon } from '../../parts/icon';

export interface Attributes {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

/** A control under its label, with what to mend. */
export function Field({ id, label, hint, error, children }: { id: string; label: string; hint?: string; error?: string | undefined; children(attributes: Attributes): ComponentChildren }) {
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {error && (
        <p class="field-error" id={`${id}-error`} role="alert">
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': about || undefined })}
    </div>
  );
}

/** Goes to the first control with something to mend. */
export const toMend = (form: HTMLFormElement) => requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
