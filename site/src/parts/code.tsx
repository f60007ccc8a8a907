import { codePath } from '../qr';

/** A code for cameras, drawn in the colours that they read: dark on light. */
export function Code({ text, label }: { text: string; label: string }) {
  const { side, path } = codePath(text);
  return (
    <svg class="code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <path class="code-light" d={`M0 0h${side}v${side}H0z`} />
      <path class="code-dark" d={path} />
    </svg>
  );
}
