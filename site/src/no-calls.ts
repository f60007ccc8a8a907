// Imported first by the page: takes away what it never uses. The page's policy refuses most of these too, but no policy
// stops a call from browser to browser.
import { shut } from './shut';

const WAYS_OUT = [
  'RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport', 'WebSocket', 'WebSocketStream', 'EventSource', 'XMLHttpRequest',
];

for (const name of WAYS_OUT) shut(self, name);
shut(self.navigator, 'sendBeacon');
