// The start page as text, the help of a page without its app, and what the page takes for its catalog: for the build.
import { renderToString } from 'preact-render-to-string';
import { App } from './app';
import type { Lang } from './format';
import { Help } from './help';
import { Site } from './site';
import { interfaceWords } from './words/load';

export { verifier } from './ed25519';
export { pathOf } from './catalog-pages/address';
export { openIndex } from './publication';

export async function renderStart(lang: Lang, programs: number, version: string) {
  const t = await interfaceWords(lang);
  const site = new Site(lang, t, programs, version);
  const help = renderToString(<Help lang={lang} words={t} />);
  return { name: t.site, help, lang: t.tag, title: t.start.page, description: t.start.description, body: renderToString(<App site={site} />), programs, version };
}
