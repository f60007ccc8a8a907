// How this desk calls itself in its files. It is remembered in the vault, encrypted like a case.
import { useEffect, useState } from 'preact/hooks';
import { newId } from '../case';
import type { Vault } from '../vault/vault';
import type { DeskName } from './file';

const NAME = 'board';

const unnamed = (): DeskName => ({ id: newId(), name: '', commune: '', province: '', region: '' });

/** undefined until it is known. The id is made with the first name. */
export function useDeskName(vault: Vault): { desk: DeskName | undefined; name(given: Omit<DeskName, 'id'>): Promise<DeskName> } {
  const [desk, setDesk] = useState<DeskName>();
  useEffect(() => {
    void vault.recall(NAME).then((known) => setDesk({ ...unnamed(), ...(known as Partial<DeskName> | undefined) }), () => setDesk(unnamed()));
  }, [vault]);
  const name = async (given: Omit<DeskName, 'id'>) => {
    const next = { ...desk!, ...given };
    await vault.update(NAME, () => next);
    setDesk(next);
    return next;
  };
  return { desk, name };
}
