// Reads the code on a rendered page, as a camera does.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const READER = readFileSync(createRequire(import.meta.url).resolve('jsqr'), 'utf8');

/** What the picture of an element says; undefined where nothing can be read. */
export async function readCode(page, element) {
  const picture = (await element.screenshot()).toString('base64');
  await page.evaluate(READER);
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    return window.jsQR(canvas.getImageData(0, 0, width, height).data, width, height)?.data;
  }, picture);
}
