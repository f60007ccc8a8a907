// What a journey asks of a page. Each function runs inside the page, and knows nothing of what stands around it here.

/** The first element of a kind that people see, by the beginning of its accessible name, or all of it. */
export function seen(kind, name, exact) {
  const kinds = { link: 'a[href]', button: 'button', field: 'input, select, textarea', heading: 'h1', text: 'main *, footer *' };
  const tidy = (text) => (text ?? '').replace(/\s+/g, ' ').replace(/^‹ /, '').trim();
  const spoken = (element) => {
    if (!element.querySelector('[aria-hidden="true"]')) return element.textContent;
    const copy = element.cloneNode(true);
    for (const unsaid of copy.querySelectorAll('[aria-hidden="true"]')) unsaid.remove();
    return copy.textContent;
  };
  const nameOf = (element) => tidy(element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? (kind === 'text' ? element.textContent : spoken(element)));
  const fits = (text) => (exact ? text === name : text.startsWith(name));
  return [...document.querySelectorAll(kinds[kind])].find((element) => element.getClientRects().length > 0 && fits(nameOf(element)));
}

/** The first link of the page's own part that leads to this kind of page. */
export const linkTo = (page) => [...document.querySelectorAll(`main a[href^="#/${page}/"]`)].find((link) => link.getClientRects().length > 0);

/** To this page in another language. */
export const languageLink = (lang) => [...document.querySelectorAll(`a[hreflang="${lang}"]`)].findLast((link) => link.getClientRects().length > 0);

export const hasFocus = (element) => element === document.activeElement;

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

/** What is kept of a household, as text; undefined when there is no database. */
export async function keptHere() {
  const [known] = await indexedDB.databases();
  if (!known) return undefined;
  const database = await new Promise((resolve, reject) => Object.assign(indexedDB.open(known.name), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
  try {
    const all = await new Promise((resolve, reject) => Object.assign(database.transaction('kept').objectStore('kept').getAll(), { onsuccess: ({ target }) => resolve(target.result), onerror: reject }));
    return JSON.stringify(all);
  } finally {
    database.close();
  }
}

export const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent.replace(/\s+/g, ' ').trim());

/** Where an element stands, and how large it is. */
export function placeOf(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y, width, height];
}

export const one = (selector) => document.querySelector(selector) ?? undefined;

/** The value of the option that reads so. */
export const optionOf = (select, label) => [...select.options].find((option) => option.label === label)?.value;

/** Chooses a file, as no WebDriver can for every browser: the list of files is the one that a chooser would give. */
export function giveFile(input, name, text) {
  const chosen = new DataTransfer();
  chosen.items.add(new File([text], name));
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** From here on what the page would save, copy or print is kept in `window.taken`, since each browser asks otherwise where to put it. */
export function takeOutgoing() {
  const nothing = { files: [], copied: undefined, prints: 0 };
  if (window.taken) return void Object.assign(window.taken, nothing);
  const taken = (window.taken = nothing);
  const blobs = new Map();
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob);
    return url;
  };
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) return click.call(this);
    const { download: name, href } = this;
    return blobs.get(href).text().then((text) => taken.files.push({ name, type: blobs.get(href).type, text }));
  };
  const copy = navigator.clipboard?.writeText.bind(navigator.clipboard);
  if (copy) navigator.clipboard.writeText = (text) => copy((taken.copied = text));
  window.print = () => void taken.prints++;
}

/** Under the styles of paper: how many of these elements can be seen, each by its selector; and the text of the sheet. */
export function onPaper(selectors) {
  const printed = (rules) => [...rules].flatMap((rule) => (rule.media ? [rule, ...printed(rule.cssRules)] : rule.cssRules ? printed(rule.cssRules) : []));
  const rules = [...document.styleSheets].flatMap((sheet) => printed(sheet.cssRules)).map((rule) => [rule.media, rule.media.mediaText]);
  for (const [media, text] of rules) if (/^(print|screen)/.test(text)) media.mediaText = text.startsWith('print') ? 'all' : 'not all';
  const seen = Object.fromEntries(selectors.map((selector) => [selector, [...document.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0).length]));
  const text = document.querySelector('.paper').innerText;
  for (const [media, text] of rules) media.mediaText = text;
  return { seen, text };
}

/** Presses and tells in the same breath what is left to see: within the event, before another page comes. */
export function pressAndLook(element) {
  element.click();
  const { title, body, documentElement } = document;
  return { display: getComputedStyle(documentElement).display, title, text: body.innerText.trim() };
}

/** Notes what the next press of the mouse meets. */
export function awaitPress(element) {
  const listening = 'press' in window;
  window.press = { element, again: 0 };
  if (listening) return;
  addEventListener('click', (event) => {
    const { press } = window;
    if (!event.isTrusted || event.detail === 0) return; // by a key, or what a label passes on
    if (press.met === undefined) {
      const own = [press.element, ...(press.element.labels ?? [])].some((one) => one.contains(event.target));
      press.met = own ? 'it' : event.target.outerHTML.slice(0, 200);
    } else if (press.again > 0) {
      press.again--;
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}

/** "it", or what was met in its place; null while no press was heard. Where the page is another by now, the press led there. */
export const pressMet = () => (window.press ? (window.press.met ?? null) : 'it');

/** The same press is done anew: should both come, one counts. */
export const pressAgain = () => void window.press.again++;
