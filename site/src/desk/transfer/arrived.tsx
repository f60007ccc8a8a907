import { useMemo } from 'preact/hooks';
import type { Value } from '../../contract';
import { cellText } from '../attend/cell';
import { initialsOf, type Case } from '../case';
import { useRules } from '../rules';
import { useDesk } from '../state';
import { differences, type Difference } from '../vault/differences';
import { CHOICES, type Choice, type Incoming } from '../vault/transfer';
import type { DeskWords } from '../words/es';

/** A value as text: what a person wrote as she wrote it, whatever it is made of. */
function valueText(value: unknown, t: DeskWords): string {
  const { names, yes, no, nothing } = t.transfer;
  if (value === undefined || value === null || value === '') return nothing;
  if (typeof value === 'boolean') return value ? yes : no;
  if (Array.isArray(value)) return value.map((one) => valueText(one, t)).join('; ') || nothing;
  if (typeof value !== 'object') return String(value);
  const told = Object.entries(value).filter(([name, one]) => name !== 'id' && one !== '' && one !== null && !(Array.isArray(one) && one.length === 0));
  return told.map(([name, one]) => `${names[name] ?? name}: ${valueText(one, t)}`).join(', ');
}

/** Whose it is: a member by initials, an attention or a step by its day. */
function ownerOf({ part, of }: Difference, record: Case): string {
  const items = { people: record.answers.people, attentions: record.attentions, referrals: record.referrals, agenda: record.agenda }[part as 'people'] ?? [];
  const found = items.find(({ id }) => id === of) as { name?: string; program?: string; date?: string } | undefined;
  return found?.name ?? found?.program ?? found?.date ?? '';
}

/** An answer as the form of a family shows it; whatever the rules do not know as it lies in the case. */
function useAnswers() {
  const { t, today } = useDesk();
  const { rules } = useRules();
  const factIn = ({ part, name }: Difference) => (part === 'people' || part === 'household' ? rules?.words.facts[name] : undefined);
  return {
    nameOf: (one: Difference) => factIn(one)?.label ?? t.transfer.names[one.name] ?? one.name,
    textOf: (one: Difference, value: unknown, { answers: { people } }: Case) => {
      const fact = factIn(one);
      return fact ? cellText(value as Value | undefined, one.name, fact, { today: today(), people }) || t.transfer.nothing : valueText(value, t);
    },
  };
}

function SideBySide({ mine, theirs }: { mine: Case; theirs: Case }) {
  const { t } = useDesk();
  const { nameOf, textOf } = useAnswers();
  const all = useMemo(() => differences(mine, theirs), [mine, theirs]);
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={`${t.transfer.here}, ${t.transfer.there}: ${mine.number}`}>
      <table class="sides">
        <thead><tr><th scope="col">{t.transfer.what}</th><th scope="col">{t.transfer.here}</th><th scope="col">{t.transfer.there}</th></tr></thead>
        <tbody>
          {all.map((one) => (
            <tr key={`${one.part} ${one.of} ${one.name}`}>
              <th scope="row">{[t.transfer.parts[one.part], ownerOf(one, mine) || ownerOf(one, theirs), nameOf(one)].filter((text, index, list) => text && list.indexOf(text) === index).join(', ')}</th>
              <td>{textOf(one, one.mine, mine)}</td>
              <td>{textOf(one, one.theirs, theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A case of a file beside the one that lies here. */
export function ArrivedCase({ incoming, choice, choose }: { incoming: Incoming; choice: Choice; choose(choice: Choice): void }) {
  const { t } = useDesk();
  const { record, mine, relation } = incoming;
  return (
    <li class={relation === 'diverged' ? 'conflict stack' : 'stack'}>
      <p><b>{record.number}</b> {initialsOf(record)}: {t.transfer.relation[relation]}</p>
      {relation === 'diverged' && <p>{t.transfer.conflict}</p>}
      {mine && (relation === 'diverged' || relation === 'newer') && <SideBySide mine={mine} theirs={record} />}
      {CHOICES[relation].length > 1 && (
        <fieldset class="seg" aria-label={record.number}>
          {CHOICES[relation].map((one) => (
            <label key={one}><input type="radio" name={`choice ${record.id}`} checked={choice === one} onChange={() => choose(one)} />{t.transfer.choice[one]}</label>
          ))}
        </fieldset>
      )}
    </li>
  );
}
