// What the page around the frame is told while somebody goes through it: protocol.ts says what that can be.
import { useEffect } from 'preact/hooks';
import { isEmpty } from '../answers';
import type { Route } from '../router';
import type { Site } from '../site';
import { tell } from './channel';
import { HEIGHT } from './protocol';

const QUESTION = 'pregunta';
const AFTER = ['revisar', 'resultado'];

const BEGINNING = { screens: 0, after: false, result: false };

let told = { ...BEGINNING }; // of this screening
let high = HEIGHT.start; // asked for so far: never less again

const NARROWEST = 240; // of a frame that somebody can read: one that is folded away or still unfolding needs no height

const stepsOf = (height: number) => Math.ceil(height / HEIGHT.step) * HEIGHT.step;

function measure() {
  const { scrollHeight } = document.documentElement;
  if (told.after || innerWidth < NARROWEST || scrollHeight <= innerHeight || scrollHeight <= high) return;
  high = stepsOf(scrollHeight);
  tell('height', high);
}

/**
 * `fixed`: the height is not the frame's to say. `quiet`: rules of somebody else could be made so that the number and the size of the screens tell the
 * answers; so neither is told.
 */
export function useReports(route: Route, site: Site, fixed: boolean, quiet: boolean) {
  const { answers, result } = site.state;
  useEffect(() => {
    if (fixed) return;
    if (quiet) return tell('height', 0);
    const watch = new ResizeObserver(measure);
    watch.observe(document.getElementById('app')!);
    return () => watch.disconnect();
  }, [fixed]);
  useEffect(() => {
    if (isEmpty(answers)) told = { ...BEGINNING };
  }, [answers]);
  useEffect(() => {
    const screen = route.page === QUESTION ? Number(route.id) : 0;
    const isNew = screen > told.screens;
    if (isNew) told.screens = screen;
    if (quiet) return;
    tell('page', isNew ? screen : 0);
    if (!AFTER.includes(route.page) || told.after) return;
    told.after = true;
    if (!fixed) tell('height', 0);
  }, [route.page, route.id, fixed]);
  useEffect(() => {
    if (route.page !== 'resultado' || !result || told.result) return;
    told.result = true;
    tell('result');
  }, [route.page, result]);
}
