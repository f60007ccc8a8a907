import { useLayoutEffect, useState } from 'preact/hooks';

export interface Telling {
  listen(listener: () => void): () => void;
}

/** Draws again whenever it tells something. Nothing comes between what is drawn and listening. */
export function useHeard<Seat extends Telling>(seat: Seat): Seat {
  const [, redraw] = useState({});
  useLayoutEffect(() => seat.listen(() => redraw({})), [seat]);
  return seat;
}
