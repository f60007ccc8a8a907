// Which column is what: each with what stands in it, what it is taken for, and why.
import { useMemo, useState } from 'preact/hooks';
import type { Meaning } from './cells';
import { faultsOf, type Mapping, type Role, type Target, type TableLayout } from './mapping';
import { factLabel, useLists, type Setting } from './setting';
import { fitOf, meaningOf, type Reason, type Sample } from './suggest';

const ROLES: Role[] = ['household', 'person', 'members', 'day', 'resident'];

const valueOf = (target: Target | undefined) => (!target ? '' : 'fact' in target ? target.fact : `role:${target.role}`);

const textOf = (setting: Setting, value: string) =>
  value === '' ? setting.t.nothing : value.startsWith('role:') ? setting.t.roles[value.slice(5) as Role] : factLabel(setting, value);

function groupsOf(setting: Setting): { label: string; values: string[] }[] {
  const { t, layout } = setting;
  const byLabel = (a: string, b: string) => textOf(setting, a).localeCompare(textOf(setting, b));
  const facts = (wanted: (fact: (typeof layout.facts)[number]) => boolean) => layout.facts.filter(wanted).map(({ id }) => id).sort(byLabel);
  const received = (id: string) => id.startsWith('receives.');
  return [
    { label: t.ofTable, values: ROLES.map((role) => `role:${role}`) },
    { label: t.ofHousehold, values: facts(({ id, of }) => of === 'household' && !received(id)) },
    { label: t.ofPerson, values: facts(({ id, of }) => of === 'person' && !received(id)) },
    { label: t.ofPrograms, values: facts(({ id }) => received(id)) },
  ];
}

// The many options come when somebody turns to the field: hundreds of them in hundreds of rows would be slow.
function TargetField({ name, value, groups, change }: { name: string; value: string; groups: ReturnType<typeof groupsOf>; change(value: string): void }) {
  const setting = useLists();
  const [whole, setWhole] = useState(false);
  const open = () => setWhole(true);
  return (
    <select aria-label={setting.t.meansOf(name)} value={value} onFocus={open} onPointerDown={open} onChange={(event) => change(event.currentTarget.value)}>
      <option value="">{setting.t.nothing}</option>
      {!whole && value !== '' && <option value={value}>{textOf(setting, value)}</option>}
      {whole && groups.map(({ label, values }) => (
        <optgroup key={label} label={label}>
          {values.map((one) => <option key={one} value={one}>{textOf(setting, one)}</option>)}
        </optgroup>
      ))}
    </select>
  );
}

function meaningsOf(setting: Setting, target: Target): Meaning[] {
  if ('role' in target) return [];
  if (target.fact === 'sex') return ['plain', 'hm'];
  const said = setting.words.facts[target.fact];
  if (said?.type === 'date') return ['plain', 'age'];
  return said?.unit === 'percent' && said.bands ? ['plain', 'bracket'] : [];
}

interface RowProps {
  sample: Sample;
  name: string;
  target: Target | undefined;
  reason: Reason | 'remembered' | undefined;
  today: number;
  groups: ReturnType<typeof groupsOf>;
  change(target: Target | undefined): void;
}

function ColumnRow({ sample, name, target, reason, today, groups, change }: RowProps) {
  const setting = useLists();
  const { t } = setting;
  const fit = useMemo(() => target && fitOf(sample, target, { ...setting, today }), [sample, target, today]);
  const choose = (value: string) => {
    if (value === '') change(undefined);
    else if (value.startsWith('role:')) change({ role: value.slice(5) as Role });
    else change({ fact: value, meaning: meaningOf(value, sample, { ...setting, today }) });
  };
  const meanings = target ? meaningsOf(setting, target) : [];
  return (
    <tr class={target ? undefined : 'unread'}>
      <th scope="row">{name}</th>
      <td class="samples">{sample.distinct.slice(0, 3).join(' · ')}</td>
      <td class="means">
        <TargetField name={name} value={valueOf(target)} groups={groups} change={choose} />
        {target && 'fact' in target && meanings.length > 0 && (
          <select aria-label={t.meaningOf(name)} value={target.meaning} onChange={(event) => change({ ...target, meaning: event.currentTarget.value as Meaning })}>
            {meanings.map((meaning) => <option key={meaning} value={meaning}>{t.meanings[meaning]}</option>)}
          </select>
        )}
      </td>
      <td>
        {reason && <span>{reason === 'remembered' ? t.remembered : t.reasons[reason]}. </span>}
        {fit && fit.wrong > 0 && <span class="wrong">{t.unreadable(fit.wrong, fit.wrong + fit.read, fit.example ?? '')}</span>}
        {fit && fit.wrong === 0 && fit.read > 0 && <span>{t.fits(fit.read)}</span>}
      </td>
    </tr>
  );
}

interface Props {
  samples: Sample[];
  mapping: Mapping;
  reasons: (Reason | 'remembered' | undefined)[];
  today: number;
  change(mapping: Mapping): void;
  setHeader(header: boolean): void;
  start(): void;
}

export function MapColumns({ samples, mapping, reasons, today, change, setHeader, start }: Props) {
  const setting = useLists();
  const { t, layout } = setting;
  const groups = useMemo(() => groupsOf(setting), [setting]);
  const faults = faultsOf(mapping);
  const columns = mapping.columns;
  const nameOf = (column: number) => samples[column]!.name || t.columnNumber(column + 1);
  const ofPerson = columns.some((target) => target && 'fact' in target && layout.facts.find(({ id }) => id === target.fact)?.of === 'person');
  const members = columns.some((target) => target && 'role' in target && target.role === 'members');
  const unread = columns.filter((target) => !target).length;
  return (
    <section class="pane" aria-labelledby="columns">
      <header><h2 id="columns">{t.columns}</h2><p>{t.columnsLead}</p></header>
      <div class="choices">
        <fieldset>
          <legend>{t.rowIs}</legend>
          {(['person', 'household'] as TableLayout[]).map((one) => (
            <label key={one}><input type="radio" name="layout" checked={mapping.layout === one} onChange={() => change({ ...mapping, layout: one })} /> {t.rows[one]}</label>
          ))}
        </fieldset>
        <label><input type="checkbox" checked={mapping.header} onChange={(event) => setHeader(event.currentTarget.checked)} /> {t.header}</label>
      </div>
      {mapping.layout === 'household' && ofPerson && <p class="aside">{members ? t.onlyOne : t.nobodyElse}</p>}
      <div class="scroll" role="region" aria-labelledby="columns" tabIndex={0}>
        <table class="mapping">
          <thead><tr><th scope="col">{t.column}</th><th scope="col">{t.samples}</th><th scope="col">{t.means}</th><th scope="col">{t.why}</th></tr></thead>
          <tbody>
            {samples.map((sample, column) => (
              <ColumnRow
                key={column} sample={sample} name={nameOf(column)} target={columns[column]} reason={reasons[column]} today={today} groups={groups}
                change={(target) => change({ ...mapping, columns: columns.map((one, at) => (at === column ? target : one)) })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div class="go-row">
        <button type="button" class="tool go" disabled={faults.length > 0} onClick={start}>{t.start}</button>
        <div role="status">
          {faults.map((fault) => <p key={fault.kind} class="wrong">{t.faults[fault.kind]}{fault.kind === 'twice' && ` ${fault.columns.map(nameOf).join(' · ')}`}</p>)}
          {faults.length === 0 && unread > 0 && <p>{t.ignored(unread)}</p>}
        </div>
      </div>
    </section>
  );
}
