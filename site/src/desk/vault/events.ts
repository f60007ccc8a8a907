// What a vault tells whoever listens.
/** cards: the list, or what is damaged; case: one was written or erased by another tab; vaults: how many lie here; named: settings, or what else has a name; active: somebody is at work in another tab. */
export type VaultEvent = { kind: 'cards' | 'locked' | 'vaults' | 'named' | 'active' } | { kind: 'case'; id: string };

export class Events {
  readonly #listeners = new Set<(event: VaultEvent) => void>();

  subscribe(listener: (event: VaultEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  say(event: VaultEvent) {
    for (const listener of this.#listeners) listener(event);
  }
}
