import { useMemo, useRef, useState } from 'preact/hooks';
import { dateText } from '../../format';
import { useRules } from '../rules';
import { useDesk } from '../state';
import { board as t } from '../words/board';
import { merge } from './aggregate';
import { officesToName, withoutNames, type DeskName, type Part } from './file';
import { isWithin, namesakesIn, periodsOf, scopesOf, taken, type Scope } from './joined';
import { OpenFiles } from './open-files';
import { isSame, periodText, type Period } from './period';
import type { Names } from './places';
import { countsOf, type Reading } from './read';
import { OfficeNames, SaveParts } from './send';
import { ReportView } from './view';

const nameOf = ({ level, name }: Scope) => (level === 'all' ? t.join.everybody : t.join.heading(t.join.levels[level], name));

function Desks({ held, remove }: { held: Part[]; remove(part: Part): void }) {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={t.join.list}>
      <table class="grid">
        <thead>
          <tr>{[t.join.columns.name, t.send.commune, t.send.province, t.send.region, t.join.columns.period, t.join.columns.made].map((name) => <th key={name} scope="col">{name}</th>)}<td /></tr>
        </thead>
        <tbody>
          {held.map((part) => (
            <tr key={`${part.desk.id} ${part.period.from} ${part.period.to}`}>
              <th scope="row">{part.desk.name}</th>
              <td>{part.desk.commune}</td>
              <td>{part.desk.province}</td>
              <td>{part.desk.region}</td>
              <td>{periodText(part.period)}</td>
              <td>{dateText(part.made.slice(0, 10), 'es')}</td>
              <td><button type="button" class="link" aria-label={t.join.remove(part.desk.name, periodText(part.period))} onClick={() => remove(part)}>{t.join.removeShort}</button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const named = (part: Part, without: boolean): Part => ({ ...part, counts: withoutNames(part.counts, without ? [] : officesToName(part.counts)) });

function SaveJoined({ held, today }: { held: Part[]; today: string }) {
  const [without, setWithout] = useState(false);
  const offices = [...new Set(held.flatMap(({ counts }) => officesToName(counts)))].sort();
  return (
    <details class="pane fold no-print">
      <summary>{t.join.save}</summary>
      <p>{t.join.saveText} {t.send.trust}</p>
      <SaveParts id="joined-phrase" file={`cuentas-juntas-${today}.ventanilla`} parts={() => Promise.resolve(held.map((part) => named(part, without)))}>
        <OfficeNames offices={offices} without={without} set={setWithout} />
      </SaveParts>
    </details>
  );
}

interface Props {
  reading: Reading;
  desk: DeskName;
  name(names: Names): Promise<DeskName>;
  seen: Period; // of the board of this desk
  held: Part[];
  hold(parts: Part[]): void;
}

/** Counts of several desks, beside each other and added up. */
export function SeveralBoards({ reading, desk, name, seen, held, hold }: Props) {
  const today = useDesk().today();
  const { rules } = useRules();
  const periods = useMemo(() => periodsOf(held), [held]);
  const [chosen, choose] = useState<{ period?: Period; scope?: Scope }>({});
  const period = periods.find((one) => chosen.period && isSame(one, chosen.period)) ?? periods[0];
  const now = useMemo(() => held.filter((part) => period && isSame(part.period, period)), [held, period]);
  const scopes = useMemo(() => scopesOf(now), [now]);
  const scope = scopes.find(({ level, name }) => level === chosen.scope?.level && name === chosen.scope.name) ?? scopes[0]!;
  const counts = useMemo(() => merge(now.filter((part) => isWithin(scope, part.desk)).map((part) => part.counts)), [now, scope]);

  const latest = useRef(held); // opening files takes a while, in which others may come
  latest.current = held;
  const take = (parts: Part[]): string[] => {
    const { held: next, added, replaced, older } = taken(latest.current, parts);
    hold(next);
    return [
      ...(added.length > 0 ? [t.join.added(added.length)] : []),
      ...replaced.map((part) => t.join.replaced(part.desk.name, periodText(part.period))),
      ...older.map((part) => t.join.older(part.desk.name, periodText(part.period))),
    ];
  };
  const takeOwn = async () => {
    const own = period ?? seen;
    const kept = await name(desk); // with its id, by which it is known in every file
    take([{ desk: { ...kept, name: kept.name || t.join.ownName }, period: own, made: new Date().toISOString(), catalog: rules?.edition.version ?? '', counts: await countsOf(reading.activities, own, today) }]);
  };
  const elsewhere = new Set(held.filter((part) => !now.some((one) => one.desk.id === part.desk.id)).map((part) => part.desk.id)).size;
  const namesakes = [...new Set(namesakesIn(now).map((part) => part.desk.name))];
  return (
    <>
      <section class="pane no-print" aria-labelledby="join">
        <header><h2 id="join">{t.join.title}</h2></header>
        <div class="halves-l join">
          <div class="stack">
            <p>{t.join.lead} {t.join.twice}</p>
            <OpenFiles take={take} />
          </div>
          <div class="stack">
            <p><button type="button" class="tool" disabled={!reading.done} onClick={() => void takeOwn()}>{t.join.own}</button></p>
            {held.length === 0 ? <p>{t.join.empty}</p> : <Desks held={held} remove={(part) => hold(held.filter((one) => one !== part))} />}
            {namesakes.map((name) => <p key={name} class="note warn"><span>{t.join.namesakes(name)}</span></p>)}
            {elsewhere > 0 && <p class="small">{t.join.others(elsewhere)}</p>}
            {held.length > 0 && (
              <div class="bar-row">
                <label class="bar-row">
                  <span>{t.join.view}</span>
                  <select value={scopes.indexOf(scope)} onChange={(event) => choose({ ...chosen, scope: scopes[Number(event.currentTarget.value)]! })}>
                    {scopes.map((one, index) => <option key={index} value={index}>{one.level === 'all' ? t.join.all(one.desks) : t.join.scope(t.join.levels[one.level], one.name, one.desks)}</option>)}
                  </select>
                </label>
                <label class="bar-row">
                  <span>{t.period.legend}</span>
                  <select value={periods.indexOf(period!)} onChange={(event) => choose({ ...chosen, period: periods[Number(event.currentTarget.value)]! })}>
                    {periods.map((one, index) => <option key={index} value={index}>{periodText(one)}</option>)}
                  </select>
                </label>
              </div>
            )}
          </div>
        </div>
      </section>
      {period && <ReportView counts={counts} period={period} whose={nameOf(scope)} about={t.join.count(scope.desks)} />}
      {held.length > 0 && <SaveJoined held={held} today={today} />}
    </>
  );
}
