import { useRules } from '../rules';
import { Field } from '../parts/field';
import { board as t } from '../words/board';
import type { DeskName } from './file';
import { LEVELS } from './joined';

export type Names = Omit<DeskName, 'id'>;

/** How a desk calls itself, and where it is. Regions are suggested as the rules write them; nobody wrote a list of communes there. */
export function NameDesk({ names, error, set }: { names: Names; error?: string | undefined; set(names: Names): void }) {
  const regions = useRules().rules?.words.facts.region?.options ?? [];
  const type = (name: keyof Names) => (event: { currentTarget: HTMLInputElement }) => set({ ...names, [name]: event.currentTarget.value });
  return (
    <>
      <Field id="desk-name" label={t.send.name} hint={t.send.nameHint} error={error}>
        {(attributes) => <input {...attributes} class="input wide" autocomplete="off" maxLength={80} value={names.name} onInput={type('name')} />}
      </Field>
      <div class="places">
        {LEVELS.map((level) => (
          <Field key={level} id={`desk-${level}`} label={t.send[level]}>
            {(attributes) => <input {...attributes} class="input" autocomplete="off" maxLength={80} list={level === 'region' ? 'regions' : undefined} value={names[level]} onInput={type(level)} />}
          </Field>
        ))}
        <datalist id="regions">{regions.map(({ id, label }) => <option key={id} value={label} />)}</datalist>
      </div>
    </>
  );
}
