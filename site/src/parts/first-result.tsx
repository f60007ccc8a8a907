import { useSite } from '../site';
import { link } from '../router';
import { Icon } from './icon';

/** That what matters most is known by now, the way to it, and what it would take to know the rest. */
export function FirstResult({ rest }: { rest: number }) {
  const { t, answers } = useSite();
  const concern = answers.concern as keyof typeof t.start.concerns | null;
  return (
    <section class="note first" aria-labelledby="first-result">
      <Icon name="flag" />
      <h2 id="first-result">{concern && concern !== 'all' ? t.first.readyFor(t.start.concerns[concern]) : t.first.ready}</h2>
      <p>{t.first.rest(rest)}</p>
      <p><a class="button second" href={link('resultado')}>{t.first.see}</a></p>
    </section>
  );
}
