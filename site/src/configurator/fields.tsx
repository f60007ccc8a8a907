import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  hint?: string | undefined;
  fault?: string | undefined;
  children: (described: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: 'true' }) => ComponentChildren;
}

/** A label, a hint and what is wrong, all tied to the field. */
export function Field({ id, label, hint, fault, children }: FieldProps) {
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class={fault ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && <small id={`${id}-hint`}>{hint}</small>}
      {fault && <p class="field-error" id={`${id}-fault`}>{fault}</p>}
      {children({ id, ...(described && { 'aria-describedby': described }), ...(fault && { 'aria-invalid': 'true' as const }) })}
    </div>
  );
}

interface RadiosProps<T> {
  name: string;
  legend: string;
  quiet?: boolean; // the heading above says the same
  value: T;
  options: { value: T; label: string; hint?: string; lang?: string }[];
  choose(value: T): void;
}

export function Radios<T extends string>({ name, legend, quiet, value, options, choose }: RadiosProps<T>) {
  return (
    <fieldset class="choices">
      <legend class={quiet ? 'hidden' : 'label'}>{legend}</legend>
      {options.map((one) => (
        <label class="choice" key={one.value}>
          <input type="radio" name={name} value={one.value} checked={one.value === value} onChange={() => choose(one.value)} />
          <span lang={one.lang}>{one.label}</span>
          {one.hint && <small>{one.hint}</small>}
        </label>
      ))}
    </fieldset>
  );
}
