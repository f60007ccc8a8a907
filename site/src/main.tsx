import './no-calls';
import { hydrate, render } from 'preact';
import { App } from './app';
import { Site } from './site';
import { interfaceWords, LANGS } from './words/load';

const root = document.getElementById('app')!;
const lang = LANGS.find((one) => document.documentElement.lang.startsWith(one)) ?? LANGS[0]!;
const { programs, version } = root.dataset;
const site = new Site(lang, await interfaceWords(lang), Number(programs), version ?? '');

if (location.hash.replace(/^#\/?/, '') === '') hydrate(<App site={site} />, root);
else {
  root.replaceChildren();
  render(<App site={site} />, root);
}
for (const help of document.querySelectorAll('.help')) help.remove();
void site.start();
