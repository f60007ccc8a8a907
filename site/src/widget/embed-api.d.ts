// The loader of the widget, for who writes the page around it: <script src="…/v1/embed.js" data-lang="es"></script>

/** All of them are optional, and are also attributes of the script: data-lang, data-programs, … */
export interface VentanillaOptions {
  lang?: 'es' | 'en' | 'ht';
  /** Ids of the programs to ask for and show, as a list or with commas; without it, all. */
  programs?: string | readonly string[];
  /** What brings people here; the page that asks for it is left out. */
  concern?: 'work' | 'baby' | 'care' | 'old' | 'study' | 'bill' | 'home' | 'all';
  /** The colour of what can be pressed, as "#0b5261". Refused where people could not read it. */
  accent?: string;
  theme?: 'auto' | 'light' | 'dark';
  /** Of corners, in pixels: 0 to 16. */
  radius?: number | string;
  /** A fixed height in pixels: then the frame asks for none. */
  height?: number | string;
  /** The address of an index.json, as `ventanilla publish` writes it: rules of somebody else, who is named on each page. */
  catalog?: string;
  /** The public key that has to have signed it, in base64. */
  key?: string;
}

export interface VentanillaHandle {
  /** On which the events are heard. */
  readonly element: HTMLElement;
  /** Takes the widget out of the page, with every answer in it. */
  destroy(): void;
}

export interface VentanillaEvents {
  /** It can be used: nothing was refused, and what it fetches at once is here. */
  'ventanilla:ready': CustomEvent<null>;
  /** The how-manieth screen of questions is shown; nothing of what it asks. */
  'ventanilla:step': CustomEvent<number>;
  /** There is a result; nothing of what it says. */
  'ventanilla:result': CustomEvent<null>;
  /** It could not do as it was told. */
  'ventanilla:error': CustomEvent<{ code: string; text: string }>;
}

export interface VentanillaLoader {
  readonly version: string;
  /** Puts a widget into the element, after what is in it. */
  mount(element: HTMLElement, options?: VentanillaOptions): VentanillaHandle;
}

declare global {
  interface Window {
    Ventanilla: VentanillaLoader;
  }
  interface HTMLElementEventMap extends VentanillaEvents {}
  interface DocumentEventMap extends VentanillaEvents {}
}
