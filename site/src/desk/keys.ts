// Keys: Alt and a letter that no browser's menu and no screen reader takes, by event.code. accessKey would be another key in each browser.
type Pressed = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** On every page of an open desk. */
export const DESK_KEYS = { create: 'N', list: 'C', plan: 'L', lock: 'K' } as const;

/** As aria-keyshortcuts wants it. */
export const deskKeyOf = (name: keyof typeof DESK_KEYS) => `Alt+${DESK_KEYS[name]}`;

/** Which of `keys`, letters by the name of what they do, was pressed with Alt alone. */
export const altKeyOf = <T extends string>(keys: Record<T, string>, { code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): T | undefined =>
  altKey && !ctrlKey && !metaKey && !shiftKey ? (Object.keys(keys) as T[]).find((name) => code === `Key${keys[name]}`) : undefined;
