// Runs inside the page before its scripts, and notes what it can only see as it happens: the times are in milliseconds since the visit began.
export function observe(offlineText) {
  const noted = { lcp: 0, cls: 0, interactions: {}, turns: [] };
  const watch = (type, each, options) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...options });
  watch('largest-contentful-paint', (entry) => (noted.lcp = entry.startTime));
  watch('layout-shift', (entry) => entry.hadRecentInput || (noted.cls += entry.value));
  watch(
    'event',
    ({ interactionId, duration }) => {
      if (interactionId) noted.interactions[interactionId] = Math.max(duration, noted.interactions[interactionId] ?? 0);
    },
    { durationThreshold: 16 },
  );

  // From a press to the page that it leads to: its heading takes the focus, and is drawn.
  let pressed;
  addEventListener('click', (event) => (pressed = event.timeStamp), true);
  addEventListener('focusin', ({ target }) => {
    if (target.tagName !== 'H1' || pressed === undefined) return;
    const from = pressed;
    pressed = undefined;
    requestAnimationFrame(() => setTimeout(() => noted.turns.push(performance.now() - from)));
  });

  // The milestones are read from the page itself: the app has taken the start page over; the foot tells the day of the rules, once the engine
  // has answered for it; nothing is fetched any more.
  const isTaken = () => Object.keys(document.getElementById('app') ?? {}).length > 0;
  const isReady = () => /\d{4}.*\d{4}\.\d+/.test(document.querySelector('.foot p:last-child')?.textContent ?? '');
  const isOffline = () => document.querySelector('[role=status]')?.textContent.includes(offlineText) ?? false;
  const milestones = { usable: isTaken, ready: isReady, offline: isOffline };
  const look = () => {
    for (const [name, reached] of Object.entries(milestones)) {
      if (noted[name] === undefined && reached()) noted[name] = performance.now();
    }
    if (noted.offline === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  globalThis.noted = noted;
}

