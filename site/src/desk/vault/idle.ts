// When a desk locks itself. Asked often and cheaply; a laptop that slept, or a tab that the browser had put aside, is noticed at the first question after it.

/** Two clocks, in milliseconds: the day's, which goes on in sleep but can be set, and one that only goes forward. */
export interface Clocks {
  wall(): number;
  steady(): number;
}

export class Idle {
  #wall: number;
  #steady: number;

  constructor(readonly clocks: Clocks, public minutes: number) {
    this.#wall = clocks.wall();
    this.#steady = clocks.steady();
  }

  /** Seconds until it locks; 0 and less: now. */
  get left(): number {
    const gone = Math.max(Math.abs(this.clocks.wall() - this.#wall), this.clocks.steady() - this.#steady);
    return this.minutes * 60 - gone / 1000;
  }

  /** Somebody did something: false when that came too late, and it has to be locked. */
  touch(): boolean {
    if (this.left <= 0) return false;
    this.#wall = this.clocks.wall();
    this.#steady = this.clocks.steady();
    return true;
  }
}

const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'];
const LOOKS = ['visibilitychange', 'focus', 'pageshow', 'resume'];
const EVERY = 1000; // milliseconds
const TELL = 15_000; // between two messages to other tabs

/** Watches a page. `left` hears each second; `active` of what somebody does, at most every 15 seconds. Gives what ends it, and what counts another tab's activity. */
export function watchIdle(idle: Idle, hear: { left(seconds: number): void; active(): void; over(): void }) {
  let told = 0;
  const look = () => (idle.left <= 0 ? hear.over() : hear.left(idle.left));
  const touched = () => {
    if (!idle.touch()) return hear.over();
    const now = idle.clocks.steady();
    if (now - told > TELL) {
      told = now;
      hear.active();
    }
  };
  for (const sign of SIGNS) addEventListener(sign, touched, { capture: true, passive: true });
  for (const sign of LOOKS) addEventListener(sign, look, { capture: true });
  const timer = setInterval(look, EVERY);
  return {
    touched: () => void idle.touch(),
    end() {
      clearInterval(timer);
      for (const sign of SIGNS) removeEventListener(sign, touched, { capture: true });
      for (const sign of LOOKS) removeEventListener(sign, look, { capture: true });
    },
  };
}
