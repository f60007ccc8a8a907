// Test households of a program: what its author expects of each, beside what the engine says of the draft as it stands.
import { useState } from 'preact/hooks';
import { Chip } from '../../parts/icon';
import type { Answers } from '../../answers';
import type { Group } from '../../verdicts';
import { Answer } from './answer';
import { factsRead, newCase, refusedAsSaid, standingsOf, VERDICTS, withCase, type Standing } from './cases';
import type { Outcome } from './checker';
import { focusIn, useEditing } from './editing';
import { at, casesFile, idOf, isObject, itemsAt, programFile, put, textAt, type Path, type Tree } from './overlay';
import { thingOf } from './vocabulary';
import { householdOf } from '../../household';
import { useDesk } from '../state';
import { wordsOf } from './compose';

const NAME = 'home-name'; // of what the open household tries

const GROUP: Record<string, Group> = { eligible: 'yes', likely: 'yes', undecided: 'ask', not_eligible: 'no' };

const Verdict = ({ of }: { of: string }) => {
  const { t } = useEditing();
  return <Chip group={GROUP[of] ?? 'ask'}>{t.verdicts[of] ?? of}</Chip>;
};

/** Whether all that is expected is so; undefined while that is not known. */
export function passes(test: Tree, program: string, outcome: Outcome | undefined): boolean | undefined {
  if (!outcome) return undefined;
  if (at(test, ['error']) !== undefined) return outcome.errors !== undefined && refusedAsSaid(test, outcome.errors);
  return outcome.result !== undefined && standingsOf(test, program, outcome.result).every(({ otherwise }) => otherwise.length === 0);
}

function Line({ standing, subject, expect }: { standing: Standing | undefined; subject: string; expect: string }) {
  const { t } = useEditing();
  const h = t.homes;
  const found = standing?.found?.verdict;
  const others = standing?.otherwise.filter((key) => key !== 'verdict') ?? [];
  const fine = standing && standing.otherwise.length === 0;
  return (
    <tr>
      <th scope="row">{subject === 'household' ? h.household : subject}</th>
      <td>{t.verdicts[expect] ?? expect}</td>
      <td>{found ? <Verdict of={found} /> : '—'}</td>
      <td class={fine ? 'same' : 'differs'}>{standing && (fine ? `✓ ${h.same}` : `✗ ${others.length > 0 && found === expect ? h.also(others.map((key) => h.keys[key] ?? key).join(', ')) : h.differs}`)}</td>
    </tr>
  );
}

interface FormProps {
  program: string;
  index: number;
  test: Tree;
  outcome: Outcome | undefined;
  done(): void;
}

// What is asked of the home, or of a person: what the rules read, and what was answered.
function Answers({ place, of, person, refs, test, set }: { place: Path; of: 'household' | 'person'; person: string | null; refs: { fact: string; person: string | null }[]; test: Tree; set(path: Path, value: Tree | undefined): void }) {
  const { t, vocabulary } = useEditing();
  const given = at(test, place);
  const answered = Object.entries(isObject(given) ? given : {}).flatMap(([key, value]) => (key === 'receives' && isObject(value) ? Object.keys(value).map((one) => `receives.${one}`) : [key]));
  const wanted = refs.filter((ref) => ref.person === person).map(({ fact }) => fact);
  const people = itemsAt(test, ['input', 'people']).map((one) => textAt(one, ['id'])).filter((id) => id !== person);
  const facts = [...new Set([...(of === 'person' ? ['birth_date'] : []), ...wanted, ...answered])];
  return (
    <>
      {facts.map((fact) => {
        const thing = thingOf(vocabulary, of === 'household' ? 'household' : 'person', fact);
        if (!thing) return null;
        const path = [...place, ...fact.split('.')];
        const said = thing.id.startsWith('receives.') ? t.reading.receives(thing.label) : thing.label;
        return <div key={fact} class="ed-answer"><span>{said}</span><Answer thing={thing} label={`${said}, ${person ?? t.homes.household}`} value={at(given, fact.split('.'))} people={people} change={(value) => set(path, value)} /></div>;
      })}
    </>
  );
}

function HomeForm({ program, index, test, outcome, done }: FormProps) {
  const { t, folder, change } = useEditing();
  const h = t.homes;
  const keep = (next: Tree) => change(withCase(folder, program, index, next));
  const set = (path: Path, value: Tree | undefined) => keep(put(test, path, value));
  const refs = outcome?.result ? factsRead(program, outcome.result) : [];
  const people = itemsAt(test, ['input', 'people']);
  const subject = textAt(folder[programFile(program)], ['subject']);
  const subjects = subject === 'person' ? people.map((one) => textAt(one, ['id'])) : ['household'];
  const expected = (who: string) => textAt(test, ['expect', program, who, 'verdict']);
  return (
    <div class="ed-home-form">
      <label class="ed-field"><span>{h.name}</span><input id={NAME} class="input" value={textAt(test, ['title', 'es'])} onInput={(event) => set(['title', 'es'], event.currentTarget.value)} /></label>
      <label class="ed-field"><span>{h.day}</span><input class="input" type="date" value={textAt(test, ['input', 'as_of'])} onChange={(event) => event.currentTarget.value && set(['input', 'as_of'], event.currentTarget.value)} /></label>
      {subjects.map((who) => (
        <div key={who} class="ed-field">
          <label for={`expect-${who}`}>{h.expected}: {who === 'household' ? h.household : who}</label>
          <select id={`expect-${who}`} value={expected(who)} onChange={({ currentTarget: { value } }) => set(['expect', program, who], value === '' ? undefined : { ...(isObject(at(test, ['expect', program, who])) ? (at(test, ['expect', program, who]) as object) : {}), verdict: value })}>
            <option value="">{t.choose}</option>
            {VERDICTS.map((one) => <option key={one} value={one}>{t.verdicts[one]}</option>)}
          </select>
        </div>
      ))}
      <fieldset><legend>{h.home}</legend><Answers place={['input', 'household']} of="household" person={null} refs={refs} test={test} set={set} /></fieldset>
      {people.map((person, number) => (
        <fieldset key={number}>
          <legend>{h.person(number + 1)}: {textAt(person, ['id'])}</legend>
          <Answers place={['input', 'people', number]} of="person" person={textAt(person, ['id'])} refs={refs} test={test} set={set} />
          {people.length > 1 && <button type="button" class="tool" aria-label={t.remove(h.person(number + 1))} onClick={() => keep(put(put(test, ['input', 'people', number], undefined), ['expect', program, textAt(person, ['id'])], undefined))}>{t.remove('')}</button>}
        </fieldset>
      ))}
      <p class="row">
        <button type="button" class="tool" onClick={() => set(['input', 'people', people.length], { id: idOf(`p${people.length + 1}`, people.map((one) => textAt(one, ['id']))) })}>+ {h.addPerson}</button>
        <button type="button" class="tool go" onClick={done}>{h.done}</button>
      </p>
    </div>
  );
}

export function Households({ program, waiting }: { program: string; waiting: string }) {
  const { t, folder, words, outcomes, day, change } = useEditing();
  const { tabs } = useDesk().state;
  const h = t.homes;
  const [open, setOpen] = useState(-1);
  const cases = itemsAt(folder[casesFile(program)], ['cases']);
  const taken = Object.entries(folder).filter(([file]) => file.startsWith('cases/')).flatMap(([, tree]) => itemsAt(tree, ['cases']).map((one) => textAt(one, ['id'])));
  const subject = textAt(folder[programFile(program)], ['subject']) === 'person' ? 'person' : 'household';
  const add = (test: Tree) => {
    setOpen(cases.length);
    focusIn(NAME);
    change(withCase(folder, program, cases.length, test));
  };
  // Without names, and with nothing but birth dates and what the draft's rules read.
  const fromCase = (answers: Answers): Tree => {
    const read = JSON.stringify(Object.entries(folder).filter(([file]) => !file.startsWith('cases/')).map(([, tree]) => tree));
    const wanted = (fact: string) => fact === 'birth_date' || new RegExp(`\\b${fact}\\b`).test(read);
    const only = (facts: object) => Object.fromEntries(Object.entries(facts).filter(([fact]) => fact === 'id' || fact === 'resident' || wanted(fact)));
    const { household, people } = householdOf(answers, wordsOf(words, folder), day);
    const made = newCase(idOf(`${program} hogar`, taken), '', program, subject, day);
    const expect = { [program]: { [subject === 'person' ? people[0]!.id : 'household']: { verdict: 'eligible' } } };
    return put(put(made, ['input'], { as_of: day, household: only(household), people: people.map(only) } as Tree), ['expect'], expect);
  };
  const passed = cases.filter((test, index) => passes(test, program, outcomes?.[index])).length;
  return (
    <section class="ed-homes" aria-labelledby="homes">
      <header><h3 id="homes">{h.title}</h3>{outcomes && cases.length > 0 && <span role="status">{h.passed(passed, cases.length)}</span>}</header>
      <p class="hint">{waiting || h.lede}</p>
      <ul>
        {cases.map((test, index) => {
          const outcome = outcomes?.[index];
          const standings = outcome?.result ? standingsOf(test, program, outcome.result) : [];
          const expect = at(test, ['expect', program]);
          const title = textAt(test, ['title', 'es']) || `${h.one} ${index + 1}`;
          const wrong = at(test, ['error']) !== undefined;
          return (
            <li key={index}>
              <div class="bar-row">
                <b>{title}</b>
                <span>
                  {!wrong && <button type="button" class="tool" aria-expanded={open === index} aria-label={`${open === index ? h.done : h.edit}: ${title}`} onClick={() => setOpen(open === index ? -1 : index)}>{open === index ? h.done : h.edit}</button>}{' '}
                  <button type="button" class="tool" aria-label={`${h.copy}: ${title}`} onClick={() => add(put(test, ['id'], idOf(`${program} hogar`, taken)))}>{h.copy}</button>{' '}
                  <button type="button" class="tool" aria-label={t.remove(title)} onClick={() => { setOpen(-1); change(withCase(folder, program, index, undefined)); }}>×</button>
                </span>
              </div>
              {wrong && outcome && <p>{passes(test, program, outcome) ? h.refusedAsSaid : h.notRefused}</p>}
              {!wrong && (
                <table>
                  <thead class="hidden"><tr><th scope="col">{h.subject}</th><th scope="col">{h.expected}</th><th scope="col">{h.found}</th><th scope="col">{h.differs}</th></tr></thead>
                  <tbody>{Object.keys(isObject(expect) ? expect : {}).map((who) => <Line key={who} subject={who} expect={textAt(expect, [who, 'verdict'])} standing={standings.find((one) => one.subject === who)} />)}</tbody>
                </table>
              )}
              {!wrong && outcome?.errors && <p class="differs">{h.wrongInput} <span lang="en" class="engine">{outcome.errors[0]?.message}</span></p>}
              {open === index && <HomeForm program={program} index={index} test={test} outcome={outcome} done={() => setOpen(-1)} />}
            </li>
          );
        })}
      </ul>
      {cases.length === 0 && <p class="hint">{h.none}</p>}
      <p class="row">
        <button type="button" class="tool" onClick={() => add(newCase(idOf(`${program} hogar`, taken), '', program, subject, day))}>+ {h.add}</button>
        {tabs.filter(({ record }) => record.answers.people.length > 0).map((tab) => <button key={tab.key} type="button" class="tool" aria-describedby="from-case" onClick={() => add(fromCase(tab.record.answers))}>{h.fromCase(tab.record.number)}</button>)}
      </p>
      {tabs.length > 0 && <p id="from-case" class="hint">{h.fromCaseHint}</p>}
    </section>
  );
}
