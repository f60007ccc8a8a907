// Leaving: with a warning while there are answers that would be lost, or at once.
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { isEmpty } from './answers';
import type { Site } from './site';

const LONGEST_WIPE = 400; // milliseconds in which a hidden page still takes away what was kept

let leaving = false;
let safe = false;

/** Whether the answers are in safety, so that leaving loses nothing. */
export function setSafe(yes: boolean) {
  safe = yes;
}

const replace = (to: string) => location.replace(to);

/** Hides the page, forgets everything, takes what was kept away, and puts another site in its place. */
export function leaveNow(site: Site, to: string, go = replace) {
  leaving = true;
  const { keeper } = site.state;
  document.documentElement.classList.add('gone');
  document.title = '';
  render(null, document.getElementById('app')!);
  site.end();
  const away = () => go(to);
  if (!keeper?.keeps) return away();
  void Promise.race([keeper.forget(), new Promise((resolve) => setTimeout(resolve, LONGEST_WIPE))]).then(away);
}

export function useLeaveWarning(site: Site) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!leaving && !safe && !isEmpty(site.state.answers)) event.preventDefault();
    };
    // "Back" may bring the hidden page out of the browser's cache: it starts anew.
    const shown = (event: PageTransitionEvent) => {
      if (event.persisted && leaving) location.reload();
    };
    addEventListener('beforeunload', warn);
    addEventListener('pageshow', shown);
    return () => {
      removeEventListener('beforeunload', warn);
      removeEventListener('pageshow', shown);
    };
  }, [site]);
}
