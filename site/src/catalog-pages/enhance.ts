// What a script adds to the pages of the catalog: a way out that leaves no step behind, and the filter of the list.

for (const exit of document.querySelectorAll<HTMLAnchorElement>('.exit')) {
  exit.addEventListener('click', (event) => {
    event.preventDefault();
    document.documentElement.classList.add('gone');
    document.title = '';
    location.replace(exit.href);
  });
}
// "Back" may bring the hidden page out of the browser's cache.
addEventListener('pageshow', (event) => {
  if (event.persisted && document.documentElement.classList.contains('gone')) location.reload();
});

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const CHOICES = ['sector', 'person', 'agency'];

function filter(form: HTMLFormElement) {
  const rows = [...document.querySelectorAll<HTMLElement>('.program')].map((row) => ({ row, text: plain(row.textContent ?? '') }));
  const groups = [...document.querySelectorAll<HTMLElement>('.group')];
  const [none, one, many] = JSON.parse(form.dataset['found'] ?? '[]') as [string, string, string];
  const found = form.querySelector('output')!;
  const chosen = (name: string) => (form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement).value;
  const sift = () => {
    const words = plain(chosen('text')).split(/\s+/);
    const wanted = CHOICES.map((name) => [name, chosen(name)] as const).filter(([, value]) => value !== '');
    let n = 0;
    for (const { row, text } of rows) {
      const fits = words.every((word) => text.includes(word)) && wanted.every(([name, value]) => row.dataset[name]?.split(' ').includes(value));
      row.hidden = !fits;
      n += Number(fits);
    }
    for (const group of groups) {
      const left = group.querySelectorAll('.program:not([hidden])').length;
      group.hidden = left === 0;
    }
    found.textContent = n === 0 ? none : n === 1 ? one : many.replace('{n}', String(n));
  };
  form.classList.add('on'); // for browsers whose styles cannot tell that scripts run
  form.addEventListener('input', sift);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLElement>('.program:not([hidden]) a')?.focus();
  });
  form.addEventListener('reset', () => setTimeout(sift)); // once the fields are empty
  addEventListener('pageshow', sift); // the browser may have filled the fields again
}

const form = document.querySelector<HTMLFormElement>('.filter');
if (form) filter(form);
