// Imported first by the worker: takes the ways out away before any other line runs. A worker's policy comes with its own
// response, and a host may send none.
const WAYS_OUT = [
  'fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport', 'importScripts',
  'indexedDB', 'caches', 'BroadcastChannel', 'Worker', 'SharedWorker', ['RTC', 'PeerConnection'].join(''),
];

// Loaders ask for `typeof importScripts` before they use it, so that a function stays in its place.
const doors = new Map<string, () => never>();

function shut(owner: object, name: string) {
  const door = (): never => {
    throw new Error(`${name} is shut in this worker`);
  };
  for (let place: object | null = owner; place; place = Object.getPrototypeOf(place)) {
    if (Object.getOwnPropertyDescriptor(place, name)?.configurable) delete (place as Record<string, unknown>)[name];
  }
  Object.defineProperty(owner, name, { value: door, writable: false, configurable: false });
  doors.set(name, door);
}

for (const name of WAYS_OUT) shut(self, name);
shut(self.navigator, 'sendBeacon');
shut(self.navigator, 'storage');

/** Whether every way out is shut. */
export const isShut = () => WAYS_OUT.every((name) => Reflect.get(self, name) === doors.get(name));
