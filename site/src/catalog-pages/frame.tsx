import type { ComponentChildren } from 'preact';
import { Icon, Mark } from '../parts/icon';
import { LANGUAGES } from '../words/load';
import { dateText } from '../format';
import { configuratorPath } from '../configurator/address';
import { MUNICIPALITIES } from '../desk/about/address';
import { hrefTo, pathOf, relative, type Kind } from './address';
import type { Scene } from './material';

interface Place {
  scene: Scene;
  kind: Kind | 'configurator';
  id?: string | undefined;
}

function Languages({ scene, kind, id, label }: Place & { label: string }) {
  const { lang, material, path } = scene;
  return (
    <nav class="langs" aria-label={label}>
      {material.langs.map((one) =>
        one === lang ? (
          <b key={one} lang={one} aria-current="true">{LANGUAGES[one].ownName}</b>
        ) : (
          <a key={one} href={relative(path, kind === 'configurator' ? configuratorPath(one) : pathOf(one, kind, id))} lang={one} hreflang={one}>{LANGUAGES[one].ownName}</a>
        ),
      )}
    </nav>
  );
}

/** The frame of every page of the catalog: the site's own, without anything that needs a script. */
export function Frame({ scene, kind, id, children }: Place & { children: ComponentChildren }) {
  const { t, c, words, lang, asOf } = scene;
  const here = (one: Place['kind']) => (one === kind && !id ? ('page' as const) : undefined);
  return (
    <>
      <a class="skip" href="#content">{t.skip}</a>
      <header class="top">
        <div>
          <a class="brand" href={hrefTo(scene, 'start')}><Mark />{t.site}</a>
          <Languages scene={scene} kind={kind} id={id} label={t.language} />
          <a class="exit" href={t.exitTo} rel="noreferrer"><Icon name="exit" />{t.exit}</a>
        </div>
      </header>
      <nav class="shelf" aria-label={c.menu}>
        <ul>
          <li><a href={hrefTo(scene, 'programs')} aria-current={here('programs')}>{c.programs}</a></li>
          <li><a href={hrefTo(scene, 'amounts')} aria-current={here('amounts')}>{c.amounts}</a></li>
          <li><a href={hrefTo(scene, 'start')}>{c.start}</a></li>
        </ul>
      </nav>
      <main id="content" class="wrap" tabIndex={-1}>{children}</main>
      <footer class="foot">
        <div>
          <p><b>{t.foot.orientation}</b> {t.foot.notState}</p>
          <p>{c.visit} <a href={`${hrefTo(scene, 'start')}#/privacidad`}>{t.foot.privacy}</a></p>
          <p>{c.organisations} <a href={relative(scene.path, configuratorPath(lang))} aria-current={here('configurator')}>{c.configurator}</a> · <a href={relative(scene.path, MUNICIPALITIES)} hreflang="es-CL">{c.municipalities}</a></p>
          <Languages scene={scene} kind={kind} id={id} label={t.languageBelow} />
          <p>{c.rules(words.catalog.version, dateText(asOf, lang))} {c.licence(words.catalog.licence)}</p>
        </div>
      </footer>
    </>
  );
}

/** Into the questions; they begin with who lives in the home. */
export const Check = ({ scene, second = false }: { scene: Scene; second?: boolean }) => (
  <p class="check">
    <a class={second ? 'button second' : 'button'} href={`${hrefTo(scene, 'start')}#/personas`}>{scene.c.check}</a>
    <span class="small">{scene.c.checkHint}</span>
  </p>
);
