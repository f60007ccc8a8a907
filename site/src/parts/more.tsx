import type { ComponentChildren } from 'preact';

export const More = ({ title, open, children }: { title: string; open?: boolean; children: ComponentChildren }) => (
  <details class="more" open={open}>
    <summary>{title}</summary>
    <div>{children}</div>
  </details>
);
