// What the page around the frame is told while somebody goes through it: protocol.ts says what that can be.
import { useLayoutEffect } from 'preact/hooks';
import { isEmpty } from '../answers';
import type { Route } from '../router';
import type { Site } from '../site';
import { tell } from './channel';
import { HEIGHT } from './protocol';

const QUESTIONS = ['pregunta', 'cambiar'];
const AFTER = ['revisar', 'resultado'];
const NARROWEST = 240; // of a frame that somebody can read: one that is folded away, or still unfolding, needs no height

// Before somebody does one of these the page around neither grows nor scrolls by what is in here.
const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'click'];

type Phase = 'before' | 'questions' | 'after';

const BEGINNING = { screens: 0, after: false, result: false };

let told = { ...BEGINNING }; // of this screening
let phase: Phase = 'before';
let asked = HEIGHT.least; // last
const most = { before: HEIGHT.least, questions: HEIGHT.least }; // that was needed so far

let touched = false;
let look = () => {}; // at how much room the page needs

for (const name of TOUCHES) {
  const touch = () => {
    touched = true;
    look();
  };
  addEventListener(name, touch, { capture: true, passive: true, once: true });
}

function ask(height: number) {
  if (height !== asked) tell('height', (asked = height));
}

const inSteps = (height: number) => Math.min(HEIGHT.most, Math.max(HEIGHT.least, Math.ceil(height / HEIGHT.step) * HEIGHT.step));

// Head, page and foot, without the blank between them.
const needed = () => [...document.querySelectorAll<HTMLElement>('#app > :not(.hidden)')].reduce((sum, part) => sum + part.offsetHeight, 0);

function measure() {
  if (phase === 'after') return ask(0);
  if (innerWidth < NARROWEST) return;
  most[phase] = Math.max(most[phase], inSteps(needed()));
  ask(most[phase]);
}

/**
 * `fixed`: the height is not the frame's to say. `quiet`: rules of somebody else could be made so that the number and the size of the screens tell the
 * answers; so neither is told. All is told before the page is drawn: what was watched of the page before never sees the new one, so that the order says
 * nothing of how long something took.
 */
export function useReports(route: Route, site: Site, fixed: boolean, quiet: boolean) {
  const { answers, result } = site.state;
  useLayoutEffect(() => {
    if (isEmpty(answers)) told = { ...BEGINNING };
  }, [answers]);
  useLayoutEffect(() => {
    told.after ||= AFTER.includes(route.page);
    phase = told.after ? 'after' : QUESTIONS.includes(route.page) ? 'questions' : 'before';
    const asks = answers.pages.length >= Number(route.id) || (result?.questions.length ?? 0) > 0; // else that page leads on at once
    const screen = route.page === QUESTIONS[0] && asks ? Number(route.id) : 0;
    const isNew = screen > told.screens;
    if (isNew) told.screens = screen;
    if (quiet || !touched) return;
    tell('page', isNew ? screen : 0);
  }, [route.page, route.id]);
  useLayoutEffect(() => {
    if (route.page !== 'resultado' || !result || told.result) return;
    told.result = true;
    tell('result');
  }, [route.page, result]);
  useLayoutEffect(() => {
    if (fixed) return;
    look = () => touched && (quiet ? ask(0) : measure());
    const watch = new ResizeObserver(look);
    for (const part of document.querySelectorAll('#app > :not(.hidden)')) watch.observe(part);
    return () => watch.disconnect();
  }, [route.page, route.id, fixed, quiet]);
}
