import { Mark } from '../parts/icon';
import type { Words } from '../words/es';
import type { FrameWords } from './words/es';

/** In the place of the app, where the page around the frame could read it. */
export function Refused({ words, w }: { words: Words; w: FrameWords }) {
  return (
    <>
      <header class="top"><div><span class="brand"><Mark />{words.site}</span></div></header>
      <main class="wrap">
        <div class="error stack" role="alert">
          <h1>{w.refused.title}</h1>
          <p>{w.refused.text}</p>
          <p>{w.refused.mend}</p>
        </div>
        <p><a href="../">{w.whole}<span class="hidden">{w.newTab}</span></a></p>
      </main>
    </>
  );
}
