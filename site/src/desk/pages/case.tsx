import { link } from '../../router';
import { Attend } from '../attend/attend';
import { Heading } from '../parts/heading';
import { useDesk } from '../state';

/** A case: the attention of its family. */
export function CasePage({ id }: { id: string }) {
  const desk = useDesk();
  const { t } = desk;
  const tab = desk.tab(id);
  if (tab) return <Attend id={id} tab={tab} />;
  return (
    <div class="desk-page stack">
      <Heading title={t.list.title}>{t.shell.erased}</Heading>
      <p><a href={link('')}>{t.shell.back}</a></p>
    </div>
  );
}
