// Monitoring: what the cases of this desk, or the counts of several, add up to. What is opened here stays in memory, and ends with the page.
import { useState } from 'preact/hooks';
import { Heading } from '../parts/heading';
import { useDesk } from '../state';
import { board as t } from '../words/board';
import { ChoosePeriod } from './choose-period';
import { useDeskName } from './desk-name';
import type { Part } from './file';
import { OwnBoard } from './own';
import { periodOf } from './period';
import { useActivities } from './read';
import { SeveralBoards } from './several';

export function BoardPage() {
  const { vault, today } = useDesk();
  const reading = useActivities(vault);
  const { desk, name } = useDeskName(vault);
  const [period, setPeriod] = useState(periodOf('month', today()));
  const [several, setSeveral] = useState(false);
  const [held, hold] = useState<Part[]>([]);
  return (
    <div class="panes one">
      <div class="bar-row board-head no-print">
        <Heading title={t.title}>{t.title}</Heading>
        <fieldset class="seg" aria-label={t.whose}>
          <label><input type="radio" name="whose" checked={!several} onChange={() => setSeveral(false)} />{t.own}</label>
          <label><input type="radio" name="whose" checked={several} onChange={() => setSeveral(true)} />{t.several}</label>
        </fieldset>
        {!several && <ChoosePeriod period={period} today={today()} set={setPeriod} />}
      </div>
      {!desk || (!reading.done && !several) ? <p role="status">{t.reading(reading.read, reading.all)}</p>
      : several ? <SeveralBoards reading={reading} desk={desk} name={name} seen={period} held={held} hold={hold} />
      : <OwnBoard reading={reading} desk={desk} period={period} name={name} />}
    </div>
  );
}
