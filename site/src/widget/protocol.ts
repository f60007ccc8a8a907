// What crosses between the frame and the page around it, both ways: this table, and nothing else. Loader, frame and configurator share it.
// No answer, no verdict and no name of a question is in it, and none may ever be.

/** In the path of the frame (/v1/) and in every message: what speaks another one is not heard. */
export const PROTOCOL = 1;

/** What the page around it may choose: `data-lang` of the script, `lang` of mount(), "lang=es" after "#" in the address of the frame. */
export const OPTIONS = ['lang', 'programs', 'concern', 'accent', 'theme', 'radius', 'height', 'catalog', 'key'] as const;

export type Option = (typeof OPTIONS)[number];

/** Why the frame did not do as it was told, or does not work. */
export interface Problem {
  code: string; // the name of an option, or 'same-origin', 'load', 'no-frame', or 'catalog-' and why the catalog of an option is not shown
  text: string;
}

/** From the frame to the page around it. */
export interface FromFrame {
  hello: undefined; // it listens; the loader answers
  ready: undefined; // it can be used: nothing was refused, and what it fetches at once is here
  page: number; // another page is shown; of the questions, how many screens there were so far, else 0
  result: undefined; // there is one: once in each screening
  height: number; // pixels that the questions need; 0: from now on as high as fits, whatever is inside
  error: Problem;
  leave: string; // somebody leaves in a hurry: the address to go to
  want: string; // a file beside the index.json of the option `catalog`, by its name: all of them before the first answer
}

/** From the page around it to the frame. */
export interface ToFrame {
  welcome: undefined; // the answer to hello
  file: Brought;
}

/** A file that the frame wanted. */
export interface Brought {
  name: string;
  parts: Uint8Array[] | undefined; // its bytes, as they came; undefined: it could not be fetched
}

/** Of a file that a loader reads for the frame: it stops soon after. */
export const MOST_BYTES = 1e6;

export type Message<Kinds> = { [Kind in keyof Kinds]: { ventanilla: typeof PROTOCOL; kind: Kind; value: Kinds[Kind] } }[keyof Kinds];

// A height tells something of what is inside. So it is asked for in coarse steps, between a least and a most, and among the questions never becomes
// less: the longest so far counts. From the end of the questions on it hangs on the window of the host alone, whatever the result is.
export const HEIGHT = { least: 640, step: 64, most: 960, fitLeast: 480 };
