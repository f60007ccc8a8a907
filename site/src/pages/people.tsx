import { useEffect, useRef, useState } from 'preact/hooks';
import { isEmpty, nameOf, withoutPerson, withPerson, type Person } from '../answers';
import { BIRTH, withMutualTies } from '../form';
import { ErrorSummary, type FieldError } from '../parts/errors';
import { Back, Readiness } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { PersonForm } from '../parts/person-form';
import { useSpeaker } from '../parts/speaker';
import { Undo } from '../parts/undo';
import { go, link } from '../router';
import { agesText, refusalText, type Speaker } from '../say';
import { useSite } from '../site';

const NEW = 'new';

/** "12 años · Hijo o hija de Rosa" */
function aboutText(person: Person, first: boolean, speaker: Speaker): string {
  const { t, words, answers } = speaker;
  const guardian = person.facts.guardian;
  const relation = words.facts.relation?.options?.find((option) => option.id === person.facts.relation)?.label.split(',')[0];
  const tie = typeof guardian === 'string' ? t.people.keptBy(nameOf(answers, guardian)) : '';
  return [agesText(person.facts[BIRTH], speaker), first ? t.people.you : '', relation, tie, person.resident ? '' : t.people.livesElsewhere]
    .filter(Boolean)
    .join(' · ');
}

export function PeoplePage() {
  const { site, t, answers, words } = useSite();
  const speaker = useSpeaker();
  const [open, setOpen] = useState<string>(isEmpty(answers) ? NEW : '');
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current && open) place.current?.querySelector<HTMLElement>('input')?.focus();
    moved.current = true;
  }, [open]);

  const keep = async (person: Omit<Person, 'id'> & { id?: string }) => {
    const next = withPerson(answers, person);
    const kept = next.people.find((one) => one.id === person.id) ?? next.people.at(-1)!;
    const refused = await site.answer(withMutualTies(next, kept));
    if (refused.length > 0) return setErrors([{ field: 'name', text: refusalText(refused, speaker!) }]);
    setOpen('');
    setTyped('');
    setErrors([]);
    list.current?.focus();
  };
  const remove = (id: string) => {
    const next = withoutPerson(answers, id);
    if (open === id) setOpen('');
    if (next.people.length === 0) setOpen(NEW);
    void site.answer(next);
    list.current?.focus();
  };
  const done = () => {
    if (typed && open) return setErrors([{ field: 'name', text: t.people.unfinished(typed) }]);
    if (isEmpty(answers)) return setErrors([{ field: 'name', text: t.people.nobodyYet }]);
    go('pregunta', answers.pages.length + 1);
  };

  const form = (person: Person | undefined) => (
    <div ref={place}>
      <PersonForm
        key={person?.id ?? NEW}
        speaker={speaker!}
        person={person}
        keep={keep}
        cancel={isEmpty(answers) ? undefined : () => { setOpen(''); setTyped(''); }}
        typing={setTyped}
      />
    </div>
  );

  return (
    <div class="column stack">
      <Back to="#/">{t.back}</Back>
      <ErrorSummary errors={errors} />
      <Heading title={t.people.title}>{t.people.title}</Heading>
      <p class="hint">{t.people.hint}</p>
      {!isEmpty(answers) && speaker && (
        <ul class="sheet" aria-label={t.people.list} tabIndex={-1} ref={list}>
          {answers.people.map((person, index) => (
            <li class="person" key={person.id}>
              <Icon name="face" />
              <div>
                <h2>{person.name}</h2>
                <p>{aboutText(person, index === 0, speaker)}</p>
              </div>
              <div>
                <button type="button" class="link" onClick={() => setOpen(person.id)}>
                  {t.change}<span class="hidden"> {person.name}</span>
                </button>
                <button type="button" class="link danger" onClick={() => remove(person.id)}>
                  {t.remove}<span class="hidden"> {person.name}</span>
                </button>
              </div>
              {open === person.id && form(person)}
            </li>
          ))}
        </ul>
      )}
      <Undo on={['personas']} />
      {!words ? null : open === NEW ? form(undefined) : (
        <p><button type="button" class="button second" onClick={() => setOpen(NEW)}>{t.people.add}</button></p>
      )}
      {!isEmpty(answers) && (
        <div class="actions">
          <button type="button" class="button" onClick={done}>{t.people.done}</button>
          {answers.pages.length > 0 && <a href={link('revisar')}>{t.result.check}</a>}
        </div>
      )}
      <Readiness />
    </div>
  );
}
