// The pages of the catalog as text, for the build.
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { NOTHING } from '../answers';
import type { Lang } from '../format';
import { say } from '../say';
import { configuratorPath } from '../configurator/address';
import { ConfiguratorPage, type OfBuild } from '../configurator/page';
import { configuratorWords } from '../configurator/words/load';
import { interfaceWords, LANGS, LANGUAGES } from '../words/load';
import { pathOf, type Kind } from './address';
import { serviceOf } from './data';
import { ListPage } from './list';
import { programOf, type Material, type Page, type Scene } from './material';
import { ParametersPage } from './parameters';
import { ProgramPage } from './program';
import { catalogPageWords } from './words/load';

export { renderAbout } from '../desk/about/page';
export { renderMissing } from './missing';

async function sceneOf(material: Material, lang: Lang): Promise<Scene> {
  const { values, asOf, words } = material;
  const t = await interfaceWords(lang);
  return { t, c: catalogPageWords[lang]!, words: words[lang], lang, answers: NOTHING, parameters: values, asOf, material, path: '' };
}

const LONGEST = 70; // signs of a title that search engines show whole

/** The longest that fits: with the site's name, without it, or the short name. */
function titleOf({ name, short }: { name: string; short?: string }, { t }: Scene): string {
  const titles = [t.titled(name), name, t.titled(short ?? name)];
  return titles.find((title) => title.length <= LONGEST) ?? name;
}

/** The languages of a catalog that the interface speaks. */
export const spoken = (languages: string[]) => LANGS.filter((lang) => languages.includes(lang));

/** Those of them in which the catalog's pages are written. */
export const checked = (langs: Lang[]) => langs.filter((lang) => !LANGUAGES[lang].draft);

export const twinsOf = (langs: Lang[], kind: Kind, id?: string) => langs.map((lang) => ({ tag: LANGUAGES[lang].tag, path: pathOf(lang, kind, id) }));

/** The configurator of the widget stands among the pages of the catalog, in their languages, with a script of its own. */
export async function renderConfigurator(material: Material, ofBuild: OfBuild): Promise<Page[]> {
  const twins = material.langs.map((lang) => ({ tag: LANGUAGES[lang].tag, path: configuratorPath(lang) }));
  return Promise.all(
    material.langs.map(async (lang) => {
      const spoken = await sceneOf(material, lang);
      const scene = { ...spoken, path: configuratorPath(lang) };
      const { title, description } = configuratorWords(lang);
      const body = renderToString(<ConfiguratorPage scene={scene} ofBuild={ofBuild} />);
      return { path: scene.path, lang, tag: scene.t.tag, title: titleOf({ name: title }, scene), description, body, twins };
    }),
  );
}

export async function renderCatalog(material: Material): Promise<Page[]> {
  const pages: Page[] = [];
  for (const lang of material.langs) {
    const spoken = await sceneOf(material, lang);
    const add = (kind: Kind, id: string | undefined, title: string, description: string, draw: (scene: Scene) => VNode, data?: (scene: Scene) => object) => {
      const scene = { ...spoken, path: pathOf(lang, kind, id) };
      const twins = twinsOf(material.langs, kind, id);
      pages.push({ path: scene.path, lang, tag: scene.t.tag, title, description, body: renderToString(draw(scene)), twins, ...(data && { data: data(scene) }) });
    };
    const { list, parameter } = spoken.c;
    add('programs', undefined, titleOf({ name: list.title }, spoken), list.description, (scene) => <ListPage scene={scene} />);
    add('amounts', undefined, titleOf({ name: parameter.title }, spoken), parameter.description, (scene) => <ParametersPage scene={scene} />);
    for (const id of Object.keys(material.programs)) {
      const program = programOf(spoken, id);
      add('programs', id, titleOf(program, spoken), say(spoken, program.summary), (scene) => <ProgramPage id={id} scene={scene} />, (scene) => serviceOf(id, program, scene));
    }
  }
  return pages;
}
