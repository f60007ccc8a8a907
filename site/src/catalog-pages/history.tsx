// A dated value of the law: what it is, its steps, and where each was read.
import { dateText, monthText, numberText, quantity } from '../format';
import { More } from '../parts/more';
import { withUnit } from '../say';
import { Chart, type Line } from './chart';
import type { Dated, Parameter, Scene } from './material';

const MOST_LINES = 3; // that a small chart can show
const MOST_ROWS = 7; // of a table that stays open

type Row = { from: number; value: number };

/** A row of a table holds up to the next one. */
const at = (table: Row[], key: number) => table.filter((row) => row.from <= key).at(-1)?.value;

const keysOf = (parameter: Parameter) =>
  [...new Set(parameter.values.flatMap(({ table }) => (table ?? []).map((row) => row.from)))].sort((a, b) => a - b);

/** "75 a 81": the keys of a row. What the key is, only a fact or a definition of the catalog can say. */
function rowText(key: number, keys: number[], parameter: Parameter, { t, c, words, lang }: Scene): string {
  if (!parameter.key) return numberText(key, lang);
  const fact = words.facts[parameter.key];
  const text = (value: number) => (fact ? withUnit(value, { ...fact, unit: fact.unit === 'CLP' ? 'CLP' : '' }, t, lang) : numberText(value, lang));
  const next = keys[keys.indexOf(key) + 1];
  if (next === undefined) return c.parameter.rowFrom(text(key));
  return next - 1 === key ? text(key) : c.parameter.rowTo(text(key), text(next - 1));
}

const keyName = ({ key }: Parameter, { c, words, lang, material }: Scene) =>
  (key && (words.facts[key]?.label ?? material.definitions[key]?.[lang])) || c.parameter.row;

const oldestFirst = ({ values }: Parameter) => [...values].sort((a, b) => (a.from < b.from ? -1 : 1));

function linesOf(parameter: Parameter, scene: Scene): Line[] {
  const values = oldestFirst(parameter);
  if (!values[0]!.table) return [{ name: '', points: values.map(({ from, value }) => ({ from, value: value! })) }];
  const keys = keysOf(parameter);
  return keys.map((key) => ({
    name: rowText(key, keys, parameter, scene),
    points: values.flatMap(({ from, table }) => {
      const value = at(table!, key);
      return value === undefined ? [] : [{ from, value }];
    }),
  }));
}

export function valueText(value: number, { unit, decimals }: Parameter, { t, lang }: Scene): string {
  const number = quantity(value, unit, lang, decimals);
  if (unit === 'percent') return `${number}%`;
  return unit && unit !== 'CLP' && unit !== 'UF' ? `${number} ${t.question.units[unit] ?? ''}`.trim() : number;
}

/** Where a value was read. What authors noted is in the catalog's own language. */
function Read({ source, scene }: { source: Dated['source']; scene: Scene }) {
  const { t, c, lang, material } = scene;
  const foreign = lang === material.langs[0] ? undefined : material.langs[0];
  return (
    <>
      {source.url ? <a href={source.url} rel="noreferrer">{new URL(source.url).hostname.replace(/^www\./, '')}</a> : c.parameter.noAddress}
      {' · '}{t.program.seen[source.seen]}
      {source.read && `, ${monthText(source.read, lang)}`}
      {source.note && <span class="block" lang={foreign}>{source.note}</span>}
    </>
  );
}

function Values({ parameter, scene }: { parameter: Parameter; scene: Scene }) {
  const { c, lang, words } = scene;
  return (
    <table class="dated">
      <caption class="hidden">{words.parameters[parameter.id]!.name}</caption>
      <thead>
        <tr><th scope="col">{c.parameter.since}</th><th scope="col" class="end">{c.parameter.value}</th></tr>
      </thead>
      <tbody>
        {oldestFirst(parameter).reverse().map((one) => (
          <tr key={one.from}>
            <th scope="row">{dateText(one.from, lang)}<small><Read source={one.source} scene={scene} /></small></th>
            <td class="end num">{valueText(one.value!, parameter, scene)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Tables({ parameter, scene }: { parameter: Parameter; scene: Scene }) {
  const { c, lang, words } = scene;
  const values = oldestFirst(parameter).reverse();
  const name = words.parameters[parameter.id]!.name;
  const keys = keysOf(parameter);
  const table = (
    <section class="scroll-x" tabIndex={0} aria-label={name}>
      <table class="dated">
        <caption class="hidden">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{keyName(parameter, scene)}</th>
            {values.map(({ from }) => <th key={from} scope="col" class="end">{dateText(from, lang)}</th>)}
          </tr>
        </thead>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">{rowText(key, keys, parameter, scene)}</th>
              {values.map(({ from, table }) => {
                const value = at(table!, key);
                return <td key={from} class="end num">{value === undefined ? '–' : valueText(value, parameter, scene)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
  return (
    <>
      {keys.length > MOST_ROWS ? <More title={c.parameter.rows(keys.length)}>{table}</More> : table}
      <ul class="reads">
        {values.map(({ from, source }) => <li key={from}><small>{dateText(from, lang)}: <Read source={source} scene={scene} /></small></li>)}
      </ul>
    </>
  );
}

/** The chart of a value, where it changed, and its table. */
export function History({ parameter, scene }: { parameter: Parameter; scene: Scene }) {
  const { c, lang, asOf } = scene;
  const lines = linesOf(parameter, scene);
  const { unit, decimals, until } = parameter;
  const table = Boolean(parameter.values[0]!.table);
  return (
    <>
      {lines.length <= MOST_LINES && <Chart lines={lines} known={until} asOf={asOf} unit={unit} decimals={decimals} lang={lang} />}
      {table ? <Tables parameter={parameter} scene={scene} /> : <Values parameter={parameter} scene={scene} />}
      {until && <p class="small">{c.parameter.until(dateText(until, lang))}</p>}
    </>
  );
}
