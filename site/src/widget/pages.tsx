// The pages that only a frame has.
import { useEffect } from 'preact/hooks';
import { isEmpty } from '../answers';
import type { Concern } from '../goals';
import { Concerns } from '../parts/concerns';
import { Back, Readiness } from '../parts/frame';
import { Heading } from '../parts/heading';
import { Icon } from '../parts/icon';
import { Loading } from '../parts/waiting';
import { go, goInstead, link } from '../router';
import { useSite } from '../site';
import { WholeLink } from './around';
import { frameWords } from './words/load';

/** With a concern chosen already: straight to the people. */
export function Skip({ concern }: { concern: Concern }) {
  const { site, answers } = useSite();
  useEffect(() => {
    void site.answer({ ...answers, concern });
    goInstead('personas');
  }, []);
  return null;
}

/** What can be found out here. `kept`: the programs, where they are few; undefined before it is known which; null for all. */
export function FrameStart({ kept }: { kept: string[] | null | undefined }) {
  const { site, t, answers, words, lang } = useSite();
  const w = frameWords(lang);
  return (
    <div class="stack">
      <Heading title={t.start.title}>{t.start.title}</Heading>
      {kept === null ? <p class="hint">{t.start.lede}</p> : null}
      {kept && words && (
        <>
          <p class="hint">{w.about(kept.length)}</p>
          <ul class="bullets">{kept.map((id) => <li key={id}>{words.programs[id]!.name}</li>)}</ul>
        </>
      )}
      {!isEmpty(answers) && <p><a class="button" href={link('personas')}>{t.start.goOn}</a></p>}
      {kept === null ? (
        <section class="stack" aria-labelledby="what">
          <h2 id="what">{t.start.ask}</h2>
          <Concerns />
        </section>
      ) : isEmpty(answers) && kept ? (
        <p><button type="button" class="button" onClick={() => { void site.answer({ ...answers, concern: 'all' }); go('personas'); }}>{w.begin}</button></p>
      ) : !kept && <Loading />}
      <Readiness />
    </div>
  );
}

/** None of the programs that were chosen is in the catalog. */
export function NonePage() {
  const { lang } = useSite();
  const { none, whole } = frameWords(lang);
  return (
    <div class="stack">
      <Heading title={none.title}>{none.title}</Heading>
      <p>{none.text}</p>
      <p><WholeLink>{whole}</WholeLink></p>
    </div>
  );
}

/** On the result: that there is more than what is looked at here. */
export function LimitedNote({ count }: { count: number }) {
  const { lang } = useSite();
  const { limited } = frameWords(lang);
  return (
    <aside class="note" aria-labelledby="limited">
      <Icon name="info" />
      <h2 id="limited">{limited.title(count)}</h2>
      <p>{limited.text} <WholeLink>{limited.all}</WholeLink></p>
    </aside>
  );
}

export function FramePrivacy() {
  const { t, lang } = useSite();
  const { privacy } = frameWords(lang);
  const list = (texts: string[]) => <ul class="bullets">{texts.map((text) => <li key={text}>{text}</li>)}</ul>;
  return (
    <div class="stack">
      <Back>{t.back}</Back>
      <Heading title={privacy.title}>{privacy.title}</Heading>
      <h2>{privacy.sees}</h2>
      {list(privacy.seesList)}
      <h2>{privacy.blind}</h2>
      {list(privacy.blindList)}
      <h2>{privacy.verify}</h2>
      <ol class="numbers">{privacy.verifyList.map((text) => <li key={text}>{text}</li>)}</ol>
      <Readiness />
      <p>{privacy.care}</p>
      <p><WholeLink at={link('privacidad')}>{privacy.more}</WholeLink></p>
    </div>
  );
}
