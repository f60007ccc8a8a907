import type { Page } from '../answers';
import { listText } from '../format';
import { useSite } from '../site';
import { More } from './more';

const NAMED = 4;

/** Which programs the answer can change; of what is delicate, that nobody has to answer. */
export function Why({ page }: { page: Page }) {
  const { t, words, lang, answers } = useSite();
  if (!words || page.programs.length === 0) return null;
  const first = page.programs.filter((id) => answers.goals.includes(id));
  const names = [...first, ...page.programs.filter((id) => !first.includes(id))].map((id) => words.programs[id]!.name);
  const few = listText(names.slice(0, NAMED), lang);
  return (
    <>
      {page.asks.some(({ fact }) => words.facts[fact]?.sensitive) && <p class="small">{t.question.sensitive}</p>}
      <More title={t.question.why}>
        <p>{names.length > NAMED ? t.question.whyMore(few, names.length) : t.question.whyText(few, names.length)}</p>
      </More>
    </>
  );
}
