import type { ComponentChildren } from 'preact';
import { pageOf, valueOf, withPage } from '../answers';
import type { Ref } from '../contract';
import { pagesFrom } from '../steps';
import { go, link } from '../router';
import { useSite } from '../site';

/** Leads to the screen of one fact, making one when it was not asked yet. */
export function AnswerLink({ answer, children }: { answer: Ref; children: ComponentChildren }) {
  const { site, answers, result, words } = useSite();
  const number = pageOf(answers, answer);
  if (number > 0) return <a href={link('cambiar', number)}>{children}</a>;
  const inForm = words?.facts[answer.fact]?.ask === 'form' && valueOf(answers, answer) !== undefined;
  if (inForm || !words) return <a href={link('personas')}>{children}</a>;
  const ask = async () => {
    const questions = (result?.questions ?? []).filter((question) => question.fact === answer.fact && question.person === answer.person);
    const page = pagesFrom(questions.length > 0 ? questions : [{ ...answer, programs: [], for: 'verdict' }], words)[0]!;
    await site.answer(withPage(answers, page));
    go('cambiar', answers.pages.length + 1);
  };
  return <button type="button" class="link" onClick={ask}>{children}</button>;
}
