// What a journey asks of a page. Each function runs inside the page, and knows nothing of what stands around it here.

/** The first element of a kind that people see, by the beginning of its accessible name, or all of it. */
export function seen(kind, name, exact) {
  const kinds = { link: 'a[href]', button: 'button', field: 'input, select, textarea', heading: 'h1', text: 'main *, footer *' };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').replace(/^‹ /, '').trim();
  const nameOf = (element) => tidy(element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent);
  const fits = (text) => (exact ? text === name : text.startsWith(name));
  return [...document.querySelectorAll(kinds[kind])].find((element) => element.getClientRects().length > 0 && fits(nameOf(element)));
}

/** The first link of the page's own part that leads to this kind of page. */
export const linkTo = (page) => [...document.querySelectorAll(`main a[href^="#/${page}/"]`)].find((link) => link.getClientRects().length > 0);

/** To this page in another language. */
export const languageLink = (lang) => [...document.querySelectorAll(`a[hreflang="${lang}"]`)].findLast((link) => link.getClientRects().length > 0);

/** Away from what sticks to the edges. */
export const centre = (element) => element.scrollIntoView({ block: 'center' });

/** The heading that a new page gives the focus to, once all of the page is drawn. */
export function headingReached() {
  const { tagName, textContent } = document.activeElement;
  return tagName === 'H1' && !document.querySelector('.later') ? textContent.replace(/\s+/g, ' ').trim() : '';
}

/** The n-th control of the question on the page. */
export const control = (index) => document.querySelectorAll('main fieldset input')[index];

/** Of the controls that say "I don't know", the first that is not marked yet. */
export function openUnknown(unknown) {
  const says = (input) => (input.getAttribute('aria-label') ?? input.labels[0]?.textContent ?? '').trim().startsWith(unknown);
  return [...document.querySelectorAll('main fieldset input')].find((input) => says(input) && !input.checked);
}

/** What the page says, without the blanks that each browser puts between its parts. */
export function told() {
  const texts = (selector) => [...document.querySelectorAll(`main :is(${selector})`)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());
  return { headings: texts('h1, h2, h3'), links: texts('a'), amounts: document.querySelector('main').textContent.match(/\$[\d.,]*\d/g) ?? [] };
}

/** What a visit leaves behind in the browser. */
export const kept = () => ({ local: localStorage.length, session: sessionStorage.length, cookies: document.cookie, name: window.name });
