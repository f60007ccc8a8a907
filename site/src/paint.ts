// Drawing a page after a press. The press itself is drawn first: it is seen at once that it was taken, however long the page takes that follows.

const PATIENCE = 100; // ms: a page that nobody sees is never drawn

const nextPaint = () =>
  new Promise<void>((drawn) => {
    requestAnimationFrame(() => setTimeout(drawn));
    setTimeout(drawn, PATIENCE);
  });

let drawn = Promise.resolve();
if (typeof addEventListener === 'function') {
  for (const press of ['click', 'keydown']) addEventListener(press, () => (drawn = nextPaint()), true);
}

let waiting: (() => void)[] = [];

function runAll() {
  const all = waiting;
  waiting = [];
  for (const run of all) run();
}

/** Runs it once the last press is drawn, together with all else that waits: what changes together is drawn together. */
export function afterPress(run: () => void) {
  if (waiting.push(run) === 1) void drawn.then(() => setTimeout(runAll));
}
