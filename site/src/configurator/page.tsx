// The page around the configurator, as the build writes it: what it is for stands there without script.
import { relative } from '../catalog-pages/address';
import { Frame } from '../catalog-pages/frame';
import type { Scene } from '../catalog-pages/material';
import { CONCERNS, type Concern } from '../goals';
import { LANGS, LANGUAGES } from '../words/load';
import type { Given } from './given';
import { configuratorWords } from './words/load';

export type OfBuild = Pick<Given, 'embed' | 'sandbox'>;

function givenOf({ t, words, lang, path }: Scene, ofBuild: OfBuild): Given {
  const programs = Object.entries(words.programs);
  const sectors = Object.entries(t.all.sectors).map(([sector, title]) => ({
    title,
    programs: programs.filter(([, one]) => one.sector === sector).map(([id, { name, status }]) => ({ id, name, ended: status.state === 'ended' })),
  }));
  return {
    ...ofBuild,
    lang,
    langs: LANGS.map((one) => ({ lang: one, name: LANGUAGES[one].ownName, draft: Boolean(LANGUAGES[one].draft) })),
    concerns: (Object.keys(CONCERNS) as Concern[]).map((one) => [one, t.start.concerns[one]]),
    programs: sectors.filter((sector) => sector.programs.length > 0),
    base: relative(path, 'index.html'),
  };
}

export function ConfiguratorPage({ scene, ofBuild }: { scene: Scene; ofBuild: OfBuild }) {
  const w = configuratorWords(scene.lang);
  return (
    <Frame scene={scene} kind="configurator">
      <div class="stack-l">
        <div class="stack column">
          <h1>{w.title}</h1>
          <p class="lede">{w.lede}</p>
          <ul class="promises">{w.promises.map((one) => <li key={one}>{one}</li>)}</ul>
        </div>
        <div id="configurator" data-given={JSON.stringify(givenOf(scene, ofBuild))}>
          <noscript><p class="note warn">{w.noScript}</p></noscript>
        </div>
      </div>
    </Frame>
  );
}
