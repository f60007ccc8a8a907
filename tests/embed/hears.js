// Stands in the host's page before the loader: hears all that can be heard there.
window.heard = { events: [], messages: [], rejections: [], shifts: [], entries: [], focus: [], pending: new Set() };
for (const name of ['ready', 'step', 'result', 'error']) {
  document.addEventListener('ventanilla:' + name, ({ target, detail }) => heard.events.push({ name, at: target.id || target.parentElement.id, detail }));
}
addEventListener('message', ({ data, origin }) => heard.messages.push({ data, origin }));
addEventListener('unhandledrejection', ({ reason }) => heard.rejections.push(String(reason)));
for (const name of ['blur', 'focus', 'hashchange', 'popstate', 'pagehide']) addEventListener(name, () => heard.focus.push(name));
for (const type of PerformanceObserver.supportedEntryTypes) {
  new PerformanceObserver((list) => heard.entries.push(...list.getEntries().map(({ entryType, name }) => entryType + ' ' + name))).observe({ type, buffered: true });
}
if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
  const note = (list) => heard.shifts.push(...list.getEntries().map(({ sources }) => sources.map(({ node }) => node?.textContent.slice(0, 40))));
  new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
}

// The timers that are still to come. `hurry` makes them come sooner.
window.hurry = 1;
const { setTimeout: begin, clearTimeout: end } = window;
window.setTimeout = (act, time) => {
  const timer = begin(() => {
    heard.pending.delete(timer);
    act();
  }, time / hurry);
  heard.pending.add(timer);
  return timer;
};
window.clearTimeout = (timer) => {
  heard.pending.delete(timer);
  end(timer);
};
