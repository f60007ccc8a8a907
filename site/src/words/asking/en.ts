// What is said while questions are asked, in English.
import type { Asking } from './es';

const programs = (n: number) => (n === 1 ? '1 program' : `${n} programs`);
const questions = (n: number) => (n === 1 ? '1 question' : `${n} questions`);

export const asking: Asking = {
  question: {
    left: (n) => ['There are ', `at most ${questions(n)} left`],
    last: ['This is ', 'the last question'],
    unknownHint: 'We go on all the same; the result will be wider',
    markWhat: 'Mark what is true. What you leave unmarked counts as “no”.',
    markAll: 'You can mark more than one.',
    noneOfThese: 'None of these',
    none: 'None',
    exact: 'Write the exact amount',
    exactNumber: 'Write the exact number',
    inUnit: (unit) => `In ${unit}`,
    units: { CLP: 'pesos', UF: 'UF', year: 'years', month: 'months', day: 'days', percent: 'per cent', person: 'people', hour: 'hours', week: 'weeks' },
    where: 'Where do I find it?',
    sensitive: 'This is a delicate matter. It does not leave your device, and you may answer “I don’t know”.',
    why: 'Why we ask',
    whyText: (names, n) => (n === 1 ? `It can change one program: ${names}.` : `It can change ${n} programs: ${names}.`),
    whyMore: (names, n) => `It can change ${n} programs, among them ${names}.`,
    receives: 'What does your household get already?',
    receivesLabel: (program) => `Already gets: ${program}`,
    receivesOne: (program) => `Does {name} get ${program}?`,
    yourHome: 'your household',
    anyone: 'anyone',
    andMore: (names, n) => `${names} and ${n} more`,
    noName: 'Nobody in this list',
  },

  first: {
    towards: ' before your first result',
    ready: 'You can now see what matters most for your household',
    readyFor: (concern) => `You can now see what matters most for “${concern}”`,
    rest: (n) => `Or go on: at most ${questions(n)} left for everything else.`,
    see: 'See the first result',
    settled: (n, of) => `Of the ${programs(of)} that matter most, ${n === 1 ? '1 is clear' : `${n} are clear`}.`,
  },

  rows: {
    each: 'each person',
    several: 'More than one of these',
    registered: 'It is registered, but I don’t know the bracket',
    notRegistered: 'It is not in the Register',
  },

  undo: {
    do: 'Undo the last change',
    done: 'The last change was undone.',
  },

  live: {
    title: 'What is known so far',
    bar: 'Result so far',
    see: 'See',
    close: 'Close',
    first: 'See a first result',
    monthly: (amount) => ['Each month, ', amount, ' so far.'],
    nothingYet: 'There is no amount yet. Each answer makes it a little clearer.',
    nowMonthly: (amount) => [amount, ' a month, so far'],
    counts: (yes, ask) => `${yes} probable, ${ask} to find out`,
    more: (n) => `and ${programs(n)} more to find out`,
    said: (yes, ask) => `So far, ${programs(yes)} probable and ${ask} to find out.`,
  },
};
