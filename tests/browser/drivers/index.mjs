// The browsers that a journey runs in, each behind the same few verbs:
//   open(url)              goes to the address and waits until it is loaded
//   run(fn, ...values)     runs the function in the page, and gives what it returns, as JSON
//   element(fn, ...values) the same for a function that returns an element: gives a handle of it, or undefined
//   click(handle), write(handle, text), pick(handle, value)
//   key(name)              presses Tab, Enter or Escape, wherever the focus is
//   address()              of the page that one sees
//   back(), close()
//   kill()                 ends it midway, as a power cut or want of memory does; gives the one that is there afterwards, with what was kept in it
//   inside(fn, ...values)  these verbs for the frame that the function returns, as far as they are about a page
// Started with `without`, a browser refuses something for itself: "wasm", "storage" (all of it), or "copy" (a service worker).
// What a function needs it takes as a value: it is carried into the page as text.
// None of them reaches any host but this computer: whoever leaves the page quickly finds nobody there.
import { startChromium } from './chromium.mjs';
import { FIREFOX, startFirefox } from './firefox.mjs';
import { lookFor } from './found.mjs';
import { startWebKit } from './webkit.mjs';

export const BROWSERS = { Chromium: startChromium, 'Firefox ESR': startFirefox, WebKitGTK: startWebKit };

/** Why a browser cannot be tried here, if so. `./dev test` installs them where the system packages them. */
export const MISSING = {
  'Firefox ESR': lookFor(FIREFOX) ? undefined : 'Firefox is not installed. Ubuntu has it as a snap only: install firefox-esr from https://packages.mozilla.org/apt',
};
