// One rule, as comparisons that are chosen; and as the formula that they make, which can be written by hand.
import { useState } from 'preact/hooks';
import { levelOf, useEditing, usePlace } from './editing';
import { Labelled, Said } from './fields';
import { parse, print, type Operator, type Rule, type Test, type Value, type Who } from './formula';
import { isUnfinished, readingOf } from './reading';
import { thingOf, type Kind, type Thing } from './vocabulary';
import type { Path } from './overlay';

// What each kind of fact can be compared by; the first is what one begins with.
const OPERATORS: Record<Kind, Operator[]> = {
  boolean: ['is', 'is-not'],
  number: ['<=', '>=', '<', '>', '==', '!='],
  date: ['>=', '<=', '<', '>'],
  choice: ['in', '==', '!='],
  set: ['has', 'lacks'],
  reference: ['is', 'is-not'],
};

const of = (who: Who): Thing['of'] => (who === 'household' ? 'household' : 'person');

const empty = (who: Who): Test => ({ who, fact: '', operator: 'is', value: undefined });

function valueFor(operator: Operator, before: Value): Value {
  if (operator === 'is' || operator === 'is-not') return undefined;
  if ((operator === '==' || operator === '!=' || operator === 'has' || operator === 'lacks') && before && 'options' in before) return { options: before.options.slice(0, 1) };
  return before;
}

/** The names that formulas of this program give to people. */
export interface Names {
  subject: Thing['of'];
  bound: string; // '' where it binds nobody
}

const whosFor = ({ subject, bound }: Names): Who[] => ['household', ...(subject === 'person' ? (['person'] as Who[]) : []), ...(bound ? (['bound'] as Who[]) : []), 'some', 'all'];

function FactField({ id, test, label, change }: { id: string; test: Test; label: string; change(fact: string): void }) {
  const { t, vocabulary } = useEditing();
  const mine = vocabulary.things.filter((thing) => thing.of === of(test.who) && thing.kind !== 'reference');
  const [own, follows, facts, receives] = [
    mine.filter((thing) => thing.own && !thing.id.startsWith('receives.')), mine.filter((thing) => !thing.own && !thing.asked),
    mine.filter((thing) => !thing.own && thing.asked && !thing.id.startsWith('receives.')), mine.filter((thing) => thing.id.startsWith('receives.')),
  ];
  const { groups } = t.criteria;
  const group = (said: string, things: Thing[]) => things.length > 0 && (
    <optgroup label={said}>{[...things].sort((a, b) => a.label.localeCompare(b.label)).map((thing) => <option key={thing.id} value={thing.id}>{thing.label}</option>)}</optgroup>
  );
  return (
    <select id={id} aria-label={label} value={test.fact} onChange={(event) => change(event.currentTarget.value)}>
      <option value="">{t.choose}</option>
      {group(groups.own, own)}{group(groups.follows, follows)}{group(groups.facts, facts)}{group(groups.receives, receives)}
    </select>
  );
}

function ValueField({ test, thing, name, change }: { test: Test; thing: Thing | undefined; name: string; change(value: Value): void }) {
  const { t, vocabulary } = useEditing();
  const { operator, value } = test;
  const label = `${t.criteria.value}, ${name}`;
  if (!thing || operator === 'is' || operator === 'is-not') return null;
  if (thing.kind === 'date') return <input class="input" type="date" aria-label={label} value={value && 'day' in value ? value.day : ''} onChange={(event) => change(event.currentTarget.value ? { day: event.currentTarget.value } : undefined)} />;
  if (thing.kind === 'choice' || thing.kind === 'set') {
    const chosen = value && 'options' in value ? value.options : [];
    if (operator !== 'in') {
      return (
        <select aria-label={label} value={chosen[0] ?? ''} onChange={(event) => change({ options: [event.currentTarget.value] })}>
          <option value="">{t.choose}</option>
          {thing.options.map((option) => <option key={option.id} value={option.id}>{option.label}</option>)}
        </select>
      );
    }
    return (
      <fieldset class="ed-options"><legend class="hidden">{label}</legend>
        {thing.options.map((option) => (
          <label key={option.id}><input type="checkbox" checked={chosen.includes(option.id)} onChange={() => change({ options: thing.options.map(({ id }) => id).filter((id) => (id === option.id) !== chosen.includes(id)) })} /> {option.label}</label>
        ))}
      </fieldset>
    );
  }
  const param = value && 'param' in value ? value.param : '';
  return (
    <span class="ed-value">
      {!param && <input class="input num" type="number" step="any" aria-label={label} value={value && 'number' in value ? value.number : ''} onInput={({ currentTarget }) => change(Number.isNaN(currentTarget.valueAsNumber) ? undefined : { number: currentTarget.valueAsNumber })} />}
      <select aria-label={`${t.criteria.param}, ${name}`} value={param} onChange={({ currentTarget: { value: id } }) => change(id ? { param: id } : undefined)}>
        <option value="">{t.criteria.number}</option>
        <optgroup label={t.criteria.param}>{vocabulary.params.map((one) => <option key={one.id} value={one.id}>{one.label}</option>)}</optgroup>
      </select>
    </span>
  );
}

function TestRow({ test, number, names, change, remove }: { test: Test; number: number; names: Names; change(test: Test): void; remove(): void }) {
  const { t, vocabulary } = useEditing();
  const c = t.criteria;
  const name = c.condition(number);
  const thing = thingOf(vocabulary, test.who, test.fact);
  const pick = (fact: string) => {
    const next = thingOf(vocabulary, test.who, fact);
    const operator = next ? OPERATORS[next.kind][0]! : 'is';
    change({ ...test, fact, operator, value: undefined });
  };
  return (
    <div class="ed-test" role="group" aria-label={name}>
      <select aria-label={`${c.who}, ${name}`} value={test.who} onChange={({ currentTarget: { value } }) => change(of(value as Who) === of(test.who) ? { ...test, who: value as Who } : empty(value as Who))}>
        {whosFor(names).map((who) => <option key={who} value={who}>{c.whos[who]}</option>)}
      </select>
      <FactField id="" test={test} label={`${c.fact}, ${name}`} change={pick} />
      {thing && (
        <select aria-label={`${c.operator}, ${name}`} value={test.operator} onChange={({ currentTarget: { value } }) => change({ ...test, operator: value as Operator, value: valueFor(value as Operator, test.value) })}>
          {OPERATORS[thing.kind].map((operator) => <option key={operator} value={operator}>{c.operators[operator]}</option>)}
        </select>
      )}
      <ValueField test={test} thing={thing} name={name} change={(value) => change({ ...test, value })} />
      <button type="button" class="tool" aria-label={c.remove(number)} onClick={remove}>×</button>
    </div>
  );
}

const finished = (rule: Rule): Rule => ({ ...rule, tests: rule.tests.filter((test) => !isUnfinished({ join: '&&', tests: [test] })) });

export function RuleField({ file, path, names, title, useReading }: { file: string; path: Path; names: Names; title: string; useReading?(text: string): void }) {
  const { t, vocabulary } = useEditing();
  const c = t.criteria;
  const { id, value, found, set } = usePlace(file, path);
  const text = typeof value === 'string' ? value : '';
  const [held, hold] = useState<Rule | undefined>(undefined); // with what is not finished
  const rule = held && print(finished(held), names.bound) === text ? held : parse(text, names.bound);
  const change = (next: Rule) => {
    hold(next);
    set(print(finished(next), names.bound));
  };
  const tests = rule && rule.tests.length > 0 ? rule.tests : [empty(names.subject === 'person' ? 'person' : 'household')];
  const missing = found.some((one) => levelOf(one) === 'missing');
  const reading = rule && finished(rule).tests.length > 0 ? readingOf(finished(rule), vocabulary, t) : '';
  return (
    <fieldset class="ed-rule" id={id} tabIndex={-1}>
      <legend class="hidden">{title}</legend>
      {rule ? (
        <>
          {tests.map((test, index) => (
            <div key={index}>
              {index > 0 && (
                <select class="ed-join" aria-label={`${c.join}, ${c.condition(index + 1)}`} value={rule.join} onChange={({ currentTarget: { value: join } }) => change({ ...rule, join: join as Rule['join'] })}>
                  {(['&&', '||'] as const).map((join) => <option key={join} value={join}>{c.joins[join]}</option>)}
                </select>
              )}
              <TestRow test={test} number={index + 1} names={names} change={(next) => change({ ...rule, tests: tests.map((one, at) => (at === index ? next : one)) })} remove={() => change({ ...rule, tests: tests.filter((_, at) => at !== index) })} />
            </div>
          ))}
          <p class="bar-row">
            <button type="button" class="tool" onClick={() => change({ ...rule, tests: [...tests, empty(tests.at(-1)!.who)] })}>+ {c.addCondition}</button>
            {missing && <span class="ed-missing">{t.missing}</span>}
          </p>
          {reading && <p class="ed-reading"><b>{c.reads}</b> {reading}. {useReading && <button type="button" class="link" onClick={() => useReading(`${reading}.`)}>{c.useReading}</button>}</p>}
        </>
      ) : (
        <p class="ed-reading">{c.onlyFormula} <button type="button" class="link" onClick={() => change({ join: '&&', tests: [empty('household')] })}>{c.anew}</button></p>
      )}
      <details class="ed-formula" open={!rule || undefined}>
        <summary>{c.formula}{text && <code>{text}</code>}</summary>
        <Labelled id={`${id}-formula`} label={`${c.formula}, ${title}`} hint={c.formulaHint} found={[]}>
          {(attributes) => <textarea {...attributes} class="input mono" rows={2} spellcheck={false} value={text} onInput={({ currentTarget: { value: next } }) => set(next)} />}
        </Labelled>
      </details>
      <Said found={found} id={id} />
    </fieldset>
  );
}
