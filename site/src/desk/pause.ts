// Long work on the page's own thread, in turns: what somebody types or presses comes between them.

/** Ends once the page has done what waits. Shorter than a timer, which browsers hold back by 4 milliseconds and, in the background, by a second. */
export const pause = () =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** The items in pieces, with a pause after each. */
export async function* inTurns<T>(items: readonly T[], atOnce: number): AsyncGenerator<T[]> {
  for (let from = 0; from < items.length; from += atOnce) {
    yield items.slice(from, from + atOnce);
    await pause();
  }
}
