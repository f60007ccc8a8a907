// What is said while questions are asked, in Haitian Creole: a draft.
import type { Asking } from './es';

const programs = (n: number) => `${n} pwogram`;
const questions = (n: number) => `${n} kesyon`;

export const asking: Asking = {
  question: {
    left: (n) => ['Rete ', `${questions(n)} pou pi plis`],
    last: ['Se ', 'dènye kesyon an'],
    unknownHint: 'N ap kontinye kanmèm; rezilta a ap pi laj',
    markWhat: 'Make sa ki vre. Sa ou pa make konte kòm «non».',
    markAll: 'Ou ka make plizyè.',
    noneOfThese: 'Okenn nan sa yo',
    none: 'Okenn',
    exact: 'Ekri montan egzak la',
    exactNumber: 'Ekri nimewo egzak la',
    inUnit: (unit) => `An ${unit}`,
    units: { CLP: 'pezo', UF: 'UF', year: 'ane', month: 'mwa', day: 'jou', percent: 'pousan', person: 'moun', hour: 'èdtan', week: 'semèn' },
    where: 'Ki kote m ap jwenn sa?',
    sensitive: 'Sa a se yon bagay delika. Li pa soti nan aparèy ou a, epi ou ka reponn «Mwen pa konnen».',
    why: 'Poukisa nou mande sa',
    whyText: (names, n) => (n === 1 ? `Sa ka chanje yon pwogram: ${names}.` : `Sa ka chanje ${n} pwogram: ${names}.`),
    whyMore: (names, n) => `Sa ka chanje ${n} pwogram, tankou ${names}.`,
    receives: 'Kisa fwaye ou deja resevwa?',
    receivesLabel: (program) => `Deja resevwa: ${program}`,
    receivesOne: (program) => `Èske {name} resevwa ${program}?`,
    yourHome: 'fwaye ou',
    anyone: 'yon moun',
    andMore: (names, n) => `${names} ak ${n} lòt`,
    noName: 'Pèsonn nan lis sa a',
  },

  first: {
    towards: ' anvan premye rezilta ou',
    ready: 'Kounye a ou ka wè sa ki pi enpòtan pou kay ou',
    readyFor: (concern) => `Kounye a ou ka wè sa ki pi enpòtan pou « ${concern} »`,
    rest: (n) => `Oswa kontinye: rete ${questions(n)} pou pi plis pou tout rès la.`,
    see: 'Wè premye rezilta a',
    settled: (n, of) => `Nan ${programs(of)} ki pi enpòtan yo, ${n} klè.`,
  },

  rows: {
    each: 'chak moun',
    several: 'Plis pase youn nan sa yo',
    registered: 'Li enskri, men mwen pa konnen tranch lan',
    notRegistered: 'Li pa enskri nan Rejis la',
  },

  undo: {
    do: 'Anile dènye chanjman an',
    done: 'Dènye chanjman an anile.',
  },

  live: {
    title: 'Sa nou konnen deja',
    bar: 'Rezilta pou kounye a',
    see: 'Wè',
    close: 'Fèmen',
    first: 'Wè yon premye rezilta',
    monthly: (amount) => ['Chak mwa, ', amount, ' pou kounye a.'],
    nothingYet: 'Poko gen yon montan. Chak repons fè l yon ti jan pi klè.',
    nowMonthly: (amount) => [amount, ' pa mwa, pou kounye a'],
    counts: (yes, ask) => `${yes} pwobab, ${ask} pou konnen`,
    more: (n) => `ak ${programs(n)} anplis pou konnen`,
    said: (yes, ask) => `Pou kounye a, ${programs(yes)} pwobab ak ${ask} pou konnen.`,
  },
};
