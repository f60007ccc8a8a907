import type { Concern } from '../goals';
import { link } from '../router';
import { useSite } from '../site';
import { Icon } from './icon';

/** What brings somebody here, each a way to who lives in the home. */
export function Concerns() {
  const { site, t, answers } = useSite();
  return (
    <ul class="concerns">
      {(Object.keys(t.start.concerns) as Concern[]).map((concern) => (
        <li key={concern}>
          <a class="concern" href={link('personas')} onClick={() => void site.answer({ ...answers, concern })}>
            <Icon name={`c-${concern}`} plain />
            {t.start.concerns[concern]}
          </a>
        </li>
      ))}
    </ul>
  );
}
