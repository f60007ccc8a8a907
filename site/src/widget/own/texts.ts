// What a text or a link of an own catalog may hold. Authors are told by the engine, with the place (engine/catalog/texts.h): here it is refused, and
// never cleaned, since a publication that has it was not made by `ventanilla publish`. Frames speak languages that are written in Latin letters.
const MOST_CHARACTERS = 1000;
const LATIN =
  /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u0130\u0132-\u0137\u0139-\u017E\u0218-\u021B\u02BB\u02BC\u0300-\u036F\u1E00-\u1EFF\u2010-\u2027\u202F-\u205E\u20A0-\u20BF\u2190-\u22FF]*$/;
const STACKED = /[\u0300-\u036F]{3}/;
const ENDLESS = /[^ ]{121}/;

/** Of visible Latin letters, digits and common signs, and of some end. */
export const isReadable = (text: string) => text.length <= MOST_CHARACTERS && LATIN.test(text) && !STACKED.test(text) && !ENDLESS.test(text);

const PLACE = /^https?:\/\/([a-z\d-]+\.)+[a-z][a-z\d-]*(:\d{1,5})?(?=[/?#]|$)[^\s"<>\\^`{|}\u007F-\uFFFF]*$/i;
const OTHER = /^(tel:[\d+*#-]+|mailto:[\w.%+=?&-]+@[\w.%+=?&-]+)$/;

export type Link = 'link' | 'plain' | undefined;

/** 'plain' is http, which is shown and leads nowhere. */
export function linkKind(address: string): Link {
  if (OTHER.test(address)) return 'link';
  const place = PLACE.exec(address);
  return place ? (/^https/i.test(address) ? 'link' : 'plain') : undefined;
}

const MISTAKEN: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 7: 't', l: 'i' };

// What is left of a name when what is easily mistaken is taken for the same.
const skeleton = (name: string) => name.normalize('NFKD').toLowerCase().replaceAll(/[01347l]/g, (sign) => MISTAKEN[sign]!).replaceAll(/[^a-z]/g, '');

const OURS = skeleton('ventanilla');

const MOST_NAME = 80;
const NAME = /^[\dA-Za-zÀ-ÏÑ-ÖÙ-Ýà-ïñ-öù-ýÿŒœŸ .,'’&°º-]*$/;
const INITIALS = /(?<!\p{L})(\p{L}\.)+(?![^ ,])/gu; // "S.A."
const ADDRESS = /[.,](?![ ,°º]|$)| \./; // "gob.cl"

/**
 * Whether somebody who publishes rules may be called so: in letters of Spanish, French and Creole, figures and few signs; not like an address, nor like us. "Ventanilla única municipal"
 * is refused too: that sentence would be read as ours.
 */
export const isPublisher = (name: string) =>
  name.length <= MOST_NAME && NAME.test(name.normalize('NFC')) && !ADDRESS.test(name.replaceAll(INITIALS, '')) && !skeleton(name).includes(OURS);
