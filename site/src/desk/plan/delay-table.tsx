import { useState } from 'preact/hooks';
import type { CatalogWords } from '../../catalog';
import { numberText } from '../../format';
import type { Referral } from '../case';
import { plan as words } from '../words/plan';
import { delaysBy } from './delays';
import { programName } from './known';

const t = words.follow;

/** How long answers take, by program or by office. */
export function DelayTable({ referrals, today, catalog }: { referrals: Referral[]; today: string; catalog: Pick<CatalogWords, 'programs'> }) {
  const [by, setBy] = useState<'program' | 'office'>('program');
  const keyOf = ({ program, office }: Referral) => (by === 'program' ? programName(catalog, program) : office || t.noOffice);
  const days = (value: number | undefined) => (value === undefined ? t.dash : numberText(value, 'es', 1));
  const choice = (one: typeof by) => <label key={one}><input type="radio" name="delays" checked={by === one} onChange={() => setBy(one)} />{t[one]}</label>;
  return (
    <section>
      <div class="bar-row">
        <h2>{t.delays}</h2>
        <span class="small">{t.hint}</span>
        <fieldset class="seg" aria-label={t.by}>{(['program', 'office'] as const).map(choice)}</fieldset>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.delays}>
        <table class="grid">
          <thead><tr><th scope="col">{t[by]}</th><th scope="col" class="end">{t.answered}</th><th scope="col" class="end">{t.median}</th><th scope="col" class="end">{t.waiting}</th><th scope="col" class="end">{t.soFar}</th></tr></thead>
          <tbody>
            {delaysBy(referrals, keyOf, today).map(({ key, answered, toAnswer, waiting, soFar }) => (
              <tr key={key}><th scope="row">{key}</th><td class="num end">{answered}</td><td class="num end">{days(toAnswer)}</td><td class="num end">{waiting}</td><td class="num end">{days(soFar)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
