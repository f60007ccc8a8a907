// From when: the dates that matter, and the file for a calendar.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { assertReachable } from './axe.mjs';
import { arrived, keyboard, mouse } from './person.mjs';
import { ROSA } from './households.mjs';
import { useSite } from './support.mjs';

const site = useSite();
useAnswered(ROSA);

const SLOW = 60_000; // looking at every day takes seconds

async function save(page, hand) {
  const [download] = await Promise.all([page.waitForEvent('download'), hand.press(page.getByRole('button', { name: 'Guardar el archivo' }))]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

test('Rosa sees when her pension rises, and takes the date along under a title that tells nothing, or with the program’s name', () =>
  site.visit(
    async (page) => {
      page.on('dialog', () => assert.fail('a warning'));
      await atResult(page, ROSA);
      await mouse.press(page.getByRole('link', { name: 'Ver las fechas que importan' }));
      assert.equal(await arrived(page), 'Desde cuándo');
      const rise = page.getByRole('main').getByRole('listitem').filter({ hasText: '1 de septiembre de 2027' });
      await rise.waitFor({ timeout: SLOW });
      assert.match(await rise.innerText(), /Pensión Garantizada Universal \(PGU\), Rosa\s+El monto pasa a \$250\.275 al mes\./);
      await assertReachable(page, 'the dates');

      const neutral = await save(page, keyboard);
      assert.equal(neutral.name, 'fechas.ics');
      assert.match(neutral.text, /^BEGIN:VCALENDAR\r\n/);
      assert.match(neutral.text, /\r\nDTSTART;VALUE=DATE:20270901\r\nDTEND;VALUE=DATE:20270902\r\nSUMMARY:Recordatorio\r\n/);
      assert.doesNotMatch(neutral.text, /PGU|Pensi|Rosa/);

      await page.getByLabel('Con el nombre del programa').check();
      const named = await save(page, mouse);
      assert.match(named.text, /\r\nSUMMARY:PGU\r\n/);
      assert.doesNotMatch(named.text, /Rosa/);
    },
    { reducedMotion: 'reduce' },
  ));
