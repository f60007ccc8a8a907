// What the page hands to its script, since the build knows it.
import type { Lang } from '../format';
import type { Concern } from '../goals';
import type { Place } from './snippets';

export interface Given {
  lang: Lang; // of the page
  langs: { lang: Lang; name: string; draft: boolean }[];
  concerns: [Concern, string][];
  programs: { title: string; programs: { id: string; name: string; ended: boolean }[] }[]; // by sector
  embed: Omit<Place, 'site'>;
  base: string; // from the page to the root of the site
  sandbox: string; // of the preview
}
