import { useMemo, useState } from 'preact/hooks';
import { dateText, listText } from '../../format';
import { Icon } from '../../parts/icon';
import { later } from '../../parts/later';
import { newId, withItem, type AgendaItem } from '../case';
import { Ask } from '../parts/ask';
import { Heading } from '../parts/heading';
import { useRules } from '../rules';
import { useDesk } from '../state';
import { caseload as t, type Part } from '../words/caseload';
import { PARTS, rowsOf, type Row } from './rows';
import { CaseTable, questionOf, type Actions } from './table';
import { programName, type Speaker } from './why';

const Later = later();
const ATONCE = 6; // cases that are drawn, of several programs each; more come when somebody asks

/** What rules and time changed for all cases of the desk, so that somebody goes to the family first. */
export function CaseloadPage() {
  const desk = useDesk();
  const { caseload, vault } = desk;
  const { rules } = useRules();
  const [chosen, choose] = useState<Part | undefined>();
  const [drawn, draw] = useState(ATONCE);
  const [asking, ask] = useState(false);
  const [said, say] = useState('');
  const [visit] = useState({});
  const cards = vault.cards();
  const rows = useMemo(() => (caseload ? rowsOf(caseload, cards) : undefined), [caseload?.version, cards.length]);
  if (!caseload || !rows || !rules) {
    return <div class="panes one"><Heading title={t.title}>{t.title}</Heading><p role="status">{t.phase[caseload?.phase === 'failed' ? 'failed' : 'waiting']}</p></div>;
  }
  const part = chosen ?? PARTS.find((one) => rows[one].length > 0) ?? 'gain';
  const speaker: Speaker = { t, words: rules.words, parameters: rules.parameters, version: rules.edition.version };
  const all = [...caseload.found.values()];
  const fresh = all.filter(({ id, now, changes }) => now && changes.length === 0 && vault.card(id)).map(({ id }) => id);
  const refused = all.filter(({ refused: odd }) => odd);
  const failed = (id: string) => say(t.failed(vault.card(id)?.number ?? ''));
  const see = (ids: string[]) => caseload.see(ids).then(() => say(t.seenDone(ids.length)), () => failed(ids[0]!));
  const note = async ({ card, changes, questions }: Row, of: Part) => {
    const programs = listText([...new Set(changes.map(({ program }) => programName(speaker, program)))], 'es');
    const text = of === 'one' ? t.agendaAsk(questionOf(questions[0]!.fact, speaker)) : t.agendaText(programs);
    const item: AgendaItem = { id: newId(), date: of === 'ahead' ? changes[0]!.date : desk.today(), text, done: false, referral: null };
    await caseload.change(card.id, (record) => ({ ...record, agenda: withItem(record.agenda, item) })).then(() => say(t.agendaDone(card.number)), () => failed(card.id));
  };
  const actions: Actions = { open: (id) => void desk.open(id).catch(() => failed(id)), see: (ids) => void see(ids), note: (row, of) => void note(row, of) };
  const shown = rows[part];
  const isChange = part !== 'one' && part !== 'ahead';
  const { phase, day } = caseload;
  return (
    <div class="panes one">
      <div class="bar-row">
        <Heading large title={t.title}>{t.title}</Heading>
        <span class="small" role="status">{phase === 'done' ? t.done(all.length, dateText(day, 'es'), speaker.version) : t.phase[phase]}</span>
        {isChange && shown.length > 0 && <button type="button" class="tool" onClick={() => ask(true)}>{t.seenAll(shown.length)}</button>}
      </div>
      <p class="small">{t.lede} {t.orientation}</p>
      {fresh.length > 0 && <p class="note"><Icon name="info" /><span>{t.fresh(fresh.length)} <button type="button" class="tool" onClick={() => void see(fresh)}>{t.freshGo}</button></span></p>}
      {refused.length > 0 && (
        <div class="note warn">
          <Icon name="info" />
          <p>{t.refused(refused.length)} {refused.slice(0, 2 * ATONCE).map(({ id }) => <button key={id} type="button" class="link" onClick={() => actions.open(id)}>{vault.card(id)?.number}</button>)}</p>
        </div>
      )}
      <fieldset class="figures">
        <legend class="hidden">{t.which}</legend>
        {PARTS.map((one) => (
          <label key={one} class={`figure k-${one}`}>
            <input type="radio" name="part" checked={part === one} onChange={() => { choose(one); draw(ATONCE); }} />
            <b class="num">{rows[one].length}</b> {t.parts[one]}
          </label>
        ))}
      </fieldset>
      <p>{shown.length > 0 ? t.explains[part] : t.nothing[part]}</p>
      <p role="status" class={said ? 'note' : 'hidden'}>{said}</p>
      {shown.length > 0 && <Later of={visit}><CaseTable part={part} rows={shown.slice(0, drawn)} speaker={speaker} actions={actions} label={t.parts[part]} /></Later>}
      {shown.length > drawn && <p><button type="button" class="tool" onClick={() => draw(drawn + ATONCE)}>{t.more(shown.length - drawn)}</button></p>}
      {asking && <Ask title={`${t.seenAll(shown.length)}?`} text={t.seenSure} yes={t.seen} no={t.seenNo} answer={(yes) => { ask(false); if (yes) void see(shown.map(({ card }) => card.id)); }} />}
    </div>
  );
}
