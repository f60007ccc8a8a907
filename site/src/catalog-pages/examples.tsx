// The worked cases of a program: a household in words, the verdict, and why.
import { valueOf, type Answers } from '../answers';
import type { CatalogWords } from '../catalog';
import type { Ref, Value } from '../contract';
import { dateText } from '../format';
import { Chip } from '../parts/icon';
import { More } from '../parts/more';
import { reasonOf } from '../parts/reason';
import { sumsOf } from '../sums';
import { answersText, namesText, refLabel, sumText } from '../say';
import { entriesOf, GROUPS, peopleOf, type Entry, type Group } from '../verdicts';
import type { CaseInput, Example, Facts, Scene } from './material';

const SHOWN = 3; // of each verdict; the others are folded

const STRUCTURE = ['id', 'resident', 'receives'];

// { "receives": { "suf": true }, "guardian": ["ana"] } as the page keeps it: { "receives.suf": true, "guardian": "ana" }
function flat(own: Record<string, unknown>, facts: CatalogWords['facts']): Facts {
  const kept = ([key, value]: [string, unknown]) => {
    const one = facts[key]?.type === 'reference' && Array.isArray(value) && value.length === 1 ? value[0] : value;
    return [key, one as Value];
  };
  const answered = Object.entries(own).filter(([key]) => !STRUCTURE.includes(key)).map(kept);
  const received = Object.entries(own['receives'] ?? {}).map(([id, value]) => [`receives.${id}`, value as Value]);
  return Object.fromEntries([...answered, ...received]);
}

const called = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);

export function answersOf({ household = {}, people }: CaseInput, { facts }: CatalogWords): Answers {
  return {
    concern: null,
    household: flat(household, facts),
    people: people.map((person) => ({ id: person.id, name: called(person.id), resident: person.resident ?? true, facts: flat(person, facts) })),
    pages: [],
    made: people.length,
    goals: [],
  };
}

/** The facts that were answered and that the program looks at, in the catalog's order. */
function refsOf(answers: Answers, person: string | null, facts: string[], scene: Scene): Ref[] {
  const own = person === null ? answers.household : answers.people.find(({ id }) => id === person)!.facts;
  const order = Object.keys(scene.words.facts);
  const known = Object.keys(own).filter((fact) => facts.includes(fact) || fact.startsWith('receives.'));
  return known.sort((a, b) => order.indexOf(a) - order.indexOf(b)).map((fact) => ({ fact, person }));
}

function Home({ scene, facts }: { scene: Scene; facts: string[] }) {
  const { t, c, answers } = scene;
  const owners = [{ id: null, name: t.household }, ...answers.people];
  return (
    <dl class="home">
      {owners.map(({ id, name }) => {
        const refs = refsOf(answers, id, facts, scene);
        const open = refs.filter((ref) => valueOf(answers, ref) === null).map((ref) => refLabel(ref, scene, id));
        const said = [answersText(refs, scene, id), open.length > 0 && c.program.unknown(open.join(', '))].filter(Boolean).join('. ');
        if (!said && id === null) return null;
        return (
          <div key={id}>
            <dt>{name}</dt>
            <dd>{said || '–'}</dd>
          </div>
        );
      })}
    </dl>
  );
}

interface Shown {
  example: Example;
  scene: Scene; // with the household's answers and the figures of its day
  entries: Entry[];
  group: Group;
}

function shownOf(example: Example, id: string, scene: Scene): Shown {
  const { input, expect, result } = example;
  const own = { ...scene, answers: answersOf(input, scene.words), parameters: result.parameters, asOf: input.as_of };
  const programs = result.programs.filter((one) => one.id === id && (one.subject ?? 'household') in expect);
  const groups = entriesOf({ ...result, programs }, scene.words);
  const entries = GROUPS.flatMap((group) => groups[group]);
  return { example, scene: own, entries, group: entries[0]!.group };
}

function Case({ shown: { example, scene, entries }, facts }: { shown: Shown; facts: string[] }) {
  const { t, c, lang, material } = scene;
  return (
    <li class="case-of">
      <p class="text">{example.title[lang] ?? example.title[material.langs[0]!]}</p>
      {entries.map((entry) => {
        const sums = entry.group === 'no' ? [] : sumsOf(entry, scene);
        return (
          <p class="small" key={entry.group}>
            {entries.length > 1 && <>{t.group[entry.group]}, </>}
            {namesText(peopleOf(entry), scene)}: {reasonOf(entry, scene)}
            {sums.map((sum) => <> <b class="num">{sumText(sum, scene).join(' ')}</b></>)}
          </p>
        );
      })}
      <More title={c.program.home}>
        <Home scene={scene} facts={facts} />
        <p>{c.program.at(dateText(scene.asOf, lang))}</p>
      </More>
    </li>
  );
}

export function Examples({ id, scene }: { id: string; scene: Scene }) {
  const { t, c, material } = scene;
  const { examples, facts } = material.programs[id]!;
  if (examples.length === 0) return null;
  const all = examples.map((example) => shownOf(example, id, scene));
  const list = (some: Shown[]) => <ul class="cases">{some.map((shown, index) => <Case key={index} shown={shown} facts={facts} />)}</ul>;
  return (
    <section class="stack" id="examples">
      <h2>{c.program.examples}</h2>
      <p class="hint">{c.program.examplesHint}</p>
      <div class="sorted">
        {GROUPS.map((group) => {
          const own = all.filter((shown) => shown.group === group);
          if (own.length === 0) return null;
          return (
            <section key={group} class="sheet part">
              <h3><Chip group={group}>{t.group[group]}</Chip> <span class="count">{own.length}</span></h3>
              {list(own.slice(0, SHOWN))}
              {own.length > SHOWN && <More title={c.program.more(own.length - SHOWN)}>{list(own.slice(SHOWN))}</More>}
            </section>
          );
        })}
      </div>
    </section>
  );
}
