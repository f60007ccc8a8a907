// One answer of a test household, by the type of what is asked. Without one it was not said; what this form cannot write it leaves as it is.
import { useEditing } from './editing';
import { isObject, type Tree } from './overlay';
import type { Thing } from './vocabulary';

interface Props {
  thing: Thing;
  label: string;
  value: Tree | undefined;
  people: string[];
  change(value: Tree | undefined): void;
}

export function Answer({ thing, label, value, people, change }: Props) {
  const { t } = useEditing();
  const h = t.homes;
  if (isObject(value) || (Array.isArray(value) && thing.kind !== 'set' && thing.kind !== 'reference')) {
    return <span class="row"><code>{JSON.stringify(value)}</code> <button type="button" class="tool" aria-label={t.remove(label)} onClick={() => change(undefined)}>×</button></span>;
  }
  const options: [string, string][] = thing.kind === 'boolean' ? [['true', h.yes], ['false', h.no]] : thing.kind === 'reference' ? [['', h.no], ...people.map((id): [string, string] => [id, id])] : thing.options.map(({ id, label: said }) => [id, said]);
  switch (thing.kind) {
    case 'date': return <input class="input" type="date" aria-label={label} value={typeof value === 'string' ? value : ''} onChange={(event) => change(event.currentTarget.value || undefined)} />;
    case 'number': return <input class="input num" type="number" step="any" aria-label={label} value={typeof value === 'number' ? value : ''} onInput={({ currentTarget }) => change(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)} />;
    case 'set': {
      const chosen = Array.isArray(value) ? value : [];
      return (
        <fieldset class="ed-options"><legend class="hidden">{label}</legend>
          <label><input type="checkbox" checked={value === undefined} onChange={(event) => change(event.currentTarget.checked ? undefined : [])} /> {h.unknown}</label>
          {options.map(([id, said]) => <label key={id}><input type="checkbox" checked={chosen.includes(id)} onChange={() => change(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])} /> {said}</label>)}
        </fieldset>
      );
    }
    default: {
      const at = value === undefined || value === null ? '?' : Array.isArray(value) ? '' : String(value);
      return (
        <select aria-label={label} value={at} onChange={({ currentTarget: { value: next } }) => change(next === '?' ? undefined : thing.kind === 'boolean' ? next === 'true' : thing.kind === 'reference' && next === '' ? [] : next)}>
          <option value="?">{h.unknown}</option>
          {options.map(([id, said]) => <option key={id} value={id}>{said}</option>)}
        </select>
      );
    }
  }
}
