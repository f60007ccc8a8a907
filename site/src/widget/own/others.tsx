// What a frame shows of a catalog of somebody else: whose it is, on every page; or why it is not shown.
import { Component, type ComponentChildren } from 'preact';
import { dateText } from '../../format';
import { toStart } from '../../parts/frame';
import { Heading } from '../../parts/heading';
import { useSite } from '../../site';
import type { Differences } from './compare';
import type { Own } from './own';
import { Refused } from './refused';
import { ownWords } from './words';

interface OwnProps {
  own: Own;
}

function Names({ title, names }: { title: string; names: string[] }) {
  return names.length === 0 ? null : (
    <>
      <p>{title}</p>
      <ul class="bullets">{names.map((name, index) => <li key={index}>{name}</li>)}</ul>
    </>
  );
}

function Compared({ compared }: { compared: Differences | undefined }) {
  const { words, lang } = useSite();
  const w = ownWords(lang);
  if (!compared) return <p>{w.uncompared}</p>;
  const { added, changed, missing, amounts, others } = compared;
  const program = (id: string) => words?.programs[id]?.name ?? id;
  const none = added.length + changed.length + missing.length + amounts.length + others === 0;
  return (
    <>
      <Names title={w.added} names={added.map(program)} />
      <Names title={w.changed} names={changed.map(program)} />
      <Names title={w.amounts} names={amounts.map((id) => words?.parameters[id]?.name ?? id)} />
      {others > 0 && <p>{w.others(others)}</p>}
      {missing.length > 0 && <p>{w.missing(missing.length)}</p>}
      {none && <p>{w.same}</p>}
    </>
  );
}

/** "Reglas publicadas por … (…), no por Ventanilla." */
export function WhoseLine({ own }: OwnProps) {
  const { words, lang } = useSite();
  const w = ownWords(lang);
  const { whose } = own;
  if (!whose || own.refused) return null;
  const { page, at, fingerprint, version, issued, expires, compared } = whose;
  return (
    <aside class="wrap whose" aria-label={w.about}>
      <details>
        <summary>
          <b>{w.line(words?.catalog.name ?? '', page)}</b> <span class="link">{w.more}</span>
        </summary>
        <p>{w.stranger(page)}</p>
        <p>{w.secrets}</p>
        <dl>
          <dt>{w.at}</dt>
          <dd>{at}</dd>
          <dt>{w.key}</dt>
          <dd>{fingerprint}</dd>
          <dt>{w.edition}</dt>
          <dd>{version}, {w.days(dateText(issued, lang), dateText(expires, lang))}</dd>
        </dl>
        {words && (
          <>
            <p><b>{w.compared}</b></p>
            <Compared compared={compared} />
          </>
        )}
      </details>
    </aside>
  );
}

/** In the place of every page: what is wrong, and where to go on. */
export function OwnTrouble({ own }: OwnProps) {
  const { site, t, lang } = useSite();
  const w = ownWords(lang);
  const { why } = own.refused!;
  return (
    <div class="stack">
      <div class="error stack" role="alert">
        <Heading title={w.title}>{w.title}</Heading>
        <p>{w.intro(own.page)}</p>
        <p>{w.why[why]}</p>
        <p>{w.stays} {w.tell}</p>
        {why === 'unreachable' && <p class="row"><button type="button" class="button" onClick={() => location.reload()}>{t.trouble.again}</button></p>}
      </div>
      <p><a href={toStart(site, lang)}>{w.whole}<span class="hidden">{w.newTab}</span></a></p>
    </div>
  );
}

/** A page that cannot be drawn says so: words of somebody else may fit no rule of theirs. */
export class Guarded extends Component<OwnProps & { children: ComponentChildren }> {
  override componentDidCatch(error: unknown) {
    this.props.own.refuse(new Refused('broken', String(error)));
  }

  override render() {
    const { own, children } = this.props;
    return own.refused ? <OwnTrouble own={own} /> : children;
  }
}

export { Own } from './own';
