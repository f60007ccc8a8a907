// The report in words: what its tables, rows, columns and counts are called.
import { shortName, type CatalogWords } from '../../catalog';
import type { State } from '../case';
import { board as t } from '../words/board';
import { OTHER, STAGES, type Stage } from './aggregate';
import type { Naming } from './csv';
import type { TableName } from './report';
import type { Shown } from './suppress';

/** As one writes it in a table: 21-11-2026. */
const shortDay = (iso: string) => iso.split('-').reverse().join('-');

const state = (name: string) => t.states[name as State];

const pair = (name: string) => t.pair(...(name.split(' ').map(state) as [string, string]));

export const cellText = (shown: Shown | undefined): string | number => (shown === undefined ? t.none : typeof shown === 'number' ? shown : t[shown]);

/** Programs that the rules of today do not know go by their ids. */
export function namingOf(programs: CatalogWords['programs'] | undefined): Naming {
  const rows: Record<TableName, (name: string) => string> = {
    weeks: shortDay,
    states: state,
    programs: (name) => (programs?.[name] ? shortName(programs[name]) : name),
    offices: (name) => name || t.noOffice,
    times: (name) => (name === 'toGrant' || name === 'waiting' ? t[name] : pair(name)),
    causes: (name) => t.causes[name as keyof typeof t.causes],
  };
  return {
    table: (name) => t.tables[name],
    row: (table, name) => (name === OTHER ? t.rest[table]! : rows[table](name)),
    column: (table, name) => (table === 'offices' ? state(name) : STAGES.includes(name as Stage) ? t.stages[name as Stage] : t.columns[name]!),
    figure: (name) => t.figures[name],
    total: t.total,
    cell: cellText,
  };
}
