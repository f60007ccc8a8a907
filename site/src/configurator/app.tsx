// What is chosen lives here, in memory alone.
import { useState } from 'preact/hooks';
import type { Lang } from '../format';
import { Accent } from './accent';
import { begun, faultsOf, optionsOf, unknownIn, type Choice, type Field as Name } from './choice';
import { judge, ratioText } from './colour';
import { Copying } from './copying';
import { Field, Radios } from './fields';
import type { Given } from './given';
import { Preview } from './preview';
import { Programs } from './programs';
import type { Place } from './snippets';
import { configuratorWords } from './words/load';

export function Configurator({ given, place }: { given: Given; place: Place }) {
  const w = configuratorWords(given.lang);
  const [choice, setChoice] = useState(begun(given.lang));
  const change = (part: Partial<Choice>) => setChoice((last) => ({ ...last, ...part }));
  const known = given.programs.flatMap(({ programs }) => programs.map(({ id }) => id));
  const faults = faultsOf(choice, known);
  const options = optionsOf(choice, faults);

  const faultOf = (name: Name): string | undefined => {
    const fault = faults[name];
    if (!fault) return undefined;
    const judged = fault === 'contrast' ? judge(choice.accent) : undefined;
    return w.faults[fault](judged ? ratioText(judged.light, given.lang) : unknownIn(choice.ids, known).join(', '));
  };
  const text = (name: 'radius' | 'height' | 'catalog' | 'key', more: { class: string; inputMode?: 'numeric' | 'url' }) => (
    <Field id={name} label={w[name]} hint={w[`${name}Hint`]} fault={faultOf(name)}>
      {(described) => <input {...described} {...more} autocomplete="off" autocapitalize="off" spellcheck={false} value={choice[name]} onInput={(event) => change({ [name]: event.currentTarget.value.trim() })} />}
    </Field>
  );
  const wrong = Object.keys(faults) as Name[];
  const draft = (isDraft: boolean) => (isDraft ? w.draft : '');

  return (
    <div class="configurator">
      <div class="stack-l">
        <section class="sheet stack" aria-labelledby="what">
          <h2 id="what">{w.what}</h2>
          <Radios name="lang" legend={w.lang} value={choice.lang} options={given.langs.map((one) => ({ value: one.lang, label: `${one.name}${draft(one.draft)}` }))} choose={(lang: Lang) => change({ lang })} />
          <Field id="concern" label={w.concern}>
            {(described) => (
              <select {...described} value={choice.concern} onChange={(event) => change({ concern: event.currentTarget.value as Choice['concern'] })}>
                <option value="">{w.ask}</option>
                {given.concerns.map(([concern, name]) => <option key={concern} value={concern}>{name}</option>)}
              </select>
            )}
          </Field>
          <Programs given={given} w={w} choice={choice} fault={faults.ids === 'none' ? undefined : faultOf('ids')} change={change} />
        </section>
        <section class="sheet stack" aria-labelledby="looks">
          <h2 id="looks">{w.looks}</h2>
          <Accent w={w} lang={given.lang} choice={choice} fault={faultOf('accent')} change={change} />
          <Radios
            name="theme"
            legend={w.theme}
            value={choice.theme}
            options={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: w.themes[value] }))}
            choose={(theme) => change({ theme })}
          />
          {text('radius', { class: 'input w4', inputMode: 'numeric' })}
          {text('height', { class: 'input w4', inputMode: 'numeric' })}
        </section>
        <section class="sheet stack" aria-labelledby="version">
          <h2 id="version">{w.version}</h2>
          <Radios
            name="version"
            legend={w.version}
            quiet
            value={choice.pinned ? 'pinned' : 'moving'}
            options={[{ value: 'pinned', label: w.pinned(place.version), hint: w.pinnedHint }, { value: 'moving', label: w.moving, hint: w.movingHint }]}
            choose={(value) => change({ pinned: value === 'pinned' })}
          />
          <p class="small">{w.versionNote}</p>
        </section>
        <section class="sheet stack" aria-labelledby="own">
          <h2 id="own">{w.own}</h2>
          <p class="small">{w.ownHint}</p>
          {text('catalog', { class: 'input wide', inputMode: 'url' })}
          {text('key', { class: 'input wide mono' })}
        </section>
      </div>
      <div class="showing"><Preview given={given} place={place} w={w} options={options} /></div>
      <section class="stack copying" aria-labelledby="copy">
        <h2 id="copy">{w.copy}</h2>
        {wrong.length > 0 ? (
          <div class="error stack">
            <p><b>{w.mend}</b></p>
            <ul>{wrong.map((name) => <li key={name}><a href={`#${name}`}>{w.fields[name]}: {faultOf(name)}</a></li>)}</ul>
          </div>
        ) : (
          <>
            <p>{w.copyHint}</p>
            <Copying w={w} options={options} place={place} pinned={choice.pinned} />
          </>
        )}
      </section>
    </div>
  );
}
