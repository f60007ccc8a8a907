import { link } from '../../router';
import { useDesk } from '../state';

const PARTS = ['caso', 'plan', 'informe'] as const;

/** The pages of one case, from each of which the others are a step away. `id` is the key of its tab. */
export function CaseNav({ id, page }: { id: string; page: (typeof PARTS)[number] }) {
  const { t } = useDesk();
  return (
    <nav class="case-nav" aria-label={t.caseNav.label}>
      {PARTS.map((one) => <a key={one} href={link(one, id)} aria-current={one === page ? 'page' : undefined}>{t.caseNav[one]}</a>)}
    </nav>
  );
}
