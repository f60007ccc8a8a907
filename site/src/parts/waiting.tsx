import { useEffect } from 'preact/hooks';
import { goInstead } from '../router';
import { useSite } from '../site';

/** While the rules or a result are on their way. */
export function Loading() {
  const { t } = useSite();
  return <p class="hint" role="status">{t.loading}</p>;
}

/** To another page at once, leaving no step behind. */
export function Redirect({ page, id = '' }: { page: string; id?: string | number }) {
  useEffect(() => goInstead(page, id), [page, id]);
  return null;
}
