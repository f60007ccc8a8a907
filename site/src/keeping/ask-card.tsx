import { useEffect, useRef, useState } from 'preact/hooks';
import { dateText } from '../format';
import { Icon } from '../parts/icon';
import { link, type Route } from '../router';
import { useKeep } from './use-keep';

const SOME = 3; // screens, after which there is something to lose

/** Asks once whether to keep the answers on this device; afterwards it says what was done, until the next page. */
export function AskCard({ route }: { route: Route }) {
  const { keeper, keep, k, device, result, lang } = useKeep();
  const [done, setDone] = useState('');
  const told = useRef<HTMLParagraphElement>(null);
  const here = `${route.page} ${route.id}`;
  useEffect(() => {
    if (done) told.current?.focus();
  }, [done]);
  if (keep.shared || !result) return null;
  if (done === here) {
    const text = keep.denied ? k.ask.denied : keep.consent === 'yes' ? k.ask.kept(device) : k.ask.refused;
    return (
      <div class="ask-keep column">
        <p class="said" role="status" tabIndex={-1} ref={told}>
          <Icon name="lock" />
          <span>{text} <a href={link('guardar')}>{k.ask.more}</a></span>
        </p>
      </div>
    );
  }
  const time = route.page === 'pregunta' ? Number(route.id) > SOME : ['revisar', 'resultado'].includes(route.page);
  if (!time || keep.consent !== 'unasked') return null;
  const choose = (yes: boolean) => void keeper.consent(yes).then(() => setDone(here));
  return (
    <section class="sheet stack ask-keep column" aria-labelledby="ask-keep">
      <h2 id="ask-keep">{k.ask.title(device)}</h2>
      <p>{k.ask.text} {keep.found && k.ask.instead(dateText(keep.found.saved, lang))}</p>
      <div class="halves">
        <button type="button" class="button second" onClick={() => choose(true)}>{k.ask.yes}</button>
        <button type="button" class="button second" onClick={() => choose(false)}>{k.ask.no}</button>
      </div>
    </section>
  );
}
