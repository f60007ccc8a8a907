// Which programs: ticked in a list that can be searched, or by their ids. The ids are what counts, and each shows the other.
import { useState } from 'preact/hooks';
import { idsIn, toggled, type Choice } from './choice';
import { Field, Radios } from './fields';
import type { Given } from './given';
import type { ConfiguratorWords } from './words/es';

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface ProgramsProps {
  given: Given;
  w: ConfiguratorWords;
  choice: Choice;
  fault: string | undefined;
  change(part: Partial<Choice>): void;
}

function List({ given, w, choice, change }: Omit<ProgramsProps, 'fault'>) {
  const [text, setText] = useState('');
  const wanted = plain(text).split(/\s+/);
  const sectors = given.programs.map(({ title, programs }) => ({
    title,
    programs: programs.filter(({ id, name }) => wanted.every((word) => plain(`${title} ${name} ${id}`).includes(word))),
  })).filter(({ programs }) => programs.length > 0);
  const shown = sectors.flatMap(({ programs }) => programs.map(({ id }) => id));
  const chosen = idsIn(choice.ids);
  return (
    <>
      <Field id="search" label={w.search} hint={w.searchHint}>
        {(described) => <input {...described} type="search" class="input wide" autocomplete="off" value={text} onInput={(event) => setText(event.currentTarget.value)} />}
      </Field>
      <p class="small" role="status">{text && `${w.found(shown.length)} `}{w.chosen(chosen.length)}</p>
      <div class="ticks" tabIndex={0} role="group" aria-label={w.programs}>
        {sectors.map(({ title, programs }) => (
          <fieldset key={title}>
            <legend class="label">{title}</legend>
            {programs.map(({ id, name, ended }) => (
              <label class="tick" key={id}>
                <input type="checkbox" value={id} checked={chosen.includes(id)} onChange={() => change({ ids: toggled(choice.ids, id) })} />
                <span>{name}{ended && w.ended}</span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <p class="row">
        <button type="button" class="link" onClick={() => change({ ids: [...new Set([...chosen, ...shown])].join(', ') })}>{w.addShown}</button>
        <button type="button" class="link" onClick={() => change({ ids: '' })}>{w.clear}</button>
      </p>
    </>
  );
}

export function Programs({ given, w, choice, fault, change }: ProgramsProps) {
  const all = given.programs.reduce((sum, { programs }) => sum + programs.length, 0);
  const options = [{ value: 'all', label: w.all(all) }, { value: 'some', label: w.some }];
  return (
    <>
      <Radios name="programs" legend={w.programs} value={choice.some ? 'some' : 'all'} options={options} choose={(value) => change({ some: value === 'some' })} />
      {choice.some && (
        <div class="stack inner">
          <List given={given} w={w} choice={choice} change={change} />
          <Field id="ids" label={w.ids} hint={w.idsHint} fault={fault}>
            {(described) => <textarea {...described} class="input wide mono" rows={3} spellcheck={false} autocapitalize="off" value={choice.ids} onInput={(event) => change({ ids: event.currentTarget.value })} />}
          </Field>
        </div>
      )}
    </>
  );
}
