// What may stand in the scripts of the citizen's page, and where. The policy cannot stop everything: what is not there cannot call.
// The scripts of all other pages too are held by sending.test.mjs, place by place.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist } from './support.mjs';

const scripts = readdirSync(dist).filter((name) => name.endsWith('.js'));

// A name between quotes is one that is taken away; emscripten's loader knows ways of its own, which the worker has shut.
const IN_QUOTES = /"[A-Za-z]+"/g;
const EMSCRIPTEN = [/new XMLHttpRequest;return \w+\.open\("GET",/g, /new XMLHttpRequest;\w+\.open\("GET",/g, /fetch\(\w+,\{credentials:"same-origin"\}\)/g];

function source(name) {
  const text = readFileSync(join(dist, name), 'utf8');
  const own = name.startsWith('worker.') ? EMSCRIPTEN.reduce((left, loader) => left.replace(loader, ''), text) : text;
  return own.replace(IN_QUOTES, '""');
}

const NOWHERE = [
  'RTCPeerConnection', 'sendBeacon', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebTransport', 'fetchLater', 'localStorage', 'sessionStorage', 'navigator.share',
  'document.cookie', 'cookieStore', 'eval(', 'new Function', 'innerHTML =', 'document.write',
];

test('the worker and the pages are built', () => {
  assert.equal(scripts.filter((name) => name.startsWith('worker.')).length, 1);
  assert.ok(scripts.filter((name) => name.startsWith('app.')).length > 1);
});

for (const word of NOWHERE) {
  test(`no script calls ${word}`, () => {
    assert.deepEqual(scripts.filter((name) => source(name).includes(word)), []);
  });
}

// What outlives a page, and the one script that has it.
const KEEPING = [['indexedDB.', /^app\.keeping\./], ['caches.', /^(app\.keeping|service-worker)\./], ['skipWaiting', /^service-worker\./], ['IDBObjectStore', /^app\.keeping\./]];

for (const [word, where] of KEEPING) {
  test(`only what keeps answers and the page calls ${word}`, () => {
    const found = scripts.filter((name) => source(name).includes(word));
    assert.ok(found.length > 0);
    assert.deepEqual(found.filter((name) => !where.test(name)), []);
  });
}

test('the service worker fetches its own files, and what the page asked for', () => {
  const calls = [...source('service-worker.js').matchAll(/\bfetch\((.*?)[,)]/g)];
  assert.equal(calls.length, 3);
});

test('only the loader fetches: its files, the headers of the worker, and the try of the page on privacy', () => {
  const calls = scripts.filter((name) => name !== 'service-worker.js').flatMap((name) => [...source(name).matchAll(/\bfetch\((.*?)[,)]/g)].map(([, first]) => first));
  assert.equal(calls.length, 3, calls.join('; '));
  assert.equal(calls.filter((first) => first === '"data:text/plain').length, 1, 'an address that never leaves the browser');
});

test('the worker imports nothing while it runs', () => {
  assert.doesNotMatch(source(scripts.find((name) => name.startsWith('worker.'))), /\bimport\(/);
});

test('the pages import only files of their own folder', () => {
  for (const name of scripts) {
    for (const [, from] of source(name).matchAll(/\bimport\(([^)]*)\)/g)) assert.match(from, /^"\.\/app\.[\w.-]+\.js"$/, name);
  }
});
