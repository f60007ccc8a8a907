// What stands in the start page for a browser in which the app does not start: an old one, or one that refuses it. No script writes or shows it.
// The links to the app's pages lead to this place while there is no app: its names are theirs.
import { pathOf, relative } from './catalog-pages/address';
import type { Lang } from './format';
import type { Words } from './words/es';

const PAGES = ['personas', 'programas', 'privacidad', 'guardar', 'compartido', 'borrar'];

export const WORDS: Record<Lang, { title: string; wait: string; old: string; read: string; programs: string; amounts: string; ask: string; back: string }> = {
  es: {
    title: '¿La página no responde?',
    wait: 'Puede que todavía esté cargando. Espere un momento.',
    old: 'Si sigue así, este navegador es antiguo o no deja correr la página. Actualícelo, o pruebe con Chrome o Firefox.',
    read: 'Mientras tanto puede leer todo en páginas simples:',
    programs: 'Los programas, con sus requisitos y cómo pedirlos',
    amounts: 'Los montos y los topes de la ley',
    ask: 'También puede preguntar en su municipalidad: llevan el Registro Social de Hogares.',
    back: 'Volver al inicio',
  },
  en: {
    title: 'Does the page not answer?',
    wait: 'It may still be loading. Wait a moment.',
    old: 'If nothing changes, this browser is old or does not let the page run. Update it, or try Chrome or Firefox.',
    read: 'Meanwhile you can read everything on plain pages:',
    programs: 'The programs, with their rules and how to apply',
    amounts: 'The amounts and limits of the law',
    ask: 'You can also ask at your municipality: it keeps the Social Registry of Households.',
    back: 'Back to the start',
  },
  ht: {
    title: 'Èske paj la pa reponn?',
    wait: 'Petèt li toujou ap chaje. Tann yon ti moman.',
    old: 'Si anyen pa chanje, navigatè sa a twò ansyen oswa li pa kite paj la mache. Mete l ajou, oswa eseye Chrome oswa Firefox.',
    read: 'Antretan ou ka li tout bagay nan paj senp (an panyòl):',
    programs: 'Pwogram yo, ak kondisyon yo ak kijan pou mande yo',
    amounts: 'Montan ak limit lalwa',
    ask: 'Ou ka mande tou nan meri ou: se yo ki okipe Registro Social de Hogares.',
    back: 'Tounen nan kòmansman',
  },
};

interface HelpProps {
  lang: Lang;
  words: Words;
}

function Content({ lang, words }: HelpProps) {
  const t = WORDS[lang];
  const to = (kind: 'programs' | 'amounts') => relative(pathOf(lang, 'start'), pathOf(lang, kind));
  return (
    <div class="wrap column stack">
      <h1>{t.title}</h1>
      <p>{t.wait}</p>
      <p>{t.old}</p>
      <p>{t.read}</p>
      <ul class="bullets">
        <li><a href={to('programs')}>{t.programs}</a></li>
        <li><a href={to('amounts')}>{t.amounts}</a></li>
      </ul>
      <p>{t.ask}</p>
      <p><a href="#/">{t.back}</a></p>
      <p><a href={words.exitTo} rel="noreferrer">{words.exit}</a></p>
    </div>
  );
}

/** One place within the other, each with the name of a page: styles/help.css shows it when one of them is led to. */
export const Help = (props: HelpProps) => PAGES.reduce((inside, page) => <div class="help" id={`/${page}`}>{inside}</div>, <Content {...props} />);
