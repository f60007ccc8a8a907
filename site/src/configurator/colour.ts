// What the frame would say of an accent: by its own module, so that nothing passes here that it refuses there.
import { AA, colourOf, GROUNDS, leastContrast, mixed, palettesOf } from '../widget/theme';

export interface Judged {
  colour: string;
  light: number; // the least contrast in each scheme
  dark: number;
  darkTone: string; // what the frame makes of it in the dark
  fits: boolean;
  nearest: string; // the same tone, as much darker as it takes; itself where it fits
}

const STEPS = 100;

/** Undefined: it is no colour. */
export function judge(text: string): Judged | undefined {
  const colour = colourOf(text.trim());
  if (!colour) return undefined;
  const tones = Array.from({ length: STEPS + 1 }, (_, step) => mixed(colour, '#000000', step / STEPS));
  const nearest = tones.find((tone) => palettesOf(tone))!;
  const darkTone = palettesOf(nearest)!.dark.accent;
  return { colour, light: leastContrast(colour, GROUNDS.light), dark: leastContrast(darkTone, GROUNDS.dark), darkTone, fits: nearest === colour, nearest };
}

/** "4,5": never rounded up to what it does not reach. */
export const ratioText = (ratio: number, lang: string) => (Math.floor(ratio * 10) / 10).toLocaleString(lang, { minimumFractionDigits: 1 });

export const LEAST = AA;
