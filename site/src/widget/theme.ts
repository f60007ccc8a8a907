// The colours of a host, as far as people can read them. Only these tokens can be chosen, never styles.
export interface Palette {
  accent: string;
  'accent-strong': string;
  'accent-soft': string;
  'on-accent': string;
}

type Rgb = [number, number, number];

interface Ground {
  behind: string[]; // what text in the colour of the accent stands on: paper, surface, sunken
  surface: string;
  ink: string; // towards which the stronger tone goes
  on: [string, string]; // letters on the accent, the first that can be read
}

// As in styles/tokens.css: a test holds them together.
export const GROUNDS: Record<'light' | 'dark', Ground> = {
  light: { behind: ['#f7f6f2', '#ffffff', '#eeece6'], surface: '#ffffff', ink: '#000000', on: ['#ffffff', '#1a2326'] },
  dark: { behind: ['#11181a', '#1a2326', '#0b1113'], surface: '#1a2326', ink: '#ffffff', on: ['#06272e', '#ffffff'] },
};

export const AA = 4.5;
const SOFT = 0.12; // of the accent in its soft tone
const STRONG = 0.35; // of the ink in its strong tone
const STEPS = 20; // from the accent towards white, until it can be read in the dark

const rgbOf = (hex: string): Rgb => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const hexOf = (rgb: Rgb) => `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

/** `share` of b in a. */
export const mixed = (a: string, b: string, share: number) => hexOf(rgbOf(a).map((part, at) => part + (rgbOf(b)[at]! - part) * share) as Rgb);

function luminance(hex: string): number {
  const [r, g, b] = rgbOf(hex).map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** By WCAG 2: 1 to 21. */
export function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** "#0b5261" of what people write: "#0B5261", "0b5261" or "#abc". */
export function colourOf(text: string): string | undefined {
  const hex = text.toLowerCase().replace(/^#/, '');
  if (/^[0-9a-f]{6}$/.test(hex)) return `#${hex}`;
  return /^[0-9a-f]{3}$/.test(hex) ? `#${hex.replace(/./g, '$&$&')}` : undefined;
}

const paletteWithout = (accent: string, { surface, ink }: Ground) => ({ accent, 'accent-strong': mixed(accent, ink, STRONG), 'accent-soft': mixed(surface, accent, SOFT) });

/** The least contrast of text in this colour, and of letters on it. */
export function leastContrast(accent: string, ground: Ground): number {
  const { 'accent-strong': strong, 'accent-soft': soft } = paletteWithout(accent, ground);
  const letters = ground.on.map((one) => Math.min(contrast(one, accent), contrast(one, strong)));
  return Math.min(Math.max(...letters), ...[...ground.behind, soft].map((one) => contrast(accent, one)));
}

/** The palette around an accent, or undefined where text in it, or on it, has less contrast than AA asks. */
export function paletteOf(accent: string, ground: Ground): Palette | undefined {
  if (leastContrast(accent, ground) < AA) return undefined;
  const palette = paletteWithout(accent, ground);
  const letters = ground.on.find((one) => contrast(one, accent) >= AA && contrast(one, palette['accent-strong']) >= AA);
  return { ...palette, 'on-accent': letters! };
}

/** For light and dark; in the dark a lighter tone of the same colour. Undefined: it cannot be read in the light. */
export function palettesOf(accent: string): Record<'light' | 'dark', Palette> | undefined {
  const light = paletteOf(accent, GROUNDS.light);
  const tones = Array.from({ length: STEPS }, (_, step) => mixed(accent, '#ffffff', step / STEPS));
  const dark = tones.map((tone) => paletteOf(tone, GROUNDS.dark)).find(Boolean);
  return light && dark && { light, dark };
}
