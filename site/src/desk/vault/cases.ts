// The cases of an open vault. Their cards are here, decrypted; the cases themselves are read when somebody asks. A card and its case are written together, with one
// stamp: halves of different writes are no case.
import type { Case } from '../case';
import { caseOf } from '../case-check';
import { inTurns } from '../pause';
import { relationOf, type Revision } from '../revision';
import { cardOf, isCard, type Card } from './card';
import { VaultError } from './errors';
import { slotOf, type Keys } from './keys';
import { closed, newStamp, opened, stampOf, type Stamp } from './record';
import type { Store, Write } from './store';

/** A case that cannot be opened, with its number where its card could be read. altered: not as it was written; gone: only its card is there; later: of a newer page. */
export interface Damage {
  slot: string;
  number: string | null;
  why: 'altered' | 'gone' | 'later';
}

/** Damage of what one write left. */
export interface FoundDamage extends Damage {
  stamp: Stamp;
}

const AT_ONCE = 25; // cards that are opened in one turn

interface Held {
  slot: string;
  card: Card;
  stamp: Stamp; // of the write that this tab knows
}

/** A case as it lies in the store. */
export interface Sealed {
  id: string;
  number: string;
  slot: string;
  bytes: Uint8Array;
}

export const whyOf = (error: unknown): Damage['why'] => (error instanceof VaultError && (error.trouble === 'later' || error.trouble === 'gone') ? error.trouble : 'altered');

export class Cases {
  readonly held = new Map<string, Held>(); // by id
  readonly damages = new Map<string, Damage>(); // by slot

  constructor(readonly store: Store, readonly vault: number, readonly keys: Keys) {}

  /** Reads every card. What is damaged is listed, and keeps nothing else from opening. */
  async open() {
    const left = new Set(await this.store.slots(this.vault, 'case'));
    for await (const all of this.store.readAll(this.vault, 'card')) {
      for await (const some of inTurns(all, AT_ONCE)) await Promise.all(some.map(([slot, bytes]) => this.#takeCard(slot, bytes, left.delete(slot))));
    }
    for (const slot of left) await this.#mendCard(slot);
  }

  /** Throws VaultError `gone`, or what its damage is, which is listed from then on. */
  async read(id: string): Promise<Case> {
    const held = this.held.get(id);
    if (!held) throw new VaultError('gone');
    const { slot, card } = held;
    try {
      const [stored, bytes] = await Promise.all([this.store.read(this.vault, 'card', slot), this.store.read(this.vault, 'case', slot)]);
      if (!bytes) throw new VaultError('gone');
      if (!stored || stampOf(stored) !== stampOf(bytes)) throw new VaultError('altered');
      const record = caseOf(await opened(bytes, 'case', slot, this.keys));
      if (record.id !== id) throw new VaultError('altered');
      if (stampOf(stored) !== held.stamp) await this.#takeCard(slot, stored, true); // another tab wrote it
      this.damages.delete(slot);
      return record;
    } catch (error) {
      if (!(error instanceof VaultError && error.trouble === 'denied')) this.note([{ slot, number: card.number, why: whyOf(error), stamp: held.stamp }]);
      throw error;
    }
  }

  /** Lists damage. What was written or erased after it was read is another matter. */
  note(found: FoundDamage[]) {
    for (const { stamp, ...damage } of found) {
      if ([...this.held.values()].some((held) => held.slot === damage.slot && held.stamp === stamp)) this.damages.set(damage.slot, damage);
    }
  }

  /** Those of these cases, in order, that lie in the store as this tab knows them; of another write, or without a body, `read` says more. */
  async sealed(ids: string[]): Promise<Sealed[]> {
    const held = ids.flatMap((id) => this.held.get(id) ?? []);
    if (held.length === 0) return [];
    const bodies = await this.#bodies(held.map(({ slot }) => slot));
    return held.flatMap(({ slot, card: { id, number }, stamp }) => {
      const bytes = bodies.get(slot);
      return bytes && stampOf(bytes) === stamp ? [{ id, number, slot, bytes }] : [];
    });
  }

  /** Those of these ids that are here, in the order in which they lie in the store: so that pieces of all of them are read at once. */
  inOrder(ids: string[]): string[] {
    const slotIn = (id: string) => this.held.get(id)!.slot;
    return ids.filter((id) => this.held.has(id)).sort((a, b) => (slotIn(a) < slotIn(b) ? -1 : 1));
  }

  /** By slot. One request where no other case lies between them. */
  async #bodies(slots: string[]): Promise<Map<string, Uint8Array>> {
    const [first, last] = [slots[0]!, slots.at(-1)!];
    const between = [...this.held.values()].filter(({ slot }) => slot >= first && slot <= last);
    if (between.length === slots.length) return new Map(await this.store.readRange(this.vault, 'case', first, last));
    const bodies = await this.store.readSome(this.vault, 'case', slots);
    return new Map(slots.flatMap((slot, index) => (bodies[index] ? [[slot, bodies[index]]] : [])));
  }

  /**
   * Writes all of them or none, as they are. `over`: the revision of the one in its place, an empty one where there is none. A good copy takes the place of a
   * damaged one. Throws VaultError `stale` where another was first, `gone` where another erased it.
   */
  async put(records: { record: Case; over: Revision }[]): Promise<string[]> {
    const news: [id: string, held: Held][] = [];
    const writes = records.map(async ({ record, over }): Promise<Write[]> => {
      const { id } = record;
      const held = this.held.get(id);
      const slot = held?.slot ?? (await slotOf(id, this.keys));
      const damaged = this.damages.has(slot);
      if (!damaged && !held && Object.keys(over).length > 0) throw new VaultError('gone');
      if (!damaged && held && relationOf(held.card.revision, over) !== 'same') throw new VaultError('stale');
      const before = damaged ? undefined : (held?.stamp ?? null);
      const [card, stamp] = [cardOf(record), newStamp()];
      news.push([id, { slot, card, stamp }]);
      const bytes = await Promise.all([closed(card, 'card', slot, stamp, this.keys), closed(record, 'case', slot, stamp, this.keys)]);
      return [{ kind: 'card', slot, over: before, bytes: bytes[0] }, { kind: 'case', slot, over: before, bytes: bytes[1] }];
    });
    try {
      await this.store.write(this.vault, (await Promise.all(writes)).flat());
    } catch (error) {
      if (error instanceof VaultError && error.trouble === 'stale') await this.refresh(news.map(([, { slot }]) => slot));
      throw error;
    }
    for (const [id, held] of news) {
      this.held.set(id, held);
      this.damages.delete(held.slot);
    }
    return news.map(([, { slot }]) => slot);
  }

  /** By ids of cases, or slots of what is damaged. Gives the slots. */
  async remove(names: string[]): Promise<string[]> {
    const slots = names.map((name) => this.held.get(name)?.slot ?? name);
    await this.store.write(this.vault, slots.flatMap((slot): Write[] => [{ kind: 'card', slot }, { kind: 'case', slot }]));
    for (const slot of slots) this.#forget(slot);
    return slots;
  }

  /** Looks again at what others wrote. Gives the ids of the cases there. */
  async refresh(slots: string[]): Promise<string[]> {
    const before = slots.map((slot) => this.#idAt(slot));
    for (const slot of slots) {
      const [card, body] = await Promise.all([this.store.read(this.vault, 'card', slot), this.store.read(this.vault, 'case', slot)]);
      if (card) await this.#takeCard(slot, card, body !== undefined);
      else this.#forget(slot);
    }
    return [...new Set([...before, ...slots.map((slot) => this.#idAt(slot))])].filter((id) => id !== undefined);
  }

  #idAt(slot: string) {
    return [...this.held.values()].find((one) => one.slot === slot)?.card.id;
  }

  #forget(slot: string) {
    const id = this.#idAt(slot);
    if (id !== undefined) this.held.delete(id);
    this.damages.delete(slot);
  }

  async #takeCard(slot: string, bytes: Uint8Array, hasBody: boolean): Promise<void> {
    const card = await opened(bytes, 'card', slot, this.keys).catch(() => undefined);
    if (!isCard(card)) {
      if (hasBody) await this.#mendCard(slot);
      else this.damages.set(slot, { slot, number: null, why: 'altered' });
      return;
    }
    this.held.set(card.id, { slot, card, stamp: stampOf(bytes) });
    if (hasBody) this.damages.delete(slot);
    else this.damages.set(slot, { slot, number: card.number, why: 'gone' });
  }

  /** Makes the card of a case that has none that can be read, and writes both anew. */
  async #mendCard(slot: string) {
    try {
      const bytes = (await this.store.read(this.vault, 'case', slot))!;
      const record = caseOf(await opened(bytes, 'case', slot, this.keys));
      const [card, stamp] = [cardOf(record), newStamp()];
      const anew = await Promise.all([closed(card, 'card', slot, stamp, this.keys), closed(record, 'case', slot, stamp, this.keys)]);
      await this.store.write(this.vault, [{ kind: 'card', slot, bytes: anew[0] }, { kind: 'case', slot, over: stampOf(bytes), bytes: anew[1] }]);
      this.held.set(record.id, { slot, card, stamp });
    } catch (error) {
      this.damages.set(slot, { slot, number: null, why: whyOf(error) });
    }
  }
}
