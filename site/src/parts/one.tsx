import { useState } from 'preact/hooks';
import { nameOf, valueOf } from '../answers';
import { numberText } from '../format';
import { draftOf, readDraft, type DraftError } from '../draft';
import type { Ask } from '../answers';
import { isNumber, type Fact } from '../catalog';
import type { NumberBand } from '../contract';
import { bandText, withUnit, type Speaker } from '../say';
import { factOf } from '../fact-of';
import type { BodyProps } from './body';
import { Control, focusOf, NumberField } from './fields';
import { Heading } from './heading';
import { More } from './more';
import { Said } from './said';
import { useSpeaker } from './speaker';

export function draftErrorText(error: DraftError, fact: Fact, { t, lang }: Speaker): string {
  const end = (value: number | string | undefined) => (typeof value === 'number' ? withUnit(value, fact, t, lang) : String(value ?? ''));
  if (error === 'number') return t.error.number(fact.unit === 'CLP' ? numberText(350000, lang) : '12');
  if (error === 'low') return t.error.low(end(fact.min));
  if (error === 'high') return t.error.high(end(fact.max));
  return t.error[error];
}

const MOST_BANDS = 8;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A fact as it is asked: a number that has no bands of its own with those that matter now. */
export function factAsked({ fact: id, bands }: Ask, speaker: Speaker): Fact {
  const fact = factOf(id, speaker);
  const narrow = isNumber(fact) && !fact.bands && bands && bands.length > 1 && bands.length <= MOST_BANDS;
  return narrow ? { ...fact, bands: (bands as NumberBand[]).map((band) => ({ ...band, label: capital(bandText(band, fact, speaker)) })) } : fact;
}

/** One fact of the household or of one person. */
export function One({ page, errors, reader, action, children }: BodyProps) {
  const speaker = useSpeaker()!;
  const ask = page.asks[0]!;
  const fact = factAsked(ask, speaker);
  const [draft, setDraft] = useState(() => draftOf(fact, valueOf(speaker.answers, ask), speaker.lang));
  const { t } = speaker;
  reader(() => {
    const read = readDraft(fact, draft, speaker.lang);
    if ('value' in read) return { values: [[ask, read.value]] };
    return { errors: [{ field: focusOf('answer', fact), text: draftErrorText(read.error, fact, speaker) }] };
  });
  const control = { id: 'answer', fact, draft, change: setDraft, error: errors[0]?.text, speaker, person: ask.person, hint: true };
  return (
    <>
      <fieldset class={errors.length > 0 ? 'stack has-error' : 'stack'}>
        <legend>
          <Heading title={fact.label}><Said text={fact.question} speaker={speaker} name={ask.person === null ? t.question.yourHome : nameOf(speaker.answers, ask.person)} /></Heading>
        </legend>
        {fact.type === 'set' && <p class="hint">{t.question.markAll}</p>}
        <Control {...control} label={fact.label} />
      </fieldset>
      <div class="actions"><button class="button">{action}</button></div>
      <div>
        {fact.bands && (
          <More title={fact.unit === 'CLP' ? t.question.exact : t.question.exactNumber} open={draft.text !== ''}>
            <NumberField {...control} id="exact" error={undefined} label={fact.label} />
          </More>
        )}
        {fact.help && <More title={t.question.where}><p><Said text={fact.help} speaker={speaker} /></p></More>}
        {children}
      </div>
    </>
  );
}
