import type { FrameWords } from './es';

export const ht: FrameWords = {
  exit: ['Soti', ' vit'],
  blind: 'Paj ki montre bwat sa a pa wè repons ou yo.',
  howToCheck: 'Kijan pou verifye l',
  erase: 'Efase tout bagay',
  whole: 'Louvri Ventanilla nèt',
  newTab: ' (nan yon lòt onglè)',
  begin: 'Kòmanse',
  about: (n) => (n === 1 ? 'Isit la ou ka wè si fwaye ou ka jwenn pwogram sa a:' : `Isit la ou ka wè si fwaye ou ka jwenn ${n} pwogram sa yo:`),
  limited: {
    title: (n) => (n === 1 ? 'Isit la ou wè yon sèl pwogram' : `Isit la ou wè ${n} pwogram sèlman`),
    text: 'Se moun ki pibliye paj sa a ki chwazi yo. Fwaye ou ka jwenn lòt.',
    all: 'Wè tout nan Ventanilla',
  },
  none: {
    title: 'Pa gen pwogram pou montre isit la',
    text: 'Moun ki pibliye paj sa a chwazi pwogram nou pa konnen.',
  },
  refused: {
    title: 'Li pa an sekirite pou reponn isit la',
    text: 'Bwat sa a soti nan menm adrès ak paj ki montre l la. Konsa, paj la ta ka li repons ou yo.',
    mend: 'Moun ki pibliye paj la dwe mete Ventanilla sou yon lòt adrès.',
  },
  privacy: {
    title: 'Sa paj ki montre bwat sa a wè',
    sees: 'Li wè sa:',
    seesList: [
      'ke ou louvri bwat la, epi ou pase soti nan yon ekran al nan yon lòt',
      'konbyen ekran kesyon ki pase deja',
      'ke ou rive nan yon rezilta, men pa kilès',
      'konbyen espas kesyon yo mande, an gwo etap',
    ],
    blind: 'Li pa wè sa:',
    blindList: ['sa ou reponn', 'non ou ekri yo', 'ki pwogram ou ka jwenn, ni konbyen'],
    verify: 'Kijan pou verifye l',
    verifyList: [
      'Tann jiskaske ou li ke ou ka koupe entènèt. Koupe l epi kontinye: tout bagay mache menm jan.',
      'Si ou konn navigatè: bwat la soti nan yon lòt adrès. Navigatè a pa kite paj la li l.',
    ],
    care: 'Yon lòt paj ka fè yon bwat ki sanble ak sa a. Si ou gen dout, louvri Ventanilla nan yon lòt onglè epi reponn la.',
    more: 'Vi prive ou nan Ventanilla',
  },
  wrong: {
    lang: 'Nou pa pale lang sa a.',
    programs: (ids) => `Nou pa konnen pwogram sa yo: ${ids}.`,
    concern: 'Nou pa konnen rezon sa a.',
    accent: 'Koulè sa a pa li byen. Pa nou an rete.',
    theme: 'Tèm nan ka auto, light oswa dark.',
    radius: 'Kwen yo ale soti 0 rive 16.',
  },
};
