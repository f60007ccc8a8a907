// From options to the text that somebody pastes. Nothing that is in an option can end what it stands in.
import { HEIGHT } from '../widget/protocol';
import { TITLES } from '../widget/titles';
import type { Options } from './choice';

/** Where the loader and the frame are: build/widget.mjs writes it into embed.json. */
export interface Place {
  site: string; // the address of the whole site, with a stroke at its end
  version: string;
  integrity: string;
  immutable: string; // the paths of the loader: of this version, and of the newest
  moving: string;
  frame: string;
}

export const KINDS = ['script', 'mount', 'iframe', 'wordpress', 'react', 'link'] as const;

export type Kind = (typeof KINDS)[number];

const LINKS: Record<string, string> = {
  es: 'Vea qué ayudas puede tener su hogar',
  en: 'See which benefits your household may get',
  ht: 'Gade ki èd fwaye ou ka jwenn',
};

const UNGROWN = 800; // pixels: of a frame that no script makes as high as it needs

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute in double quotes. */
export const attribute = (text: string) => text.replace(/[&<>"]/g, (sign) => ESCAPED[sign]!);

/** A value for a script, also for one inside a page. */
export const literal = (value: unknown) => JSON.stringify(value).replace(/[<>\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const attributes = (all: Record<string, string>) => Object.entries(all).map(([name, value]) => (value ? ` ${name}="${attribute(value)}"` : ` ${name}`)).join('');

const object = (options: Options) => `{\n${Object.entries(options).map(([name, value]) => `  ${name}: ${literal(value)},\n`).join('')}}`;

/** What stands after "#" in the address of the frame; commas stay, for people. */
export const fragmentOf = (options: Options) => new URLSearchParams(Object.entries(options).map(([name, value]): [string, string] => [name, String(value)])).toString().replaceAll('%2C', ',');

const inData = (options: Options) => Object.fromEntries(Object.entries(options).map(([name, value]) => [`data-${name}`, String(value)]));

const loaderOf = ({ site, version: _, integrity, immutable, moving }: Place, pinned: boolean): Record<string, string> =>
  pinned ? { src: site + immutable, integrity, crossorigin: 'anonymous' } : { src: site + moving };

/** The loader brings rules of somebody else into the frame: without it there are none. */
const withoutLoader = ({ catalog: _, key: __, ...options }: Options): Options => options;

const link = (options: Options, { site, frame }: Place) =>
  `<a${attributes({ href: `${site}${frame}#${fragmentOf(withoutLoader(options))}`, target: '_blank', rel: 'noopener noreferrer' })}>${LINKS[options.lang]}</a>`;

function script(options: Options, place: Place, pinned: boolean) {
  return `<script${attributes({ ...loaderOf(place, pinned), async: '', ...inData(options) })}></script>`;
}

// A loader that comes as a module opens nothing by itself.
const mount = (options: Options, place: Place, pinned: boolean) => `<div id="ventanilla"></div>
<script type="module"${attributes(loaderOf(place, pinned))}></script>
<script type="module">
  const element = document.getElementById("ventanilla");
  element.addEventListener("ventanilla:ready", () => console.log("ready"));
  Ventanilla.mount(element, ${object(options).replaceAll('\n', '\n  ')});
</script>`;

function iframe(options: Options, { site, frame }: Place) {
  const height = options.height ?? UNGROWN;
  const all = { src: `${site}${frame}#${fragmentOf({ ...withoutLoader(options), height })}`, title: TITLES[options.lang]!, width: '100%', height: String(height) };
  return `<iframe${attributes({ ...all, style: 'border:0;max-width:640px', loading: 'lazy', referrerpolicy: 'no-referrer', allow: 'clipboard-write' })}></iframe>`;
}

// Where the editor takes the script away, it takes <noscript> too, and the link that is inside stays.
const wordpress = (options: Options, place: Place, pinned: boolean) => `<!-- wp:html -->
${script(options, place, pinned)}
<noscript>${link(options, place)}</noscript>
<!-- /wp:html -->`;

const react = (options: Options, place: Place, pinned: boolean) => {
  const { src, integrity } = loaderOf(place, pinned);
  return `import { useEffect, useRef } from "react";

const OPTIONS = ${object(options)};

let loading;

function load() {
  if (window.Ventanilla) return Promise.resolve();
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = ${literal(src)};
${integrity ? `    script.integrity = ${literal(integrity)};\n    script.crossOrigin = "anonymous";\n` : ''}    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  return loading;
}

export function Ventanilla({ onReady }) {
  const place = useRef(null);
  useEffect(() => {
    const element = place.current;
    let widget;
    let gone = false;
    if (onReady) element.addEventListener("ventanilla:ready", onReady);
    load().then(() => {
      if (!gone) widget = window.Ventanilla.mount(element, OPTIONS);
    });
    return () => {
      gone = true;
      if (onReady) element.removeEventListener("ventanilla:ready", onReady);
      widget?.destroy();
    };
  }, [onReady]);
  return <div ref={place} style={{ minHeight: ${options.height ?? HEIGHT.least} }} />;
}`;
};

const MAKE: Record<Kind, (options: Options, place: Place, pinned: boolean) => string> = { script, mount, iframe, wordpress, react, link };

export const snippetOf = (kind: Kind, options: Options, place: Place, pinned: boolean) => MAKE[kind](options, place, pinned);

const LOADED: Kind[] = ['script', 'mount', 'wordpress', 'react'];

/** What a page with a strict policy has to let in: a line for each directive; none for a link. */
export function policyOf(kind: Kind, { catalog }: Options, { site }: Place): string[] {
  const { origin } = new URL(site);
  if (kind === 'link') return [];
  const loaded = LOADED.includes(kind);
  return [...(loaded ? [`script-src ${origin}`] : []), `frame-src ${origin}`, ...(loaded && catalog ? [`connect-src ${new URL(catalog).origin}`] : [])];
}

/** Whether rules of somebody else come along. */
export const bringsCatalog = (kind: Kind) => LOADED.includes(kind);
