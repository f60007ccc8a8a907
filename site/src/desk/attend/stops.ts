// The fields of an attention in the order in which Enter goes through them: [data-stop] is one, data-open one that waits for an answer, data-open="new" a place for another member.
const focusOn = (stop: HTMLElement) => {
  const control = stop.matches('fieldset') ? (stop.querySelector<HTMLElement>(':checked') ?? stop.querySelector<HTMLElement>('input')) : stop;
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  stop.scrollIntoView({ block: 'nearest', inline: 'nearest' });
};

const stopsIn = (root: ParentNode) => [...root.querySelectorAll<HTMLElement>('[data-stop]')];

const isAfter = (one: Node, other: Node) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** To the next field that waits, from the first on when there is none behind; where nothing waits to what ends the attention. */
export function advance(from: Element) {
  const open = stopsIn(document).filter((stop) => stop.dataset.open !== undefined && stop !== from && !stop.contains(from));
  const next = open.find((stop) => isAfter(from, stop)) ?? open.find((stop) => stop.dataset.open !== 'new');
  if (next) focusOn(next);
  else document.querySelector<HTMLElement>('[data-end]')?.focus();
}

/** To the field before, whether it waits or not. */
export function retreat(from: Element) {
  const before = stopsIn(document).filter((stop) => stop !== from && !stop.contains(from) && isAfter(stop, from)).at(-1);
  if (before) focusOn(before);
}

/** To the field of this fact, if it stands on the page. */
export function reach(key: string): boolean {
  const stop = stopsIn(document).find((one) => one.dataset.stop === key);
  if (stop) focusOn(stop);
  return stop !== undefined;
}

/** To the first field of a part of the page that waits, or its first. */
export function enter(part: string) {
  const stops = stopsIn(document.getElementById(part)!);
  const stop = stops.find((one) => one.dataset.open !== undefined) ?? stops[0];
  if (stop) focusOn(stop);
}

/** Up or down in a table, to the same column. */
export function climb(from: HTMLElement, rows: 1 | -1) {
  const cell = from.closest('td')!;
  const row = cell.parentElement![rows === 1 ? 'nextElementSibling' : 'previousElementSibling'];
  const stop = row?.children[[...cell.parentElement!.children].indexOf(cell)]?.querySelector<HTMLElement>('[data-stop]');
  if (stop) focusOn(stop);
}
