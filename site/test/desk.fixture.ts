// A case in which everything occurs, and a vault that costs little to open.
import 'fake-indexeddb/auto';
import { webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { newCase, type Case, type Referral } from '../src/desk/case';
import type { Cost, Stretch } from '../src/desk/vault/stretching';

globalThis.crypto ??= webcrypto as Crypto; // Node 18

export const referral: Referral = {
  id: 'r1', program: 'suf', people: ['p2'], office: 'Depto. Social', due: '2026-12-05',
  steps: [{ state: 'referred', date: '2026-11-21', note: '', cause: '' }],
};

export const whole: Case = {
  ...newCase('A-0412', '2026-11-21', 24),
  answers: {
    concern: null, made: 2, goals: ['suf'], household: { comuna: '13201', water: null },
    people: [{ id: 'p1', name: 'R. M.', resident: true, facts: { birth_date: '1988-02-14' } }, { id: 'p2', name: 'E. S.', resident: false, facts: {} }],
    pages: [{ group: null, asks: [{ fact: 'water', person: null }], programs: ['suf'] }],
  },
  attentions: [{ id: 'a1', date: '2026-11-21', minutes: 12, note: 'viene por el agua', found: ['suf'], catalog: '2026.11.3' }],
  plan: { programs: ['suf'], seen: ['cedula'], brings: { cedula: 'p1' } },
  referrals: [referral],
  agenda: [{ id: 'i1', date: '2026-12-05', text: 'llamar', done: false, referral: 'r1' }],
  standing: { catalog: '2026.11.3', date: '2026-11-21', groups: { suf: 'yes' }, had: [], answered: null },
  note: 'arrienda',
};

export const PHRASE = 'mañana temprano llueve poco';

/** The least that is borne. */
export const LEAST: Cost = { memory: 19_456, passes: 2, lanes: 1 };

export const stretch: Stretch = async (password, salt, { memory, passes, lanes }) =>
  (await argon2id({ password, salt, memorySize: memory, iterations: passes, parallelism: lanes, hashLength: 32, outputType: 'binary' })) as Uint8Array<ArrayBuffer>;

/** Every text, number and day that somebody could have typed into it, and the names of its members. */
export const wordsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(wordsOf)
  : typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, one]) => [name, ...wordsOf(one)])
  : [String(value)];
