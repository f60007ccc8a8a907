import { useEffect, useRef } from 'preact/hooks';
import { useSite } from '../site';
import { Icon } from './icon';

export interface FieldError {
  field: string; // id of the field to go to
  text: string;
}

/** What has to be mended before going on, with links to the fields. Takes the focus whenever it changes. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const { t } = useSite();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const reach = (event: Event, field: string) => {
    event.preventDefault();
    document.getElementById(field)?.focus();
  };
  return (
    <div class="error" role="alert" aria-labelledby="errors" tabIndex={-1} ref={box}>
      <h2 id="errors">{t.error.title(errors.length)}</h2>
      <ul>
        {errors.map((error) => (
          <li key={error.field}>
            <a href={`#${error.field}`} onClick={(event) => reach(event, error.field)}>{error.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export const FieldMessage = ({ id, text }: { id: string; text: string }) => (
  <p class="field-error" id={id}>
    <Icon name="alert" />
    <span>{text}</span>
  </p>
);
