// On a shared computer: forgets after a while without a sign of the person, and warns before.
export const QUIET = 5 * 60; // seconds until all is erased
export const WARNED = 60; // of which the last are with a warning

const SIGNS = ['pointerdown', 'keydown', 'scroll', 'touchstart', 'input'];

export interface Watcher {
  warn(seconds: number | undefined): void; // seconds that are left; undefined when there is no more need
  end(): void;
}

export interface Surroundings {
  now(): number;
  every(look: () => void): () => void; // calls it every second; gives what ends that
  place: EventTarget; // where people give signs
}

function everySecond(look: () => void) {
  const timer = setInterval(look, 1000);
  return () => clearInterval(timer);
}

/**
 * Watches until the function that it gives is called. Once it has warned, only `stay` goes on: a hand on the mouse may be that of the next one. The
 * clock counts, not the timer: a computer that slept has slept through its time.
 */
export function watch({ warn, end }: Watcher, { now, every, place }: Surroundings = { now: Date.now, every: everySecond, place: document }) {
  let since = now();
  let warning = false;
  const stay = () => {
    since = now();
    if (warning) warn(undefined);
    warning = false;
  };
  const sign = () => {
    if (!warning) since = now();
  };
  const look = () => {
    const left = QUIET - Math.floor((now() - since) / 1000);
    if (left <= 0) {
      stop();
      end();
    } else if (left <= WARNED) {
      warning = true;
      warn(left);
    }
  };
  const still = every(look);
  for (const kind of SIGNS) place.addEventListener(kind, sign, { passive: true, capture: true });
  const stop = () => {
    still();
    for (const kind of SIGNS) place.removeEventListener(kind, sign, { capture: true });
  };
  return { stay, stop };
}
