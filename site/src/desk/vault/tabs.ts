// Several tabs of one desk: who may write a case, and what the others hear of it. Names and messages hold slots only. Without Web Locks everybody may write, and
// the store refuses whoever comes second (`stale`); without BroadcastChannel a tab sees what others did when it opens the case or is refused.
export type Told = { kind: 'changed'; vault: number; slots: string[] } | { kind: 'named'; vault: number } | { kind: 'lock' } | { kind: 'active' } | { kind: 'vaults' };

/** A turn to write. */
export interface Hold {
  release(): void;
}

export class Tabs {
  readonly #name: string;
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string, hear: (told: Told) => void) {
    this.#name = name;
    this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : undefined;
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => hear(data));
  }

  tell(told: Told) {
    this.#channel?.postMessage(told);
  }

  /** Waits for the turn to write what lies in the slot; `turn` hears at once whether it is there, and later when it comes. Released, it goes to the next tab. */
  hold(slot: string, turn: (writable: boolean) => void): Hold {
    const locks = globalThis.navigator?.locks;
    if (!locks) {
      turn(true);
      return { release() {} };
    }
    const left = new AbortController();
    const name = `${this.#name} ${slot}`;
    const released = new Promise<void>((resolve) => left.signal.addEventListener('abort', () => resolve(), { once: true }));
    const have = () => {
      if (left.signal.aborted) return undefined;
      turn(true);
      return released;
    };
    void locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock) return have();
      if (!left.signal.aborted) turn(false);
      locks.request(name, { signal: left.signal }, have).catch(() => {}); // given up before its turn
      return undefined;
    });
    return { release: () => left.abort() };
  }

  close() {
    this.#channel?.close();
  }
}
