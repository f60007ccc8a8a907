// What Lighthouse says of the start page and of each kind of page of the catalog: node lighthouse.mjs [PATH ...]
// Its own slow phone and network are simulated, so a busy machine changes little. What is below its goal is named, with the reasons.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath, startServer } from '../../browser/support.mjs';

const GOALS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 90 };
const PATHS = ['', 'en/', 'ht/', 'programas/', 'programas/suf.html', 'montos/'];

const server = await startServer();
const chrome = await launch({ chromePath: chromiumPath(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic'], logLevel: 'silent' });
try {
  for (const path of process.argv.length > 2 ? process.argv.slice(2) : PATHS) {
    const { lhr } = await lighthouse(new URL(path, server.url).href, { port: chrome.port, logLevel: 'error', onlyCategories: Object.keys(GOALS) });
    const scores = Object.entries(GOALS).map(([id, goal]) => ({ id, goal, score: Math.round(lhr.categories[id].score * 100) }));
    console.log(`${`/${path}`.padEnd(22)} ${scores.map(({ id, score }) => `${id} ${score}`).join(', ')}`);
    for (const { id, goal, score } of scores.filter((one) => one.score < one.goal)) {
      console.log(`  ${id} is below ${goal}`);
      for (const { id: audit } of lhr.categories[id].auditRefs) {
        const { title, score: own, displayValue } = lhr.audits[audit];
        if (own !== null && own < 0.9) console.log(`    ${audit}: ${title} ${displayValue ?? ''}`);
      }
    }
  }
} finally {
  await chrome.kill();
  await server.stop();
}
