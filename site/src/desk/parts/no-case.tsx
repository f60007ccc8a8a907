import { link } from '../../router';
import { useDesk } from '../state';
import { Heading } from './heading';

/** In the place of a case that is not open: it was closed, or erased elsewhere. */
export function NoCase() {
  const { t } = useDesk();
  return (
    <div class="desk-page stack">
      <Heading title={t.list.title}>{t.shell.erased}</Heading>
      <p><a href={link('')}>{t.shell.back}</a></p>
    </div>
  );
}
