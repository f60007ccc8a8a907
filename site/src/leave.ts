// Leaving: with a warning while there are answers, or at once.
import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { isEmpty } from './answers';
import type { Site } from './site';

let leaving = false;

/** Hides the page, forgets everything, and puts another site in its place. */
export function leaveNow(site: Site, to: string) {
  leaving = true;
  document.documentElement.classList.add('gone');
  document.title = '';
  render(null, document.getElementById('app')!);
  site.end();
  location.replace(to);
}

export function useLeaveWarning(site: Site) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (!leaving && !isEmpty(site.state.answers)) event.preventDefault();
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
