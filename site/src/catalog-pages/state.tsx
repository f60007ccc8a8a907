import type { ProgramWords } from '../catalog';
import { Chip } from '../parts/icon';
import type { Group } from '../verdicts';
import type { Scene } from './material';

const GROUP: Record<ProgramWords['status']['state'], Group> = { active: 'yes', seasonal: 'shut', uncertain: 'ask', ended: 'no' };

/** What a person has to know before reading on; nothing for a program that simply goes on. */
export function StateChip({ program, scene }: { program: ProgramWords; scene: Scene }) {
  const { state } = program.status;
  return scene.c.state[state] ? <Chip group={GROUP[state]}>{scene.c.state[state]}</Chip> : null;
}
