import type { ComponentChildren } from 'preact';
import { pathOf, relative } from '../catalog-pages/address';
import { dateText, type Lang } from '../format';
import { leaveNow } from '../leave';
import { link, way } from '../router';
import { useSite, type Site } from '../site';
import { LANGS, LANGUAGES } from '../words/load';
import { Icon, Mark } from './icon';

/** The start of the whole site, in a language. */
export const toStart = (site: Site, lang: Lang) => relative(site.path, pathOf(lang, 'start'));

/** To this page in another language. */
function LanguageLink({ to, children }: { to: Lang; children: ComponentChildren }) {
  const { site } = useSite();
  const speak = (event: Event) => {
    event.preventDefault();
    void site.speak(to);
  };
  // Without script the link leads to the static page of that language.
  return <a href={toStart(site, to)} hreflang={to} onClick={speak}>{children}</a>;
}

function Languages({ label }: { label: string }) {
  const { lang } = useSite();
  return (
    <nav class="langs" aria-label={label}>
      {LANGS.map((one) =>
        one === lang ? (
          <b key={one} lang={one} aria-current="true">{LANGUAGES[one].ownName}</b>
        ) : (
          <LanguageLink key={one} to={one}><span lang={one}>{LANGUAGES[one].ownName}</span></LanguageLink>
        ),
      )}
    </nav>
  );
}

export function Top() {
  const { site, t } = useSite();
  const leave = (event: Event) => {
    event.preventDefault();
    leaveNow(site, t.exitTo);
  };
  return (
    <header class="top">
      <div>
        <a class="brand" href="#/">
          <Mark />
          {t.site}
        </a>
        <Languages label={t.language} />
        <a class="exit" href={t.exitTo} rel="noreferrer" onClick={leave}>
          <Icon name="exit" />
          {t.exit}
        </a>
      </div>
    </header>
  );
}

/** That nobody has checked this translation, and the way to the language that was. */
export function DraftNotice() {
  const { t } = useSite();
  return t.draft ? (
    <aside class="wrap" aria-label={t.draft.about}>
      <div class="note warn">
        <Icon name="info" />
        <p><b>{t.draft.notice}</b> {t.draft.lent}</p>
        <p><LanguageLink to={LANGS[0]!}>{t.draft.checked}</LanguageLink></p>
      </div>
    </aside>
  ) : null;
}

/** The list of the catalog's pages, which need no script. */
export const toCatalog = (site: Site, lang: Lang) => relative(site.path, pathOf(lang, 'programs'));

export function Foot() {
  const { site, t, words, asOf, lang, version } = useSite();
  return (
    <footer class="foot">
      <div>
        <p>
          <b>{t.foot.orientation}</b> {t.foot.notState}
        </p>
        <ul>
          <li><a href={link('privacidad')}>{t.foot.privacy}</a></li>
          <li><a href={link('guardar')}>{t.foot.keep}</a></li>
          <li><a href={link('borrar')}>{t.foot.erase}</a></li>
          <li><a href={link('programas')}>{t.foot.programs}</a></li>
          <li><a href={toCatalog(site, lang)} hreflang={LANGUAGES[lang].draft ? LANGS[0] : undefined}>{t.foot.catalog}</a></li>
        </ul>
        <Languages label={t.languageBelow} />
        <p>{words ? t.foot.rulesAt(version, dateText(asOf, lang)) : t.foot.rules(version)}</p>
      </div>
    </footer>
  );
}

/** Where work stands: while the rules load, and once nothing more will be fetched. */
export function Readiness() {
  const { t, words, asOf, offline, trouble } = useSite();
  const said = trouble ? t.trouble[trouble] : offline ? t.ready : words || !asOf ? '' : t.loading;
  return (
    <p class="said small" role="status">
      {said && (
        <>
          <Icon name={trouble ? 'alert' : 'phone'} />
          <span>{said}</span>
        </>
      )}
    </p>
  );
}

export const Back = ({ to, children }: { to?: string; children: ComponentChildren }) => (
  <a
    class="back"
    href={to ?? '#/'}
    onClick={(event) => {
      if (to) return;
      event.preventDefault();
      way.back();
    }}
  >
    ‹ {children}
  </a>
);
