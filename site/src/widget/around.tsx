// Head and foot of the frame.
import { dateText } from '../format';
import { leaveNow } from '../leave';
import { link } from '../router';
import { toStart } from '../parts/frame';
import { Icon, Mark } from '../parts/icon';
import { useSite } from '../site';
import { LANGS } from '../words/load';
import { framed, tell } from './channel';
import { frameWords } from './words/load';

const SOON = 150; // milliseconds in which a loader has put another site in the place of the whole page

// What a loader does better: it hides the page around the frame too.
function leaveAll(to: string) {
  tell('leave', to);
  setTimeout(() => {
    try {
      top!.location.replace(to);
    } catch {
      location.replace('about:blank'); // a frame that may not lead the page away: at least it is empty
    }
  }, framed ? SOON : 0);
}

/** To the whole site, which stands in a tab of its own. */
export function WholeLink({ children, at = '' }: { children?: string; at?: string }) {
  const { site, lang } = useSite();
  const w = frameWords(lang);
  return <a href={toStart(site, lang) + at}>{children ?? w.whole}<span class="hidden">{w.newTab}</span></a>;
}

export function FrameTop() {
  const { site, t, lang } = useSite();
  const [said, heard] = frameWords(lang).exit;
  const leave = (event: Event) => {
    event.preventDefault();
    leaveNow(site, t.exitTo, leaveAll);
  };
  return (
    <header class="top">
      <div>
        <span class="brand"><Mark />{t.site}</span>
        <a class="exit" href={t.exitTo} rel="noreferrer" onClick={leave}>
          <Icon name="exit" />
          {said}<span class="hidden">{heard}</span>
        </a>
      </div>
    </header>
  );
}

/** That nobody has checked this translation, and the language that was. */
export function FrameDraft() {
  const { site, t } = useSite();
  return t.draft ? (
    <aside class="wrap" aria-label={t.draft.about}>
      <div class="note warn">
        <Icon name="info" />
        <p><b>{t.draft.notice}</b> {t.draft.lent}</p>
        <p><button type="button" class="link" onClick={() => void site.speak(LANGS[0]!)}>{t.draft.checked}</button></p>
      </div>
    </aside>
  ) : null;
}

export function FrameFoot() {
  const { t, words, asOf, lang, version } = useSite();
  const w = frameWords(lang);
  return (
    <footer class="foot">
      <div>
        <p class="said only-framed">
          <Icon name="lock" />
          <span>{w.blind} <a href={link('privacidad')}>{w.howToCheck}</a></span>
        </p>
        <ul>
          <li><WholeLink /></li>
          <li><a href={link('borrar')}>{w.erase}</a></li>
        </ul>
        <p><b>{t.foot.orientation}</b> {t.foot.notState} {words ? t.foot.rulesAt(version, dateText(asOf, lang)) : t.foot.rules(version)}</p>
      </div>
    </footer>
  );
}
