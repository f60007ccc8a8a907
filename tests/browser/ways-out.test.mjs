// On a host that sends no headers the page and the worker still cannot send anything anywhere.
import assert from 'node:assert/strict';
import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isReady, nameHousehold } from './person.mjs';
import { ROSA } from './households.mjs';
import { until, useSite } from './support.mjs';

const site = useSite({ headers: false });

// Counts whatever reaches it, by name: requests over TCP, and datagrams over UDP on the same port.
const listener = {
  hits: new Set(),
  async start() {
    this.http = createServer((request, response) => {
      if (request.url.length > 1) this.hits.add(request.url.slice(1));
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html>');
    });
    await new Promise((resolve) => this.http.listen(0, resolve));
    this.port = this.http.address().port;
    this.udp = createSocket('udp4').on('message', () => this.hits.add('datagram'));
    await new Promise((resolve) => this.udp.bind(this.port, resolve));
    this.url = `http://localhost:${this.port}/`;
  },
  async stop() {
    this.http.closeAllConnections();
    await Promise.all([new Promise((resolve) => this.http.close(resolve)), new Promise((resolve) => this.udp.close(resolve))]);
  },
};

before(() => listener.start());
after(() => listener.stop());

// Runs in the page or in the worker; a way that throws is a way that is shut.
async function tryAll({ url, port }) {
  const tries = {
    fetch: () => fetch(`${url}fetch`, { mode: 'no-cors' }),
    fetchPost: () => fetch(`${url}fetchPost`, { method: 'POST', mode: 'no-cors', body: 'x', keepalive: true }),
    request: () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${url}request`);
      request.send();
    },
    socket: () => new WebSocket(`${url.replace('http', 'ws')}socket`),
    events: () => new EventSource(`${url}events`),
    beacon: () => navigator.sendBeacon(`${url}beacon`, 'x'),
    script: () => importScripts(`${url}script`),
    worker: () => new Worker(`${url}worker`),
    transport: () => new WebTransport(`https://localhost:${port}/transport`),
    async call() {
      const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      call.createDataChannel('x');
      await call.setLocalDescription(await call.createOffer());
    },
    // Nothing can take this one from a worker; bundle.test.mjs holds that the worker does without.
    module: () => typeof document === 'object' && import(`${url}module`),
    image: () => {
      new Image().src = `${url}image`;
    },
    form: () => {
      const form = document.body.appendChild(Object.assign(document.createElement('form'), { action: `${url}form`, method: 'post', target: 'frame' }));
      document.body.appendChild(Object.assign(document.createElement('iframe'), { name: 'frame' }));
      form.submit();
    },
    frame: () => document.body.appendChild(Object.assign(document.createElement('iframe'), { src: `${url}frame` })),
    tag: () => document.body.appendChild(Object.assign(document.createElement('script'), { src: `${url}tag` })),
    ...Object.fromEntries(
      ['stylesheet', 'prefetch', 'preload', 'modulepreload', 'icon', 'manifest'].map((rel) => [
        rel,
        () => document.head.appendChild(Object.assign(document.createElement('link'), { rel, href: url + rel, as: rel === 'preload' ? 'image' : '' })),
      ]),
    ),
    font: () => new FontFace('x', `url(${url}font)`).load(),
    video: () => {
      document.body.appendChild(Object.assign(document.createElement('video'), { src: `${url}video`, preload: 'auto' }));
    },
  };
  for (const attempt of Object.values(tries)) {
    try {
      void Promise.resolve(attempt()).catch(() => {});
    } catch {
      continue;
    }
  }
}

const SENT = 700; // milliseconds in which what is sent arrives

test('an unprotected page reaches the listener in every one of these ways that a page has', () =>
  site.visit(
    async (page) => {
      await page.evaluate(tryAll, { url: listener.url, port: listener.port });
      const expected = [
        'fetch', 'fetchPost', 'request', 'socket', 'events', 'beacon', 'datagram', 'image', 'form', 'frame', 'tag', 'stylesheet', 'prefetch',
        'preload', 'modulepreload', 'module', 'video', 'font',
      ];
      await until(() => expected.every((way) => listener.hits.has(way)), 'all of them', 4000);
    },
    { url: listener.url, errors: true },
  ));

test('from this page, and from its workers, nothing arrives', () =>
  site.visit(
    async (page) => {
      await nameHousehold(page, ROSA);
      listener.hits.clear();
      assert.equal(page.workers().length, 2);
      const target = { url: listener.url, port: listener.port };
      for (const worker of page.workers()) await worker.evaluate(tryAll, target);
      await pause(SENT);
      assert.deepEqual([...listener.hits], [], 'from the workers');
      await page.evaluate(tryAll, target);
      await pause(SENT);
      assert.deepEqual([...listener.hits], [], 'from the page');
    },
    { errors: true },
  ));

test('the page on privacy says that this host sends no protections, and that the page and the worker hold', () =>
  site.visit(
    async (page) => {
      await isReady(page);
      await page.getByRole('link', { name: 'Su privacidad', exact: true }).first().click();
      for (const text of [
        'La página no puede enviar datos a otros sitios',
        'El cálculo corre sin acceso a internet',
        'El servidor no envía protecciones; las pone la propia página',
      ]) {
        await page.getByText(text, { exact: true }).waitFor();
      }
    },
    { errors: true },
  ));
