import { useMemo, useState } from 'preact/hooks';
import { dateText } from '../../format';
import { Icon } from '../../parts/icon';
import { csvOf } from '../lists/export';
import { saveBlob } from '../lists/save-blob';
import { useRules } from '../rules';
import { useDesk } from '../state';
import { board as t } from '../words/board';
import type { Aggregate } from './aggregate';
import { linesOf } from './csv';
import { namingOf } from './naming';
import { Figures, Panes, Rule } from './panes';
import { periodText, untilToday, type Period } from './period';
import { reportOf } from './report';

interface Props {
  counts: Aggregate;
  period: Period;
  whose: string; // before the period in the title, and in the names of files; may be empty
  about: string; // of how much it tells
  children?: preact.ComponentChildren; // between the title and the figures
}

const fileName = (whose: string, { from, to }: Period) => `${['tablero', whose, from, to].join(' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-')}.csv`;

const HEADER = ['Tabla', 'Fila', 'Columna', 'Valor'];

/** A report on the screen and on paper. */
export function ReportView({ counts, period, whose, about, children }: Props) {
  const { today } = useDesk();
  const programs = useRules().rules?.words.programs;
  const naming = useMemo(() => namingOf(programs), [programs]);
  const report = useMemo(() => reportOf(counts, untilToday(period, today())), [counts, period]);
  const [said, setSaid] = useState('');
  const save = async () => {
    const name = fileName(whose, period);
    const lines = linesOf(report, naming);
    saveBlob(name, await csvOf(HEADER, lines.length, (index) => lines[index]!));
    setSaid(t.exported(name));
  };
  return (
    <div class="board-report">
      <div class="bar-row">
        <h2 class="period">{whose ? `${whose}: ${periodText(period)}` : periodText(period)}</h2>
        <span class="small">{about}{today() < period.to && ` · ${t.running(dateText(today(), 'es'))}`}<span class="only-print"> · {t.made(dateText(today(), 'es'))}</span></span>
        <span class="bar-row no-print">
          <span class="small" role="status">{said}</span>
          <button type="button" class="tool" onClick={() => void save()}>{t.export}</button>
          <button type="button" class="tool" onClick={() => print()}><Icon name="print" />{t.print}</button>
        </span>
      </div>
      {children}
      <Figures report={report} naming={naming} />
      <div class="board">
        <Panes report={report} naming={naming} />
        <Rule />
      </div>
    </div>
  );
}
