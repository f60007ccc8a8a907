import { useState } from 'preact/hooks';
import { goInstead } from '../router';
import { useSite } from '../site';

/** Takes the last answer back, where it was given on one of these pages, and leads there. */
export function Undo({ on }: { on: string[] }) {
  const { site, t, past } = useSite();
  const [undone, setUndone] = useState(false);
  const undo = async () => {
    const { page, id } = await site.undo();
    setUndone(true);
    if (page === 'pregunta' && on.length === 1) goInstead(page, id);
  };
  return (
    <>
      {on.includes(past.at(-1)?.at.page ?? '') && <button type="button" class="link small" onClick={undo}>{t.undo.do}</button>}
      <span class="hidden" role="status">{undone ? t.undo.done : ''}</span>
    </>
  );
}
