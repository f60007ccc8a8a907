/**
 * wrong: not the passphrase. altered: not one byte as it was written, or no such thing. later: a newer page made it. foreign: it is something else.
 * full: the device has no room; nothing was written. stale: somebody else saved it meanwhile; nothing was written. gone: it is not there (any more).
 * locked: no key is here. denied: the browser keeps nothing for this page. weak: the passphrase is too short.
 */
export type VaultTrouble = 'wrong' | 'altered' | 'later' | 'foreign' | 'full' | 'stale' | 'gone' | 'locked' | 'denied' | 'weak';

/** All that goes wrong with a vault and is not our mistake. */
export class VaultError extends Error {
  constructor(readonly trouble: VaultTrouble, cause?: unknown) {
    super(trouble, { cause });
  }
}
