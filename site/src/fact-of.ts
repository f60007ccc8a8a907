import { receivedProgram, type Fact } from './catalog';
import type { Speaker } from './say';

/** The fact that says whether somebody receives a program has no words of its own. */
export function factOf(id: string, speaker: Speaker): Fact {
  const program = receivedProgram(speaker.words, id);
  if (!program) return speaker.words.facts[id]!;
  const { name } = speaker.words.programs[program]!;
  return { of: 'person', type: 'boolean', label: speaker.t.question.receivesLabel(name), question: speaker.t.question.receivesOne(name) };
}
