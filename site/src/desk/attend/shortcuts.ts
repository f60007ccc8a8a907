// The keys of an attention: "?" alone only outside of fields, and only while the desk is set to it.
import { altKeyOf } from '../keys';

/** By the name of what it does: the letter, as event.code has it. */
export const ALT = { paste: 'P', members: 'I', ask: 'Q', results: 'O', jump: 'J', undo: 'Z', record: 'G', note: 'R' } as const;

/** As aria-keyshortcuts wants it. */
export const keyOfAction = (name: keyof typeof ALT) => `Alt+${ALT[name]}`;

export type Action = keyof typeof ALT | 'help';

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const isField = (target: EventTarget | null) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

/** `alone`: "?" counts without Alt. */
export function actionOf(event: Pressed & { target: EventTarget | null }, alone: boolean): Action | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return altKeyOf(ALT, event);
  return alone && event.key === '?' && !isField(event.target) ? 'help' : undefined;
}
