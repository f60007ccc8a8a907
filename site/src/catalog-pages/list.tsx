// Every program of the catalog, by what it is about: a plain list, which a script makes searchable.
import type { CriterionWords, ProgramWords } from '../catalog';
import { numberText } from '../format';
import { say } from '../say';
import { hrefTo } from './address';
import { agenciesOf, agencyName } from './agencies';
import { spansOf, spanText } from './amounts';
import { Check, Frame } from './frame';
import type { Scene } from './material';
import { PEOPLE, peopleOf } from './people';
import { StateChip } from './state';

const sourced = (rule: CriterionWords): number =>
  (rule.any_of ?? rule.all_of)?.reduce((sum, one) => sum + sourced(one), 0) ?? Number(Boolean(rule.source));

function Row({ id, program, scene }: { id: string; program: ProgramWords; scene: Scene }) {
  const { material } = scene;
  const ended = program.status.state === 'ended';
  const sums = ended ? [] : spansOf(program, id, scene);
  return (
    <li
      class={ended ? 'program over' : 'program'}
      data-sector={program.sector}
      data-person={peopleOf(material.programs[id]!, program.subject).join(' ')}
      data-agency={agenciesOf(program).join(' ')}
    >
      <div>
        <h3><a href={hrefTo(scene, 'programs', id)}>{program.name}</a></h3>
        <p>{say(scene, program.summary)}</p>
        <p class="row small"><StateChip program={program} scene={scene} /><span>{program.agency}</span></p>
      </div>
      {sums.length > 0 && (
        <p class="pay">
          {sums.slice(0, 1).map((sum) => {
            const [amount, period] = spanText(sum, id, scene);
            return <span key={sum.words.id} class="num">{amount} <small>{period}</small></span>;
          })}
        </p>
      )}
    </li>
  );
}

const sectorsOf = (programs: [string, ProgramWords][], { t }: Scene) =>
  Object.entries(t.all.sectors).filter(([sector]) => programs.some(([, program]) => program.sector === sector));

function Choice({ name, label, options, scene }: { name: string; label: string; options: [string, string][]; scene: Scene }) {
  return (
    <div class="field">
      <label for={`by-${name}`}>{label}</label>
      <select id={`by-${name}`} name={name}>
        <option value="">{scene.c.list.all}</option>
        {options.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
      </select>
    </div>
  );
}

/** The styles show it only where a script will answer it. */
function Filter({ programs, scene }: { programs: [string, ProgramWords][]; scene: Scene }) {
  const { c, lang, material } = scene;
  const people = PEOPLE.filter((one) => programs.some(([id, program]) => peopleOf(material.programs[id]!, program.subject).includes(one)));
  const agencies = [...new Set(programs.flatMap(([, program]) => agenciesOf(program)))]
    .map((one): [string, string] => [one, agencyName(one, lang, c.list.otherAgency)])
    .sort(([a, first], [b, second]) => (a === 'other' ? 1 : b === 'other' ? -1 : first.localeCompare(second, lang)));
  return (
    <form class="filter" role="search" aria-label={c.list.filter} data-found={JSON.stringify(c.list.found)}>
      <div class="field wide">
        <label for="by-text">{c.list.search}</label>
        <input id="by-text" name="text" type="search" class="input" autocomplete="off" aria-describedby="by-text-hint" />
        <small id="by-text-hint">{c.list.searchHint}</small>
      </div>
      <Choice name="sector" label={c.list.sector} options={sectorsOf(programs, scene)} scene={scene} />
      <Choice name="person" label={c.list.person} options={people.map((one) => [one, c.list.people[one]])} scene={scene} />
      <Choice name="agency" label={c.list.agency} options={agencies} scene={scene} />
      <p class="found"><output name="found" /> <button type="reset" class="link">{c.list.clear}</button> <button type="submit" class="button second">{c.list.go}</button></p>
    </form>
  );
}

export function ListPage({ scene }: { scene: Scene }) {
  const { t, c, words, lang, material } = scene;
  const programs = Object.entries(words.programs);
  const rules = programs.reduce((sum, [, program]) => sum + sourced(program.criteria), 0);
  const examples = programs.reduce((sum, [id]) => sum + material.programs[id]!.examples.length, 0);
  const sectors = sectorsOf(programs, scene);
  const last = (program: ProgramWords) => Number(program.status.state === 'ended');
  return (
    <Frame scene={scene} kind="programs">
      <div class="stack-l">
        <div class="opening">
          <div class="stack column">
            <h1>{c.list.title}</h1>
            <p class="lede">{c.list.lede}</p>
            <Check scene={scene} />
          </div>
          <dl class="window counts">
            {c.list.counts.map((what, index) => (
              <div key={what}><dt>{what}</dt><dd>{numberText([programs.length, rules, examples][index]!, lang)}</dd></div>
            ))}
          </dl>
        </div>
        <div class="stack">
          <Filter programs={programs} scene={scene} />
          <nav class="jump" aria-label={c.list.sector}>{sectors.map(([sector, title]) => <a key={sector} href={`#${sector}`}>{title}</a>)}</nav>
        </div>
        {sectors.map(([sector, title]) => {
          const own = programs.filter(([, program]) => program.sector === sector).sort(([, a], [, b]) => last(a) - last(b));
          return (
            <section class="group" key={sector} id={sector}>
              <h2>{title}<span class="count">{t.programs(own.length)}</span></h2>
              <ul class="programs">{own.map(([id, program]) => <Row key={id} id={id} program={program} scene={scene} />)}</ul>
            </section>
          );
        })}
      </div>
    </Frame>
  );
}
