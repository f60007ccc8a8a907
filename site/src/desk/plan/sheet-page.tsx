import { useEffect, useState } from 'preact/hooks';
import { dateText } from '../../format';
import { Icon, Mark } from '../../parts/icon';
import { link } from '../../router';
import { initialsOf, type Referral } from '../case';
import type { OpenCase } from '../open-case';
import { Field } from '../parts/field';
import { Heading } from '../parts/heading';
import { NoCase } from '../parts/no-case';
import { isTree } from '../shape';
import { useDesk } from '../state';
import { plan as words } from '../words/plan';
import { CopyButton } from './copying';
import { HandOver } from './hand-over';
import { useKnown, type Known } from './known';
import { onSheet } from './referrals';
import { sheetOf, sheetText, type Sheet } from './sheet';

const t = words.sheet;

const REMEMBERED = 'unit'; // which unit refers, for the next sheets

/** Which unit refers: what the desk remembers of earlier sheets. */
function useUnit(): [string, (unit: string) => void] {
  const { vault } = useDesk();
  const [unit, setUnit] = useState('');
  useEffect(() => {
    vault.recall(REMEMBERED).then((known) => isTree(known) && typeof known.name === 'string' && setUnit(known.name), () => {});
  }, []);
  const keep = (name: string) => {
    setUnit(name);
    void vault.update(REMEMBERED, () => ({ name })).catch(() => {});
  };
  return [unit, keep];
}

const Box = ({ on = false }: { on?: boolean }) => <span class={on ? 'box on' : 'box'} />;

function Paper({ sheet, record, orientation }: { sheet: Sheet; record: OpenCase['record']; orientation: string }) {
  const { number, date, from, office, rows, documents, ask, ways, notes, version } = sheet;
  return (
    <article class="paper">
      <div class="head">
        <div>
          <p class="brand"><Mark />Ventanilla</p>
          <Heading title={t.title}>{t.title}</Heading>
          <p>{t.case(`${number} ${initialsOf(record)}`.trim(), dateText(date, 'es'), from)}</p>
        </div>
        <p class="end">{t.to}<br /><b>{office || words.referrals.noOffice}</b></p>
      </div>
      <section>
        <h2>{t.refer}</h2>
        <div class="scroll-x" tabIndex={0} role="region" aria-label={t.refer}>
          <table>
            <thead><tr><th scope="col">{words.programs.program}</th><th scope="col">{t.person}</th><th scope="col">{t.rules}</th><th scope="col" class="end">{words.programs.amount}</th></tr></thead>
            <tbody>
              {rows.map(({ id, program, people, why, amounts }) => (
                <tr key={id}><th scope="row">{program}</th><td>{people}</td><td>{why}</td><td class="end">{amounts.map((amount) => <div key={amount} class="num">{amount}</div>)}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <div class="cols">
        <section>
          <h2>{t.bring}</h2>
          {documents.length === 0 && <p>{t.noDocuments}</p>}
          <ul class="boxes">
            {documents.map(({ id, text, note, seen, who }) => (
              <li key={id}><Box on={seen} />{text} <small>{[note, who && t.broughtBy(who), seen && t.seen].filter(Boolean).join('; ')}</small></li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{t.ask}</h2>
          <p>{ask}</p>
          {ways.map((way) => <p key={way}>{way}</p>)}
          {notes.map((note) => <p key={note}><b>{t.note}:</b> {note}</p>)}
        </section>
      </div>
      <section class="reply">
        <h2>{t.reply}</h2>
        <p class="replies">{t.replies.map((reply) => <span key={reply}><Box />{reply}</span>)}<span class="blank" /></p>
        <p class="replies"><span>{t.date}</span><span class="blank short" /><span>{t.sign}</span><span class="blank" /></p>
      </section>
      <p class="small"><b>{orientation}</b> {t.foot(version)}</p>
    </article>
  );
}

function SheetOf({ tab, id, referral, known: { entries, speaker } }: { tab: OpenCase; id: string; referral: Referral; known: Known }) {
  const { record } = tab;
  const [unit, keepUnit] = useUnit();
  const sheet = sheetOf(record, onSheet(record, referral), entries, speaker, unit);
  return (
    <div class="sheet-page">
      <div class="no-print stack">
        <p class="row">
          <a href={link('plan', id)}>‹ {t.back}</a>
          <button type="button" class="tool go" onClick={() => print()}><Icon name="print" />{t.print}</button>
          <CopyButton label={t.copy} copied={{ text: sheetText(sheet, record, speaker) }} />
        </p>
        <Field id="unit" label={t.from} hint={t.fromHint}>
          {(attributes) => <input {...attributes} class="input wide" value={unit} onInput={({ currentTarget: { value } }) => keepUnit(value)} />}
        </Field>
        <HandOver tab={tab} />
      </div>
      <Paper sheet={sheet} record={record} orientation={speaker.t.foot.orientation} />
    </div>
  );
}

function Known({ tab, id, at }: { tab: OpenCase; id: string; at: string }) {
  const { t: desk } = useDesk();
  const referral = tab.record.referrals[Number(at)];
  const known = useKnown(tab.record);
  if (!referral) return <NoCase />;
  return known ? <SheetOf tab={tab} id={id} referral={referral} known={known} /> : <p class="desk-page" role="status">{desk.rules.waiting}</p>;
}

/** A referral on paper, for whoever receives it. The address names the tab, and which referral of the case it is. */
export function SheetPage({ id }: { id: string }) {
  const [key = '', at = ''] = id.split('-');
  const tab = useDesk().tab(key);
  return tab ? <Known tab={tab} id={key} at={at} /> : <NoCase />;
}
