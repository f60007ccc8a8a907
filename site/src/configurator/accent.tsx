// The colour, with what the frame would say of it, before anything is copied.
import { GROUNDS } from '../widget/theme';
import type { Choice } from './choice';
import { judge, LEAST, ratioText, type Judged } from './colour';
import { Field } from './fields';
import type { ConfiguratorWords } from './words/es';

const OURS = '#0b5261';

/** Two letters in the colour, on the ground, and on the colour. */
function Sample({ tone, ground }: { tone: string; ground: (typeof GROUNDS)['light'] }) {
  return (
    <svg class="sample" viewBox="0 0 64 28" aria-hidden="true">
      <rect width="32" height="28" fill={ground.behind[0]} />
      <rect x="32" width="32" height="28" fill={tone} />
      <text x="16" y="20" fill={tone}>Aa</text>
      <text x="48" y="20" fill={ground.on[0]}>Aa</text>
    </svg>
  );
}

function Contrast({ judged, lang, w }: { judged: Judged; lang: string; w: ConfiguratorWords }) {
  const rows = [
    { name: w.light, ratio: judged.light, tone: judged.colour, ground: GROUNDS.light },
    { name: w.dark, ratio: judged.dark, tone: judged.darkTone, ground: GROUNDS.dark },
  ];
  return (
    <table class="contrast">
      <caption class="label">{w.contrast}</caption>
      <thead><tr><th scope="col">{w.scheme}</th><th scope="col">{w.ratio}</th><th scope="col">{w.verdict}</th></tr></thead>
      <tbody>
        {rows.map(({ name, ratio, tone, ground }) => (
          <tr key={name}>
            <th scope="row"><Sample tone={tone} ground={ground} />{name}</th>
            <td class="num">{ratioText(ratio, lang)}</td>
            <td>{ratio >= LEAST ? w.fits : w.fitsNot(ratioText(LEAST, lang))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AccentProps {
  w: ConfiguratorWords;
  lang: string;
  choice: Choice;
  fault: string | undefined;
  change(part: Partial<Choice>): void;
}

export function Accent({ w, lang, choice, fault, change }: AccentProps) {
  const judged = judge(choice.accent || OURS);
  const write = (event: { currentTarget: HTMLInputElement }) => change({ accent: event.currentTarget.value.trim() });
  return (
    <div class="stack">
      <Field id="accent" label={w.accent} hint={w.accentHint} fault={fault}>
        {(described) => (
          <span class="row">
            <input {...described} class="input w12 mono" spellcheck={false} autocapitalize="off" autocomplete="off" maxLength={7} placeholder={OURS} value={choice.accent} onInput={write} />
            <input type="color" aria-label={w.accentPick} value={judged?.colour ?? OURS} onInput={write} />
          </span>
        )}
      </Field>
      {judged && <Contrast judged={judged} lang={lang} w={w} />}
      {choice.accent && (
        <p class="row">
          {judged && !judged.fits && <button type="button" class="button second" onClick={() => change({ accent: judged.nearest })}>{w.useNearest(judged.nearest)}</button>}
          <button type="button" class="link" onClick={() => change({ accent: '' })}>{w.useOurs}</button>
        </p>
      )}
    </div>
  );
}
