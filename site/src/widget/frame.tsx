// The page inside the frame: the same screening, for a page of somebody else that must not see it. Nothing is kept, and nothing needs to be.
import '../no-calls';
import { render } from 'preact';
import { isEmpty } from '../answers';
import { ownId } from '../load';
import { Site } from '../site';
import { interfaceWords } from '../words/load';
import { FrameApp, type Others } from './app';
import { framed, hostAround, listen, tell } from './channel';
import { dress } from './dress';
import { keepLinks } from './links';
import { readOptions } from './options';
import type { Limited } from './limit';
import { isReadable } from './readable';
import { Refused } from './refused';
import { frameSetting, langsOf } from './setting';
import { keepTrail } from './trail';
import { frameWords } from './words/load';

const BEGINS = ['pointerdown', 'keydown', 'focusin'];

let others: Others | undefined;

listen({ file: (file) => others?.own.take(file) });
keepTrail();
keepLinks();

const root = document.getElementById('app')!;
const { chosen, wrong } = readOptions(location.hash);
const refused = [...wrong, ...dress(chosen)];
const w = frameWords(chosen.lang);
const t = await interfaceWords(chosen.lang);
document.documentElement.lang = t.tag;
document.documentElement.classList.toggle('alone', !framed);
document.documentElement.classList.toggle('skips', chosen.concern !== undefined); // the first page: nothing leads back to it
root.replaceChildren();

const problem = (code: string, text: string) => tell('error', { code, text });
for (const name of refused) problem(name, String(w.wrong[name as keyof typeof w.wrong]));

async function openOthers(changed: () => void): Promise<Others | undefined> {
  const { catalog, key, lang } = chosen;
  if (!catalog && !key) return undefined;
  const { Own, Guarded, WhoseLine } = await import('./own/others');
  const own = new Own({ catalog, key, langs: langsOf(lang), ours: ownId(), framed, page: hostAround, want: (name) => tell('want', name), changed });
  return { own, Guarded, WhoseLine };
}

async function start() {
  let limited: Limited | undefined;
  others = await openOthers(() => site.redraw());
  const setting = frameSetting(chosen.lang, chosen.programs, (found) => {
    limited = found;
    if (found.unknown.length > 0) problem('programs', w.wrong.programs(found.unknown.join(', ')));
    site.redraw();
  }, others?.own);
  const site = new Site(chosen.lang, t, Number(root.dataset.programs), root.dataset.version!, setting, root.dataset.path);
  let told: string | undefined;
  let usable = false;
  const ready = () => {
    if (!usable) tell('ready');
    usable = true;
  };
  site.listen(() => {
    const { trouble, answers, t, words, offline } = site.state;
    if (trouble === 'catalog' || trouble === 'dates') others?.own.distrust(trouble);
    const refused = others?.own.refused;
    if (refused) site.crew?.end();
    // Once somebody answered, what rules of somebody else do may hang on the answers: of that nothing is told.
    const code = refused ? `catalog-${refused.why}` : trouble && 'load';
    if (code && code !== told && !(others && !isEmpty(answers))) problem(code, refused ? refused.detail : t.trouble[trouble!]);
    told = code;
    if (!code && words && (!others || offline || !isEmpty(answers))) ready(); // the last file of somebody else may be the one that is refused
  });
  render(<FrameApp site={site} chosen={chosen} limited={() => limited} others={others} />, root);

  // Whoever only reads the page around it fetches no engine. With programs or a concern the first page shows what has to be fetched.
  const begin = () => {
    for (const name of BEGINS) removeEventListener(name, begin);
    void site.start();
  };
  if (others || chosen.programs.length > 0 || chosen.concern) begin();
  else {
    for (const name of BEGINS) addEventListener(name, begin);
    ready();
  }

  // The frame never changes its address. Who does is the page around it, which could try by it where the focus goes: it finds a new frame.
  addEventListener('hashchange', () => {
    site.end();
    location.reload();
  });
}

if (isReadable()) {
  problem('same-origin', `${w.refused.text} ${w.refused.mend}`);
  render(<Refused words={t} w={w} />, root);
} else await start();
