import { langOf } from '../lent';
import { say, type Speaker } from '../say';

interface SaidProps {
  text: string;
  speaker: Speaker;
  name?: string;
}

/** A text of the catalog, marked where it is in another language than the page. */
export function Said({ text, speaker, name }: SaidProps) {
  const lang = langOf(speaker.words, text);
  const said = say(speaker, text, name);
  return lang ? <span lang={lang}>{said}</span> : <>{said}</>;
}

/** A sentence of the page with a text of the catalog in it. */
export function Around({ sentence, ...said }: SaidProps & { sentence(text: string): string }) {
  const [before, after] = sentence('\n').split('\n');
  return <>{before}<Said {...said} />{after}</>;
}
