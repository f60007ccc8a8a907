// The keys of an attention. Alt and a letter that no browser's menu and no screen reader takes; "?" alone only outside of fields, and only while the desk is set to it.

/** By the name of what it does: the letter, as event.code has it. */
export const ALT = { paste: 'P', members: 'I', ask: 'Q', results: 'O', jump: 'J', undo: 'Z', record: 'G' } as const;

/** As aria-keyshortcuts wants it. */
export const keyOfAction = (name: keyof typeof ALT) => `Alt+${ALT[name]}`;

export type Action = keyof typeof ALT | 'help';

type Pressed = Pick<KeyboardEvent, 'code' | 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const isField = (target: EventTarget | null) => target instanceof Element && target.matches('input, textarea, select, [contenteditable]');

/** `alone`: "?" counts without Alt. */
export function actionOf(event: Pressed & { target: EventTarget | null }, alone: boolean): Action | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return (Object.keys(ALT) as (keyof typeof ALT)[]).find((name) => !event.shiftKey && event.code === `Key${ALT[name]}`);
  return alone && event.key === '?' && !isField(event.target) ? 'help' : undefined;
}
