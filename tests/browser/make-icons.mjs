// Draws site/icons, the icons of a tab and of an installed page, from site/src/icon.svg: node tests/browser/make-icons.mjs
// It needs pngquant: the icon of a tab stands in every page, so that a few colours have to do.
import { execFileSync } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowser } from './support.mjs';

const inSite = (path) => fileURLToPath(new URL(`../../site/${path}`, import.meta.url));

// A maskable icon is cut to a circle, or another shape, of four fifths.
const TAB = 'icons/32.png';
const COLOURS = '12';
const ICONS = [
  { file: TAB, size: 32, part: 1, paper: 'transparent' },
  { file: 'icons/192.png', size: 192, part: 1, paper: 'transparent' },
  { file: 'icons/512.png', size: 512, part: 1, paper: 'transparent' },
  { file: 'icons/maskable-512.png', size: 512, part: 0.6, paper: '#f7f6f2' },
];

const svg = await readFile(inSite('src/icon.svg'), 'utf8');
const browser = await startBrowser();
await mkdir(inSite('icons'), { recursive: true });
for (const { file, size, part, paper } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: ${paper} } svg { width: ${size * part}px }</style>${svg}`);
  await page.screenshot({ path: inSite(file), omitBackground: true });
}
await browser.close();
execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--nofs', COLOURS, '--output', inSite(TAB), inSite(TAB)]);
