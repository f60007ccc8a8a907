import { useState } from 'preact/hooks';
import { link } from '../../router';
import { initialsOf, type Case } from '../case';
import type { OpenCase } from '../open-case';
import { CaseNav } from '../parts/case-nav';
import { Heading } from '../parts/heading';
import { NoCase } from '../parts/no-case';
import { SaveTrouble } from '../parts/save-state';
import { useDesk } from '../state';
import { plan as t } from '../words/plan';
import { Agenda } from './agenda';
import { Documents } from './documents';
import { useKnown, type Known } from './known';
import { Programs } from './programs';
import { Refer } from './refer';
import { Referrals } from './referrals-list';
import { Total } from './total';

/** What every part of the page is given. */
export interface PlanProps {
  id: string; // the key of the tab
  record: Case;
  known: Known;
  today: string;
  change(change: (record: Case) => Case): void;
}

function Lacking({ id, known }: { id: string; known: Known }) {
  if (known.result) return null;
  return <p class="note"><span>{known.refused ? t.refused : t.nobody} <a href={link('caso', id)}>{t.toCase}</a></span></p>;
}

function Plan({ id, tab }: { id: string; tab: OpenCase }) {
  const { t: desk, today } = useDesk();
  const { record } = tab;
  const known = useKnown(record);
  const [referring, refer] = useState<string>();
  const whose = `${record.number} ${initialsOf(record)}`.trim();
  const props = known && { id, record, known, today: today(), change: (change: (record: Case) => Case) => tab.change(change) };
  return (
    <div class="panes plan">
      <div class="bar-row">
        <Heading title={t.name}>{t.title(whose)}</Heading>
        <CaseNav id={id} page="plan" />
      </div>
      <SaveTrouble id={id} />
      {!props && <p role="status">{desk.rules.waiting}</p>}
      {props && (
        <fieldset class="plan-parts" disabled={!tab.writable} aria-label={t.title(whose)}>
          <div class="stack">
            <Lacking id={id} known={props.known} />
            <Programs {...props} refer={refer} />
            <Documents {...props} />
            <Referrals {...props} />
          </div>
          <div class="stack">
            <Total {...props} />
            <Agenda {...props} />
          </div>
        </fieldset>
      )}
      {props && referring && <Refer {...props} program={referring} close={() => refer(undefined)} />}
    </div>
  );
}

/** What the family will ask for, what it brings along, and what becomes of it. */
export function PlanPage({ id }: { id: string }) {
  const tab = useDesk().tab(id);
  return tab ? <Plan id={id} tab={tab} /> : <NoCase />;
}
