// The same in English.
import type { FurtherWords } from './es';

const programs = (n: number) => (n === 1 ? '1 program' : `${n} programs`);

export const en: FurtherWords = {
  documents: {
    title: 'Documents, one list',
    hint: (n) => (n === 1 ? '1 document serves everything.' : `${n} documents serve everything. Tick them as you gather them.`),
    none: 'There are no documents to gather for what you chose.',
    serves: (names) => `For ${names}.`,
    programs: (n) => `Programs on this list: ${n}`,
    choose: 'Tick what you mean to ask for. The list and the sheet to print follow.',
  },

  set: {
    title: 'What cannot be added',
    hint: 'The total counts what can be received at the same time.',
    instead: (lost, kept) => `${kept}, and not ${lost}`,
    because: {
      received: 'It is received already, and nobody can have both.',
      preference: 'The law grants this one before the other.',
      undecided: 'It is probable. The other is still to find out.',
      in_kind: 'One of them is not paid in money: your household chooses.',
      worth: 'It brings more in the first year.',
      certainty: 'It is more certain.',
      tie: 'Both bring the same: your household chooses.',
      unproved: 'Not every combination was tried.',
    },
    worth: (kept, lost) => `In the first year, ${kept} instead of ${lost}.`,
    depends: (facts) => `Another combination may be better. It depends on: ${facts}.`,
  },

  next: {
    title: 'What to do, in this order',
    until: (date) => `Before ${date}.`,
    alone: (names) => `No need to ask for: ${names}. They come by themselves.`,
    tryFor: (n) => (n === 1 ? 'Then you can apply to 1 program with places or a contest.' : `Then you can apply to ${n} programs with places or a contest.`),
    nothing: 'There is nothing to ask for yet. Answer what is still to find out.',
    take: 'To take along',
    print: 'Print or save as PDF',
    copy: 'Copy as text',
    refused: 'Were you refused something?',
  },

  program: {
    official: 'What the agency decides',
    officialHint: 'You do not have to prove it. They check it when you ask.',
    decidedBy: (agency) => `Decided by: ${agency}.`,
    refused: 'Were you refused?',
    refusedText: 'See which record would make that refusal right, and where it is corrected.',
    see: 'See why',
  },

  copy: {
    title: 'Copy as text',
    hint: 'To send by WhatsApp, or keep wherever you like. This is what is copied:',
    amounts: 'With the amounts',
    names: 'With people’s names',
    button: 'Copy',
    done: 'Copied. You can paste it now.',
    failed: 'This browser does not let pages copy. The text is selected: copy it yourself.',
    care: 'Whoever gets it will know what you are asking for. On a borrowed device, copy something else at the end.',
    heading: 'What to ask for, in this order',
    made: (date, version) => `Made on ${date}, with rules ${version}.`,
    alone: 'They come by themselves',
  },

  print: {
    title: 'Summary to take with you',
    back: 'Back to the result',
    print: 'Print or save as PDF',
    made: (people, date) => `Household of ${people === 1 ? '1 person' : `${people} people`}. Made on ${date}.`,
    order: 'What to ask for, in this order',
    program: 'Program',
    forWhom: 'For',
    where: 'Where',
    amount: 'Amount',
    bring: 'What to bring',
    gathered: 'You have it',
    missing: 'What is still to find out',
    nothingMissing: 'Nothing for now.',
    more: (n) => `And ${programs(n)} more to find out.`,
    details: 'Each program, with its rules',
    answers: 'What was answered',
    withAnswers: 'Print the answers too',
    withRules: 'Print the rules of each program too',
    code: 'Code with the programs and the version of the rules, without answers',
    codeText: 'The code opens this list of programs on the site. It holds no names and no answers.',
    rules: (id, version, print) => `Rules: catalog ${id} ${version}, fingerprint ${print}.`,
    device: 'Made on the person’s device; nobody else received these answers.',
  },

  sheet: {
    title: 'Programs of a printed sheet',
    hint: 'The code on the sheet brings these programs only. It brings no answers.',
    same: (version) => `The sheet was made with these same rules, version ${version}.`,
    other: (then, now) => `The sheet was made with rules ${then}. Today’s are ${now}: something may have changed.`,
    gone: (n) => (n === 1 ? '1 program of the sheet is no longer here.' : `${n} programs of the sheet are no longer here.`),
    none: 'No program of the sheet is here.',
  },
};
