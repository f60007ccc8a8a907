import type { VaultTrouble } from '../vault/errors';
import { es } from '../words/es';

/** Where not even the passphrase can be asked. */
export const CannotOpen = ({ why }: { why: VaultTrouble }) => (
  <main class="desk-page stack">
    <h1>{es.trouble.title}</h1>
    <p class="note warn">{es.trouble[why]}</p>
  </main>
);
