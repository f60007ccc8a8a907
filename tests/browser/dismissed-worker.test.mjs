// Hugo was dismissed, and reads English.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrived, group, mouse, screen, shows } from './person.mjs';
import { HUGO } from './households.mjs';
import { LAPTOP, useSite } from './support.mjs';
import { byTurn } from './turn.mjs';

const site = useSite();

test('Hugo sees five payments that fall, who confirms them, and what is missing for the rest', byTurn(0), () =>
  site.visit(
    async (page) => {
      assert.equal(await screen(page, HUGO), 'Result for your household');
      const window = page.getByRole('region', { name: 'You could get' });
      assert.match((await window.innerText()).replace(/\s+/g, ' '), /up to \$2,050,000 in 5 payments \$2,050,000: an agency still confirms Unemployment insurance/);
      const fund = group(page, 'Probably yes').getByRole('listitem').filter({ hasText: 'Unemployment insurance' });
      assert.match(await fund.innerText(), /Meets 4 of 5 rules\. To be confirmed \(AFC\)[\s\S]*\$2,050,000\s+in 5 payments/);
      await mouse.press(page.getByText(/^\d+ more programs to find out$/));
      const housing = group(page, 'To find out').getByRole('listitem').filter({ hasText: 'Solidarity Housing Fund (DS 49)' });
      assert.match(await housing.innerText(), /Begin with: .*\. Then up to \d questions are left\./);

      await mouse.press(fund.getByRole('link'));
      assert.equal(await arrived(page), 'Unemployment insurance: Solidarity Fund');
      const payments = await page.getByRole('listitem').filter({ hasText: /^Payment \d:/ }).allInnerTexts();
      assert.deepEqual(
        payments.map((text) => text.replace(/\s+/g, ' ')),
        ['Payment 1: $574,000', 'Payment 2: $492,000', 'Payment 3: $369,000', 'Payment 4: $328,000', 'Payment 5: $287,000'],
      );
      await shows(page, 'Checked by: AFC. You do not need to know it.');
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    },
    { path: 'en/', viewport: LAPTOP, locale: 'en-US' },
  ));
