import { useEffect, useState } from 'preact/hooks';
import { addDays, dateText } from '../../format';
import { Icon } from '../../parts/icon';
import { isOverdue } from '../case';
import { Damages } from '../parts/damages';
import { Heading } from '../parts/heading';
import { shortDay } from '../parts/short-day';
import { useRules } from '../rules';
import { useDesk, type Desk } from '../state';
import { plan as words } from '../words/plan';
import { dueText } from './calendar';
import { daysBetween } from './delays';
import { DelayTable } from './delay-table';
import { chosenOf, countOf, followedOf, rowsOf, WHICH, type Followed, type FollowRow, type Which } from './follow';
import { programName } from './known';
import { duesOf } from './referrals';
import { SaveDays } from './save-days';
import { StateChip } from './state-chip';

const t = words.follow;

const AT_ONCE = 50; // rows that are drawn; more come when somebody asks
const AHEAD = 14; // days of the agenda that are shown

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

async function readAll(desk: Desk): Promise<Followed[]> {
  await desk.flush();
  const found: Followed[] = [];
  for await (const some of desk.vault.readAll()) found.push(...some.flatMap((record) => followedOf(record) ?? []));
  return found;
}

/** Anew whenever another tab or desk wrote a case. undefined while they are read. */
function useFollowed(desk: Desk): Followed[] | undefined {
  const [all, setAll] = useState<Followed[]>();
  useEffect(() => {
    let wanted = true;
    const read = () => readAll(desk).then((found) => wanted && setAll(found), () => {});
    void read();
    const end = desk.vault.subscribe(({ kind }) => kind === 'case' && void read());
    return () => {
      wanted = false;
      end();
    };
  }, []);
  return all;
}

function Row({ row: { id, number, initials, referral }, name, today }: { row: FollowRow; name: string; today: string }) {
  const desk = useDesk();
  const since = referral.steps.at(-1)!.date;
  const late = isOverdue(referral, today);
  return (
    <tr>
      <th scope="row"><button type="button" class="link" aria-label={t.go(number)} onClick={() => void desk.open(id, 'plan').catch(() => desk.set({}))}>{number}</button></th>
      <td>{initials}</td>
      <td class="wraps">{name}</td>
      <td class="wraps">{referral.office}</td>
      <td class="at-end"><StateChip referral={referral} /></td>
      <td class="num" data-column={t.columns.since}>{shortDay(since)}</td>
      <td class="num end" data-column={t.columns.days}>{daysBetween(since, today)}</td>
      <td data-column={t.columns.due}>{late ? <span class="late"><Icon name="alert" />{t.lateBy(daysBetween(referral.due!, today))}</span> : referral.due ? <span class="num">{shortDay(referral.due)}</span> : t.dash}</td>
    </tr>
  );
}

/** What waits in all cases: what is overdue first; then what comes next, and how long answers take. */
export function FollowPage() {
  const desk = useDesk();
  const today = desk.today();
  const catalog = useRules().rules?.words ?? { programs: {} };
  const all = useFollowed(desk);
  const [which, setWhich] = useState<Which>('open');
  const [search, setSearch] = useState('');
  const [drawn, setDrawn] = useState(AT_ONCE);
  const rows = rowsOf(all ?? []);
  const nameOf = ({ referral }: FollowRow) => programName(catalog, referral.program);
  const found = chosenOf(rows, which, today).filter((row) => [row.number, row.initials, nameOf(row), row.referral.office].some((text) => plain(text).includes(plain(search))));
  const dues = (all ?? []).flatMap((one) => duesOf({ agenda: one.agenda, referrals: [] }).map((due) => ({ due, number: one.number, id: one.id }))).filter(({ due }) => due.date <= addDays(today, AHEAD));
  const referralDues = rows.filter(({ referral }) => referral.due).map(({ number, referral }) => ({ due: { date: referral.due!, referral }, number }));
  return (
    <div class="panes follow">
      <div class="bar-row">
        <Heading title={t.title}>{t.title}</Heading>
        <fieldset class="seg" aria-label={t.which}>
          {WHICH.map((one) => <label key={one}><input type="radio" name="which" checked={which === one} onChange={() => setWhich(one)} />{t[one](countOf(rows, one, today))}</label>)}
        </fieldset>
        <input class="input search" type="search" autocomplete="off" aria-label={t.search} placeholder={t.search} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      </div>
      <Damages />
      {!all && <p role="status">{t.reading}</p>}
      {all && (
        <div class="plan-parts">
          <div class="stack">
            {found.length === 0 && <p>{t.none}</p>}
            {found.length > 0 && (
              <div class="scroll" tabIndex={0} role="region" aria-label={t.title}>
                <table class="grid followed">
                  <thead><tr>{Object.entries(t.columns).map(([name, title]) => <th key={name} scope="col" class={name === 'days' ? 'end' : undefined}>{title}</th>)}</tr></thead>
                  <tbody>{found.slice(0, drawn).map((row) => <Row key={`${row.id} ${row.referral.id}`} row={row} name={nameOf(row)} today={today} />)}</tbody>
                </table>
              </div>
            )}
            {found.length > drawn && <p><button type="button" class="tool" onClick={() => setDrawn(drawn + AT_ONCE)}>{t.more(found.length - drawn)}</button></p>}
            {rows.length > 0 && <DelayTable referrals={rows.map(({ referral }) => referral)} today={today} catalog={catalog} />}
          </div>
          <section class="stack" aria-labelledby="ahead">
            <h2 id="ahead">{t.agenda}</h2>
            {dues.length === 0 && <p class="small">{words.agenda.none}</p>}
            <ul class="agenda">
              {dues.map(({ due, number, id }) => (
                <li key={`${id} ${due.item!.id}`}>
                  <span class="dot" aria-hidden="true" />
                  <span>
                    <button type="button" class="link" aria-label={t.go(number)} onClick={() => void desk.open(id, 'plan').catch(() => desk.set({}))}>{number}</button> {dueText(due, catalog)}
                    <small class={due.date < today ? 'late' : undefined}>{dateText(due.date, 'es')}{due.date < today && `, ${words.agenda.late}`}</small>
                  </span>
                </li>
              ))}
            </ul>
            {dues.length + referralDues.length > 0 && <SaveDays dues={[...dues, ...referralDues]} words={catalog} />}
          </section>
        </div>
      )}
    </div>
  );
}
