// Puts a host's colours, corners and theme on the frame's document. Custom properties of known names with checked values: no text of a host becomes a style.
import type { Chosen } from './options';
import { colourOf, palettesOf, type Palette } from './theme';

const DARK = '(prefers-color-scheme: dark)';
const AND_DARK = /( and )?\(prefers-color-scheme: dark\)/;

// Of the styles' rules for the dark, those that hold: always, or never.
function settle(rules: CSSRuleList, dark: boolean) {
  for (const rule of rules) {
    if (!(rule instanceof CSSMediaRule) && !(rule instanceof CSSLayerBlockRule)) continue;
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes(DARK)) rule.media.mediaText = dark ? rule.media.mediaText.replace(AND_DARK, '') || 'all' : 'not all';
    settle(rule.cssRules, dark);
  }
}

const lines = (palette: Palette) => Object.entries(palette).map(([name, value]) => `--${name}: ${value};`).join('');

function paint(accent: string, theme: Chosen['theme']): boolean {
  const colour = colourOf(accent);
  const palettes = colour && palettesOf(colour);
  if (!palettes) return false;
  const { light, dark } = palettes;
  const always = lines(theme === 'dark' ? dark : light);
  const sheet = new CSSStyleSheet({ media: '(prefers-contrast: no-preference)' }); // who asked for more contrast gets ours
  sheet.replaceSync(`:root{${always}}${theme === 'auto' ? `@media ${DARK}{:root{${lines(dark)}}}` : ''}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return true;
}

/** Gives the options that were refused. */
export function dress({ accent, theme, radius }: Chosen): string[] {
  const { style } = document.documentElement;
  if (theme !== 'auto') {
    style.colorScheme = theme;
    for (const sheet of document.styleSheets) settle(sheet.cssRules, theme === 'dark');
  }
  if (radius !== undefined) {
    style.setProperty('--r1', `${radius}px`);
    style.setProperty('--r2', `${Math.min(2 * radius, 16)}px`);
  }
  return accent && !paint(accent, theme) ? ['accent'] : [];
}
