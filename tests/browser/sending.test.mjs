// Nothing in the built site can send an answer: every place that could send anything at all is known, and has a reason to stand.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { MARKUP, WAYS } from './sending.mjs';
import { dist } from './support.mjs';

const names = readdirSync(dist, { recursive: true });
const read = (name) => readFileSync(join(dist, name), 'utf8');

// A name between quotes in a list is one that no-network.ts and no-calls.ts take away.
const IN_LIST = /(?<=(?<![\w)\]])\[|\bof\[|,)"[A-Z]?\w+"(?=[,\])])/g;
const scripts = names.filter((name) => name.endsWith('.js')).map((name) => ({ name, text: read(name).replace(IN_LIST, '""') }));
const pages = names.filter((name) => name.endsWith('.html')).map((name) => ({ name, text: read(name) }));

const AROUND = 60; // characters before and after a place

function strangers({ found, allowed = [] }, files) {
  return files.flatMap(({ name, text }) =>
    [...text.matchAll(found)].flatMap(({ index }) => {
      const around = text.slice(Math.max(0, index - AROUND), index + AROUND);
      return allowed.some(({ file, like }) => file.test(name) && like.test(around)) ? [] : [`${name}: …${around}…`];
    }),
  );
}

test('scripts and pages are there', () => {
  assert.ok(scripts.length > 5, scripts.map(({ name }) => name).join());
  assert.ok(pages.length > 100);
});

for (const way of WAYS) test(`scripts: ${way.what}`, () => assert.deepEqual(strangers(way, scripts), [], 'sending.mjs says what may stand where, and why'));
for (const way of MARKUP) test(`pages: ${way.what}`, () => assert.deepEqual(strangers(way, pages), []));

test('styles load nothing', () => {
  for (const name of names.filter((one) => one.endsWith('.css'))) assert.ok(!/@import|url\((?!"?(data:|#))/.test(read(name)), name);
});

test('every way is noticed', () => {
  const evil = {
    fetch: 'fetch("https://x/"+a)', XMLHttpRequest: 'new XMLHttpRequest', 'sockets and streams of events': 'new WebSocket(a)',
    'calls between browsers': 'new RTCPeerConnection()', 'beacons and what is sent later': 'navigator.sendBeacon(a,b)',
    'reports and pushes': 'r.pushManager.subscribe()', 'identities and payments': 'new PaymentRequest(a)',
    'other programs of the device': 'navigator.share(a)', 'scripts that come later': 'import("https://x/")', importScripts: 'importScripts(a)',
    workers: 'new SharedWorker(a)', messages: 'parent.postMessage(a,"*")', 'going to another address': 'location.href="https://x/?"+a',
    'addresses that are written': 'history.pushState(a)', 'forms that are sent': 'f.submit()', 'pictures, sounds and frames': 'new Image().src=a',
    'links that fetch': '{rel:"prefetch",href:a}', 'fonts and styles from addresses': 'new FontFace("x",a)',
    'any of them by a name in brackets': 'self["fetch"](a)', cookies: 'document.cookie=a',
    'text that is run': 'eval(a)',
  };
  assert.deepEqual(Object.keys(evil), WAYS.map(({ what }) => what));
  for (const way of WAYS) assert.notDeepEqual(strangers(way, [{ name: 'app.x.js', text: evil[way.what] }]), [], way.what);
});
