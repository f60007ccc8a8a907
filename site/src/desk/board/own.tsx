import { useMemo } from 'preact/hooks';
import { Icon } from '../../parts/icon';
import { link } from '../../router';
import { useDesk } from '../state';
import { board as t } from '../words/board';
import { overdueIn } from './aggregate';
import type { DeskName } from './file';
import type { Period } from './period';
import type { Names } from './places';
import { useCounts, type Reading } from './read';
import { SendCounts } from './send';
import { ReportView } from './view';

interface Props {
  reading: Reading;
  desk: DeskName;
  period: Period;
  name(names: Names): Promise<DeskName>;
}

/** The cases of this vault in a period. */
export function OwnBoard({ reading: { activities, all }, desk, period, name }: Props) {
  const today = useDesk().today();
  const counted = useCounts(activities, period, today);
  const overdue = useMemo(() => overdueIn(activities, today), [activities, today]);
  if (!counted) return null;
  return (
    <>
      <ReportView {...counted} whose={desk.name} about={t.cases(activities.length)}>
        {all > activities.length && <p class="note warn"><Icon name="alert" /><span>{t.unread(all - activities.length)}</span></p>}
        {overdue > 0 && <p class="note warn no-print"><Icon name="info" /><span><b>{t.overdue(overdue)}</b> <a href={link('seguimiento')}>{t.toFollow}</a></span></p>}
      </ReportView>
      <SendCounts {...counted} desk={desk} name={name} />
    </>
  );
}
