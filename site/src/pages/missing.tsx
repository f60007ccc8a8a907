import { Heading } from '../parts/heading';
import { useSite } from '../site';

/** An address that leads nowhere. */
export function MissingPage() {
  const { t } = useSite();
  return (
    <div class="stack column">
      <Heading title={t.trouble.missing}>{t.trouble.missing}</Heading>
      <p><a class="button" href="#/">{t.erased.again}</a></p>
    </div>
  );
}
