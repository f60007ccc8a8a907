// What a host shows for an address that leads nowhere. It may stand in for any address, so its own links are whole paths.
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../format';
import { Mark } from '../parts/icon';
import { interfaceWords, LANGUAGES } from '../words/load';
import { pathOf, withoutIndex } from './address';

/** The page in all languages, since nobody knows which one was wanted; `root` is the path of the site on its host. */
export async function renderMissing(langs: Lang[], root: string) {
  const all = await Promise.all(langs.map(async (lang) => ({ lang, t: await interfaceWords(lang) })));
  const { t: first } = all[0]!;
  const body = (
    <>
      <header class="top"><div><a class="brand" href={root}><Mark />{first.site}</a></div></header>
      <main class="wrap column stack-l">
        {all.map(({ lang, t }, index) => (
          <section key={lang} class="stack" lang={LANGUAGES[lang].tag}>
            {index === 0 ? <h1>{t.trouble.missing}</h1> : <h2>{t.trouble.missing}</h2>}
            <p><a class={index === 0 ? 'button' : 'button second'} href={root + withoutIndex(pathOf(lang, 'start'))}>{t.erased.again}</a></p>
          </section>
        ))}
      </main>
    </>
  );
  return { lang: first.tag, title: first.trouble.missing, description: first.start.description, body: renderToString(body) };
}
