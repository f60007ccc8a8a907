import { useState } from 'preact/hooks';
import { withPage, withValues } from '../answers';
import { pagesLeft } from '../left';
import type { Reading } from '../parts/body';
import { ErrorSummary, type FieldError } from '../parts/errors';
import { Back } from '../parts/frame';
import { Live } from '../parts/live';
import { Loading, Redirect } from '../parts/waiting';
import { FirstResult } from '../parts/first-result';
import { bodyOf } from '../parts/bodies';
import { useSpeaker } from '../parts/speaker';
import { go, link, way } from '../router';
import { refusalText } from '../say';
import { useSite } from '../site';
import { Undo } from '../parts/undo';
import { Why } from '../parts/why';

/** One screen of questions. `changing`: an earlier answer is being changed, and the person goes back where they were. */
export function QuestionPage({ number, changing }: { number: number; changing: boolean }) {
  const { site, t, answers, result, words } = useSite();
  const speaker = useSpeaker();
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [read] = useState<{ now: () => Reading }>({ now: () => ({ values: [] }) });
  if (!speaker || !words || !result) return <Loading />;

  const known = answers.pages[number - 1];
  const { next, first, all } = pagesLeft(result, answers, words);
  if (!known && changing) return <Redirect page="revisar" />;
  if (!known && number !== answers.pages.length + 1) return <Redirect page="pregunta" id={answers.pages.length + 1} />;
  const page = known ?? next;
  if (!page) return <Redirect page="resultado" />;

  const submit = async (event: Event) => {
    event.preventDefault();
    const reading = read.now();
    if ('errors' in reading) return setErrors(reading.errors);
    if (errors.length > 0) setErrors([]);
    const refused = await site.answer(withValues(known ? answers : withPage(answers, page), reading.values));
    if (refused.length > 0) return setErrors([{ field: 'content', text: refusalText(refused, speaker) }]);
    if (changing) return way.back();
    const more = site.state.answers.pages.length > number || (site.state.result?.questions.length ?? 0) > 0;
    if (more) go('pregunta', number + 1);
    else go('resultado');
  };

  const again = known ? answers.pages.length - number + 1 : 0;
  const left = (first > 0 ? first : all) + again;
  const [before, bold] = left === 1 ? t.question.last : t.question.left(left);
  const Body = bodyOf(page, words);
  return (
    <div class="beside">
      <div class="stack">
        {changing ? (
          <Back>{t.back}</Back>
        ) : (
          <div>
            <div class="left">
              <Back to={number === 1 ? link('personas') : link('pregunta', number - 1)}>{t.back}</Back>
              <p id="left">{before}<b>{bold}</b>{first > 0 && t.first.towards}</p>
            </div>
            <progress value={number - 1} max={number - 1 + left} aria-labelledby="left" />
          </div>
        )}
        {!changing && answers.goals.length > 0 && first === 0 && all > 0 && <FirstResult rest={all} />}
        <form class="stack" noValidate onSubmit={submit}>
          <ErrorSummary errors={errors} />
          <Body page={page} errors={errors} reader={(now) => (read.now = now)} action={changing ? t.save : t.goOn}>
            <Why page={page} />
            {!changing && <Undo on={['pregunta']} />}
          </Body>
        </form>
      </div>
      <Live />
    </div>
  );
}
