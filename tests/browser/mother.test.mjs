// Eva sells at the street market and keeps three children, one of them with a disability.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atResult, useAnswered } from './answered.mjs';
import { arrived, group, mouse, shows } from './person.mjs';
import { EVA } from './households.mjs';
import { useSite } from './support.mjs';

const site = useSite();
useAnswered(EVA);

const entry = (page, section, name) => group(page, section).getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });

async function open(page, name) {
  await mouse.press(page.getByRole('main').getByRole('link', { name, exact: true }).first());
  assert.equal(await arrived(page), name);
}

test('Eva sees what she gets for each child, what is still to know, and what is closed', () =>
  site.visit(async (page) => {
    await atResult(page, EVA);
    const suf = await entry(page, 'Es probable que sí', 'Subsidio Familiar (SUF)').innerText();
    assert.match(suf, /Leo, Mía y Noa/);
    assert.match(suf, /\$90\.404 al mes/);
    await mouse.press(page.getByText(/^Otros \d+ programas por saber$/));
    const prize = await entry(page, 'Falta saber', 'Bono por Logro Escolar').innerText();
    assert.match(prize, /Mía y Noa\s+Lo aclara una respuesta: Tramo el 31 de marzo del año pasado\./);
    const power = await entry(page, 'Ahora cerrado', 'Subsidio Eléctrico').innerText();
    assert.match(power, /El último llamado cerró el 5 de junio de 2026\./);

    assert.match(await entry(page, 'Puede postular', 'Cursos de PRODEMU para mujeres').innerText(), /Hay cupos/);
    assert.match(await entry(page, 'Podrían invitarle', 'Programa Familias').innerText(), /no se postula/);

    await open(page, 'Subsidio Familiar (SUF)');
    await shows(page, 'Es probable que sí, para Leo, Mía y Noa');
    for (const [name, amount] of [['Leo', '$22.601'], ['Mía', '$22.601'], ['Noa', '$45.202']]) {
      const row = page.locator('summary').filter({ hasText: name });
      assert.equal((await row.innerText()).replace(/\s+/g, ' ').trim(), `${name} Es probable que sí ${amount} al mes`);
    }
    const others = page.getByRole('main').locator('section', { has: page.getByRole('heading', { name: 'Con otros programas' }) });
    assert.match(await others.innerText(), /AF\. Por la misma carga se elige uno de los dos\./);

    await page.goBack();
    await arrived(page);
    await open(page, 'Bono por Logro Escolar');
    const cut = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name: /30% con menos recursos/ }) });
    assert.match(await cut.innerText(), /Usted dijo: .*Tramo 40/);
    assert.match(await cut.innerText(), /Dentro de él no se sabe si su hogar está en el 30%/);

    await page.goBack();
    await arrived(page);
    await open(page, 'Subsidio Eléctrico');
    await shows(page, 'Ahora cerrado, para Eva');
    await shows(page, 'El último llamado cerró el 5 de junio de 2026.');
  }));
