import { Icon } from '../../parts/icon';
import { useDesk } from '../state';

/** Cases that cannot be read, each named as far as it can be. */
export function Damages() {
  const desk = useDesk();
  const { t } = desk;
  const damages = desk.vault.damages();
  if (damages.length === 0) return null;
  return (
    <section class="note warn" aria-labelledby="damages">
      <Icon name="alert" />
      <h2 id="damages">{t.damage.title(damages.length)}</h2>
      <p>{t.damage.text}</p>
      <ul>
        {damages.map(({ slot, number, why }) => (
          <li key={slot} class="row">
            <span>{number ?? t.damage.unknown}: {t.damage.why[why]}.</span>
            {why !== 'later' && <button type="button" class="tool danger" onClick={() => void desk.remove([slot])}>{t.damage.remove}</button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
