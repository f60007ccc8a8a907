import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addDays } from '../../format';
import { Icon } from '../../parts/icon';
import { go, link } from '../../router';
import { isExpiring } from '../case';
import { useDesk } from '../state';
import { Ask } from '../parts/ask';
import { Damages } from '../parts/damages';
import { Heading } from '../parts/heading';
import { shortDay } from '../parts/short-day';
import type { Card } from '../vault/card';

const COLUMNS = ['number', 'initials', 'people', 'seen', 'open', 'due', 'until'] as const;
type Column = (typeof COLUMNS)[number];
const DATES: readonly Column[] = ['seen', 'due', 'until'];

const NEWEST: { column: Column; down: boolean } = { column: 'number', down: true };

const ATONCE = 20; // rows that are drawn, as many as a small screen has; more come when somebody asks
const BACKUP = 7; // days without a copy of all

const plain = (text: string) => text.normalize('NFD').replace(/[\p{M}.\s]/gu, '').toLowerCase();

const sought = new WeakMap<Pick<Card, 'number' | 'initials'>, string[]>(); // a thousand cards are too many to make plain with each key

function matches(card: Pick<Card, 'number' | 'initials'>, wanted: string) {
  const texts = sought.get(card) ?? [card.number, card.initials].map(plain);
  sought.set(card, texts);
  return texts.some((text) => text.includes(wanted));
}

const alphabet = new Intl.Collator('es', { numeric: true }); // making one costs as much as a thousand comparisons

const compared = (a: Card, b: Card, by: Column) => {
  const [x, y] = [a[by] ?? '\uffff', b[by] ?? '\uffff']; // nothing comes last
  return typeof x === 'number' ? x - (y as number) : alphabet.compare(x, y as string);
};

/** A referral waits that somebody should have looked at. */
const isLate = ({ due }: Card, today: string) => due !== null && due < today;

function Overdue({ cards }: { cards: Card[] }) {
  const { t, today } = useDesk();
  const now = today(); // once: a thousand times it is a long task
  const late = cards.filter((card) => isLate(card, now)).length;
  if (late === 0) return null;
  return <p class="note warn"><Icon name="alert" /><span><b>{t.list.late(late)}</b> <a href={link('seguimiento')}>{t.list.lateGo}</a></span></p>;
}

function Retention({ cards, choose }: { cards: Card[]; choose(ids: string[]): void }) {
  const { t, today } = useDesk();
  const now = today();
  const ending = cards.filter(({ until }) => isExpiring(until, now));
  if (ending.length === 0) return null;
  return (
    <section class="note warn">
      <Icon name="info" />
      <p><b>{t.list.expiring(ending.length)}</b> {t.list.expiringText}</p>
      <p><button type="button" class="tool" onClick={() => choose(ending.map(({ id }) => id))}>{t.list.expiringChoose}</button></p>
    </section>
  );
}

function Backup({ cards }: { cards: Card[] }) {
  const { t, today, vault } = useDesk();
  const { copied } = vault.settings;
  const oldest = cards.map(({ changed }) => changed).sort()[0];
  if (!oldest || (copied ?? oldest.slice(0, 10)) >= addDays(today(), -BACKUP)) return null;
  return <p class="note"><Icon name="info" /><span>{t.list.backup} <a href={link('traspaso')}>{t.list.backupGo}</a></span></p>;
}

/** The list of before, as long as the same cards are in it. */
function useSame(cards: Card[]): Card[] {
  const held = useRef(cards);
  if (cards.length !== held.current.length || cards.some((card, index) => card !== held.current[index])) held.current = cards;
  return held.current;
}

/** Every case of the vault, by its card. */
export function List() {
  const desk = useDesk();
  const { t, vault } = desk;
  const cards = useSame(vault.cards());
  const today = desk.today();
  const [search, setSearch] = useState('');
  const [by, setBy] = useState(NEWEST);
  const [rows, setRows] = useState(ATONCE);
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const chosen = desk.state.chosen.filter((id) => vault.card(id));
  const choose = (ids: string[]) => desk.set({ chosen: ids });
  const toggle = (id: string) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  useEffect(() => void (desk.caseload?.ready || vault.check().catch(() => {})), []); // the caseload reads them all anyway

  const first = (card: Card) => Number(by === NEWEST && isLate(card, today)); // until somebody sorts
  const sorted = useMemo(() => [...cards].sort((a, b) => first(b) - first(a) || compared(a, b, by.column) * (by.down ? -1 : 1)), [cards, by, today]);
  const wanted = plain(search);
  const found = wanted === '' ? sorted : sorted.filter((card) => matches(card, wanted));
  const sort = (column: Column) => setBy({ column, down: by.column === column ? !by.down : false });
  const remove = async (yes: boolean) => {
    setAsking(false);
    if (!yes) return;
    await desk.remove(chosen);
    setSaid(t.list.removed(chosen.length));
    choose([]);
  };
  const shown = (card: Card, column: Column) => {
    const value = card[column];
    if (value === null || !DATES.includes(column)) return value;
    return column === 'due' && isLate(card, today) ? <span class="late"><Icon name="alert" />{shortDay(value as string)}, {t.list.overdue}</span> : shortDay(value as string);
  };
  return (
    <div class="panes one">
      <div class="bar-row">
        <Heading large title={t.list.title}>{t.list.title}</Heading>
        <span class="small">{t.list.count(cards.length)}</span>
        {cards.length > 0 && <input class="input search" type="search" autocomplete="off" aria-label={t.list.search} placeholder={t.list.search} value={search} onInput={(event) => setSearch(event.currentTarget.value)} />}
        {chosen.length > 0 && (
          <span class="bar-row">
            <b>{t.list.chosen(chosen.length)}</b>
            <button type="button" class="tool" onClick={() => go('traspaso')}>{t.list.export}</button>
            <button type="button" class="tool danger" onClick={() => setAsking(true)}>{t.list.remove}</button>
          </span>
        )}
      </div>
      <p role="status" class="hidden">{said}</p>
      <Damages />
      <Overdue cards={cards} />
      <Retention cards={cards} choose={choose} />
      <Backup cards={cards} />
      {cards.length === 0 && (
        <p class="row">
          <span>{t.list.empty}</span>
          <button type="button" class="tool go" onClick={() => void desk.add()}>+ {t.shell.create}</button>
        </p>
      )}
      {cards.length > 0 && found.length === 0 && <p>{t.list.none}</p>}
      {found.length > 0 && (
        <div class="scroll" tabIndex={0} role="region" aria-label={t.list.title}>
          <table class="grid">
            <thead>
              <tr>
                <td />
                {COLUMNS.map((column) => (
                  <th key={column} scope="col" aria-sort={by.column === column ? (by.down ? 'descending' : 'ascending') : undefined}>
                    <button type="button" class="sort" onClick={() => sort(column)}>{t.list.columns[column]}</button>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.slice(0, rows).map((card) => (
                <tr key={card.id}>
                  <td><input type="checkbox" aria-label={t.list.choose(card.number)} checked={chosen.includes(card.id)} onChange={() => toggle(card.id)} /></td>
                  <th scope="row"><button type="button" class="link" onClick={() => void desk.open(card.id).catch(() => desk.set({}))}>{card.number}</button></th>
                  {COLUMNS.slice(1).map((column) => <td key={column} class={column === 'initials' ? undefined : 'num'}>{shown(card, column)}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > rows && <p><button type="button" class="tool" onClick={() => setRows(rows + ATONCE)}>{t.list.more(found.length - rows)}</button></p>}
      {asking && <Ask title={t.list.removeTitle(chosen.length)} text={t.list.removeText} yes={t.list.removeYes} no={t.list.removeNo} answer={(yes) => void remove(yes)} />}
    </div>
  );
}
