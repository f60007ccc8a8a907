// What is to mend in a part of the draft, each with a way to its field.
import { Icon } from '../../parts/icon';
import { fieldId, focusIn, levelOf, saidOf, useEditing } from './editing';
import { pointerOf, type Problem } from './problems';

// The field of a problem, or the nearest thing around it.
function goTo({ file, path }: Problem) {
  for (let length = path.length; length >= 0; length--) {
    const field = document.getElementById(fieldId(file, path.slice(0, length)));
    if (field) return focusIn(field.id);
  }
}

// What a field is called, as it stands on the page.
function nameOf({ file, path }: Problem): string {
  for (let length = path.length; length > 0; length--) {
    const field = document.getElementById(fieldId(file, path.slice(0, length)));
    const said = field && (document.querySelector(`label[for="${CSS.escape(field.id)}"]`)?.textContent ?? field.querySelector('legend, h4')?.textContent ?? field.closest('section')?.querySelector('h3, h4')?.textContent);
    if (said) return said;
  }
  return '';
}

interface Props {
  file: string;
  looking: boolean;
  titleOf(file: string): string;
  show(file: string): void;
}

export function Side({ file, looking, titleOf, show }: Props) {
  const { t, problems } = useEditing();
  const s = t.side;
  const mine = problems.filter((one) => one.file === file);
  const missing = mine.filter((one) => levelOf(one) === 'missing');
  const shown = mine.filter((one) => levelOf(one) !== 'missing');
  const whole = problems.filter((one) => one.file !== file && levelOf(one) === 'error');
  const line = (one: Problem) => (
    <li key={`${pointerOf(one.path)} ${one.code}`} class={`lv-${levelOf(one)}`}>
      <Icon name={levelOf(one) === 'error' ? 'alert' : 'info'} />
      <button type="button" class="link" onClick={() => goTo(one)}>{nameOf(one) && <b>{nameOf(one)}: </b>}{saidOf(t, one)}</button>
    </li>
  );
  return (
    <section class="ed-side" aria-labelledby="side">
      <header><h3 id="side">{s.title}</h3><span role="status">{looking ? s.looking : mine.length === 0 ? s.fine : ''}</span></header>
      {missing.length > 0 && <details><summary class="ed-missing">{s.missing(missing.length)}</summary><ul>{missing.map(line)}</ul></details>}
      <ul>{shown.map(line)}</ul>
      {whole.length > 0 && (
        <ul>
          {[...new Set(whole.map((one) => one.file))].map((of) => (
            <li key={of} class="lv-error">
              <Icon name="alert" />
              <span>{s.elsewhere} <button type="button" class="link" onClick={() => show(of)}>{titleOf(of)}</button></span>
            </li>
          ))}
        </ul>
      )}
      {whole.filter((one) => one.path.length === 0).map((one) => <p key={one.more} class="engine" lang="en">{one.more}</p>)}
    </section>
  );
}
