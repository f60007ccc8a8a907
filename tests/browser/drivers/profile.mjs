// The folder in which a browser keeps what outlives it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const newProfile = () => mkdtemp(join(tmpdir(), 'ventanilla-profile-'));

/** Its browser may still be writing when it is gone already. */
export const removeProfile = (profile) => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
