// Imported first by the worker: takes the ways out away before any other line runs. A worker's policy comes with its own
// response, and a host may send none.
import { shut } from './shut';

const WAYS_OUT = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'importScripts',
  'FontFace', 'Notification', 'indexedDB', 'caches', 'BroadcastChannel', 'Worker', 'SharedWorker',
];

const doors = new Map(WAYS_OUT.map((name) => [name, shut(self, name)]));
for (const name of ['sendBeacon', 'storage']) shut(self.navigator, name);

/** Whether every way out is shut. */
export const isShut = () => WAYS_OUT.every((name) => Reflect.get(self, name) === doors.get(name));
