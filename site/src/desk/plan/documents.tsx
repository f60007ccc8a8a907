import { listText } from '../../format';
import { say } from '../../say';
import { plan as words } from '../words/plan';
import { countsOf, planDocuments, withBringer, withSeen } from './bringing';
import { programName } from './known';
import type { PlanProps } from './plan-page';

const t = words.documents;

/** Each document once for all programs of the plan: seen or not, and who brings it. */
export function Documents({ record, known: { speaker }, change }: PlanProps) {
  const { answers, plan } = record;
  const documents = planDocuments(plan, answers, speaker.words);
  if (documents.length === 0) return null;
  const counts = countsOf(documents, answers).map(({ name, count }) => t.bringsOne(name, count));
  return (
    <section>
      <div class="bar-row">
        <h2>{t.title}</h2>
        <span class="small">{t.brings(documents.length, listText(counts, 'es'))}; {t.seen(documents.filter(({ seen }) => seen).length, documents.length)}</span>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={t.title}>
        <table class="grid plan-documents">
          <thead><tr><th scope="col">{t.see}</th><th scope="col">{t.document}</th><th scope="col">{t.serves}</th><th scope="col">{t.who}</th></tr></thead>
          <tbody>
            {documents.map(({ id, programs, seen, who }) => {
              const { text = id, note } = speaker.words.documents[id] ?? {};
              const said = say(speaker, text);
              return (
                <tr key={id}>
                  <td><input type="checkbox" aria-label={t.isSeen(said)} checked={seen} onChange={({ currentTarget: { checked } }) => change((one) => ({ ...one, plan: withSeen(one.plan, id, checked) }))} /></td>
                  <th scope="row">{said}{note && <small>{say(speaker, note)}</small>}</th>
                  <td>{listText(programs.map((program) => programName(speaker.words, program)), 'es')}</td>
                  <td>
                    <select aria-label={t.whoBrings(said)} value={who} onChange={({ currentTarget: { value } }) => change((one) => ({ ...one, plan: withBringer(one.plan, id, value) }))}>
                      {answers.people.map((person, index) => <option key={person.id} value={person.id}>{person.name || index + 1}</option>)}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
