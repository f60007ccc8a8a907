import type { FrameWords } from './es';

export const en: FrameWords = {
  exit: ['Exit', ' quickly'],
  blind: 'The page that shows this box does not see your answers.',
  howToCheck: 'How to check it',
  erase: 'Erase everything',
  whole: 'Open all of Ventanilla',
  newTab: ' (in another tab)',
  begin: 'Start',
  about: (n) => (n === 1 ? 'Here you can see whether your household may get this program:' : `Here you can see whether your household may get these ${n} programs:`),
  limited: {
    title: (n) => (n === 1 ? 'Here you see one program only' : `Here you see ${n} programs only`),
    text: 'Whoever publishes this page chose them. Your household may get others.',
    all: 'See all of them in Ventanilla',
  },
  none: {
    title: 'There are no programs to show here',
    text: 'Whoever publishes this page chose programs that we do not know.',
  },
  refused: {
    title: 'It is not safe to answer here',
    text: 'This box comes from the same address as the page that shows it. So the page could read your answers.',
    mend: 'Whoever publishes the page has to serve Ventanilla from another address.',
  },
  privacy: {
    title: 'What the page that shows this box can see',
    sees: 'It sees this:',
    seesList: [
      'that you opened the box, and that you go from one screen to another',
      'how many screens of questions there were so far',
      'that you reached a result, but not which one',
      'how much space the questions need, in large steps',
    ],
    blind: 'It does not see this:',
    blindList: ['what you answer', 'the names that you write', 'which programs you may get, or how much'],
    verify: 'How to check it',
    verifyList: [
      'Wait until you read “Ready: you can go offline”. Go offline and carry on: everything works as before.',
      'If you know browsers: the box comes from another address. The browser does not let the page read it.',
    ],
    care: 'Another page can draw a box that looks like this. If in doubt, open Ventanilla in another tab and answer there.',
    more: 'Your privacy in Ventanilla',
  },
  wrong: {
    lang: 'We do not speak that language.',
    programs: (ids) => `We do not know these programs: ${ids}.`,
    concern: 'We do not know that concern.',
    accent: 'That colour cannot be read well. Ours stays.',
    theme: 'The theme can be auto, light or dark.',
    radius: 'Corners go from 0 to 16.',
  },
};
