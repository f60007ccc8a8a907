import { BeforeAfter } from '../parts/before-after';
import { Back } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Raise } from '../parts/raise';
import { useSpeaker } from '../parts/speaker';
import { Loading } from '../parts/waiting';
import { link } from '../router';
import { useSite } from '../site';
import { furtherWords } from '../words/further/load';

const jumpTo = (id: string) => (event: Event) => {
  event.preventDefault();
  document.getElementById(id)?.scrollIntoView();
};

/** What a change would do to the result. Nothing here changes an answer unless the person takes it. */
export function WhatIfPage() {
  const { t, result, lang } = useSite();
  const w = furtherWords(lang).whatIf;
  const speaker = useSpeaker();
  if (!speaker?.words.whole || !result) return <Loading />;
  return (
    <div class="stack-l">
      <div class="stack">
        <Back to={link('resultado')}>{w.back}</Back>
        <Heading title={w.title}>{w.title}…</Heading>
        <p class="lede">{w.lede}</p>
      </div>
      <nav class="jump" aria-label={t.result.jump}>
        <a href="#raise" onClick={jumpTo('raise')}>{w.raise}</a>
        <a href="#moves" onClick={jumpTo('moves')}>{w.moves}</a>
      </nav>
      <Raise speaker={speaker} />
      <BeforeAfter speaker={speaker} />
    </div>
  );
}
