import type { Group } from '../verdicts';

export const Icon = ({ name, plain = false }: { name: string; plain?: boolean }) => (
  <svg class={plain ? undefined : 'icon'} aria-hidden="true">
    <use href={`#${name}`} />
  </svg>
);

// Whoever may be invited sees the drawing of those who apply.
const DRAWING: Partial<Record<Group, Group>> = { invited: 'may' };

/** A verdict's window. The word always stands beside it. */
export const Glyph = ({ group, tone = group }: { group: Group; tone?: Group }) => (
  <svg class={`glyph v-${tone}`} aria-hidden="true">
    <use href={`#v-${DRAWING[group] ?? group}`} />
  </svg>
);

export const Mark = () => (
  <svg class="mark" aria-hidden="true">
    <use href="#mark" />
  </svg>
);

export const Chip = ({ group, children }: { group: Group; children: preact.ComponentChildren }) => (
  <span class={`chip v-${group}`}>
    <Glyph group={group} />
    {children}
  </span>
);
