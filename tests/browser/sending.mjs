// Everything by which a script or a page can send something away, and each place of the built site that may use it, with its reason.
// `like` is held against the text around the place; what no row allows is refused.

const OWN_FILE = 'a file of the site itself, under a name that no answer changes';
const WORKER_DOOR = 'to the worker, which has no way out';

const APP = /^(app\.|v1\/frame\.|meson\/desk\.(?!stretch|caseload-worker)|meson\/lists\.(?!worker))/; // the frame of a widget and the desk are made of the same modules
const WORKER = /^(worker|meson\/lists\.worker|meson\/desk\.caseload-worker)\./;
const LIST_WORKER = /^meson\/lists\.worker\./; // holds Papa Parse, of which only the parser is used
const SERVICE_WORKER = /^service-worker\.js$/;
const KEEPING = /^(app|v1\/frame)\.keeping\./;
const FRAME = /^v1\/frame\.\w+\.js$/;
const LOADER = /^v1[.\d]*\/embed\.js$/; // stands in the pages of others, and knows no answer
const CATALOG = /^pages\//;
const DESK = /^meson\/(desk\.(?!stretch|caseload-worker)|lists\.(?!worker))/;
const STRETCH = /^meson\/desk\.stretch\./;
const CASELOADS = /^meson\/desk\.caseload-worker\./;
const CONFIGURATOR = /^incrustar\/configurator\./; // knows no answer
const PREVIEW = /^v1\/frame\.preview\./;

/** { what, found: RegExp, allowed: [{ file, like, why }] } */
export const WAYS = [
  {
    what: 'fetch',
    found: /(?<![\w.#])fetch\(/g,
    allowed: [
      { file: APP, like: /await fetch\(\w+\(\w+\),\{credentials:"omit",cache:\w+\}\)/, why: OWN_FILE },
      { file: APP, like: /await fetch\(\w+\(\w+\.worker\),\{method:"HEAD",credentials:"omit"/, why: `${OWN_FILE}: which headers come with the worker` },
      { file: APP, like: /fetch\("data:text\/plain,"\)/, why: 'the try of the page on privacy: the address never leaves the browser' },
      { file: LOADER, like: /await fetch\(new URL\(\w+,\w+\),\{credentials:"omit"\}\)/, why: 'the files of a catalog that the host’s page names, all of them before the first answer: tests/embed/own.test.mjs' },
      { file: PREVIEW, like: /await fetch\(new URL\("\.\.\/worker\.\w+\.js",import\.meta\.url\)/, why: `${OWN_FILE}: the worker’s text, where there is no origin to start it from` },
      { file: SERVICE_WORKER, like: /fetch\(/, why: 'the service worker asks for the files of its list, and for what the page asked of it' },
      // Emscripten's loader; no-network.ts has taken both away before it runs.
      { file: WORKER, like: /fetch\(\w+,\{credentials:"same-origin"\}\)/, why: 'has no fetch any more' },
    ],
  },
  {
    what: 'XMLHttpRequest',
    found: /new XMLHttpRequest\b/g,
    allowed: [
      { file: WORKER, like: /new XMLHttpRequest;(return )?\w+\.open\("GET",/, why: 'emscripten’s loader, which has none any more' },
      { file: LIST_WORKER, like: /new XMLHttpRequest,this\._config\.withCredentials/, why: 'Papa Parse’s for addresses, which has none any more' },
    ],
  },
  { what: 'sockets and streams of events', found: /\b(WebSocket(Stream)?|EventSource|WebTransport)\b/g },
  { what: 'calls between browsers', found: /\bRTC\w*Connection\b|\bRTCDataChannel\b/g },
  { what: 'beacons and what is sent later', found: /\bsendBeacon\b|\bfetchLater\b|\bkeepalive:/g },
  { what: 'reports and pushes', found: /\bPushManager\b|\bpushManager\b|\bNotification\b|\bSyncManager\b|\bperiodicSync\b|\bReportingObserver\b/g },
  { what: 'identities and payments', found: /\bnavigator\.credentials\b|\bPaymentRequest\b|\bIdentityCredential\b/g },
  { what: 'other programs of the device', found: /\bnavigator\.(share|bluetooth|usb|serial|hid|requestMIDIAccess|registerProtocolHandler)\b|\bPresentationRequest\b/g },
  {
    what: 'scripts that come later',
    found: /(?<![\w.])import\(/g,
    allowed: [{ file: APP, like: /import\("\.\/(app|desk|lists|frame)\.[\w.-]+\.js"\)/, why: `${OWN_FILE}, fetched while the page loads` }],
  },
  { what: 'importScripts', found: /\bimportScripts\(/g },
  {
    what: 'workers',
    found: /\bnew (Shared)?Worker\b|\bWorklet\b|\.addModule\(|\bserviceWorker\b/g,
    allowed: [
      { file: APP, like: /#\w+=new Worker\(\w+\),this\.#\w+\.addEventListener\("message"/, why: 'the engine’s, whose address the one policy of Trusted Types gave' },
      { file: DESK, like: /navigator\.serviceWorker\.register\(\w+\(\),\{scope:/, why: 'the copy of the desk that works offline' },
      { file: DESK, like: /=new Worker\(\w+\(\)\),\w+=new Promise/, why: 'the one that stretches a passphrase, whose address the one policy of Trusted Types gave' },
      { file: KEEPING, like: /serviceWorker/, why: 'the copy of the page that works offline: only where somebody wants it' },
      { file: APP, like: /serviceWorker/, why: 'the copy of the page that works offline' },
    ],
  },
  {
    what: 'messages',
    found: /\.postMessage\(|\bnew BroadcastChannel\b/g,
    allowed: [
      { file: APP, like: /#\w+\.postMessage\(\{id:/, why: WORKER_DOOR },
      { file: WORKER, like: /self\.postMessage\(/, why: 'the answer to the page that started the worker' },
      { file: LIST_WORKER, like: /\.postMessage\(\{(results|workerId|input):/, why: 'Papa Parse’s between its own workers, of which there are none' },
      { file: LIST_WORKER, like: /self\.postMessage\(/, why: 'the answer to the page that started the worker' },
      { file: APP, like: /this\.#\w+\.postMessage\(\w+,\w+\)/, why: WORKER_DOOR },
      { file: APP, like: /\.postMessage\((\w+,\[\w+\]|\{kind:)/, why: 'to the site’s own service worker, which version it has' },
      { file: SERVICE_WORKER, like: /\.postMessage\(/, why: 'the answer to a page of the site' },
      { file: DESK, like: /\.postMessage\(\{kind:"desk"\},\[\w+\]\)/, why: 'to the site’s own service worker: that it keeps the desk' },
      { file: DESK, like: /\.postMessage\(\{passphrase:/, why: WORKER_DOOR },
      { file: DESK, like: /new BroadcastChannel\(\w+\)|tell\(\w+\)\{this\.#\w+\?\.postMessage\(\w+\)\}/, why: 'to other tabs of the desk in this browser: which records changed, by names that say nothing' },
      { file: DESK, like: /new MessageChannel;[^]{0,80}\.postMessage\(void 0\)/, why: 'to itself: a turn for what waits' },
      { file: CASELOADS, like: /new MessageChannel;\w+\.close\(\),\w+=\w+\}\w+\.postMessage\(null,\[\w+\]\)/, why: 'to a port that is shut: the memory of a case goes back' },
      { file: STRETCH, like: /self\.postMessage\(/, why: 'the answer to the page that started the worker' },
      { file: FRAME, like: /parent\.postMessage\(\{ventanilla:1,kind:\w+,value:\w+\},\w+\)/, why: 'to the page around the frame: what widget/protocol.ts lists, and tests/embed records whole' },
      { file: CONFIGURATOR, like: /\.contentWindow\.postMessage\(\{ventanilla:1,kind:"welcome"\},"\*"\)/, why: 'to the frame of the preview: that it is heard' },
      { file: LOADER, like: /\.contentWindow\?\.postMessage\(\{ventanilla:1,kind:\w+,value:\w+\},\w+\.origin\)/, why: 'to the frame: that there is a loader, and the files of a catalog that it wanted' },
    ],
  },
  {
    what: 'going to another address',
    found: /\blocation\.(assign|replace)\(|\blocation(\.(href|search|pathname|host|hash))?=(?!=)|\bnavigation\.navigate\(|\bwindow\.open\b|(?<![\w.])open\(["'`\w]/g,
    allowed: [
      { file: APP, like: /location\.replace\(\w+\)/, why: '“Salir rápido”: a fixed address of another site, once everything is forgotten' },
      { file: KEEPING, like: /async open\(\w+\)\{/, why: 'the name of a method: it opens answers that were kept' },
      { file: DESK, like: /async open\(\w+(,\w+="caso")?\)\{/, why: 'the name of methods: they open the store, and a case' },
      { file: CATALOG, like: /location\.replace\(\w+\.href\)/, why: 'the same on the pages of the catalog' },
      { file: FRAME, like: /try\{top\.location\.replace\(\w+\)\}catch\{location\.replace\("about:blank"\)\}/, why: 'the same in a frame: the whole window, or at least an empty frame' },
      { file: LOADER, like: /try\{top\.location\.replace\(\w+\)\}catch\{location\.replace\(\w+\)\}/, why: 'the same, by the loader: an https address that the frame named' },
    ],
  },
  {
    what: 'addresses that are written',
    found: /\b(push|replace)State\(/g,
    allowed: [
      { file: APP, like: /history\.(push|replace)State\(null,"",\w+\)/, why: 'router.ts: a page, and a number or a program' },
      { file: DESK, like: /history\.(push|replace)State\(null,"",\w+\)/, why: 'the same: a page of the desk, and the number of a tab' },
    ],
  },
  { what: 'forms that are sent', found: /\.(submit|requestSubmit)\(|\bformAction\b|\.action=/g },
  {
    what: 'pictures, sounds and frames',
    found: /\bnew (Image|Audio)\b|\.src(set)?=|[{,]src(set)?:|(?<!role:|class:)"(img|iframe|frame|embed|video|audio|source|track)"|createElement\("(object|script)"/g,
    allowed: [
      { file: LOADER, like: /createElement\("iframe"\)|\.src=`\$\{\w+\}#\$\{\w+\}`/, why: 'the frame of the widget; what the host chose stands after "#"' },
      { file: CONFIGURATOR, like: /src:\w+[+,]\w+|"iframe"|src:`\$\{\w+(\.site)?\}|createElement\("script"\);\n/, why: 'the preview, and texts to copy: who chooses a widget there answers nothing' },
    ],
  },
  { what: 'links that fetch', found: /"(prefetch|preload|preconnect|dns-prefetch|modulepreload|prerender)"|[{,]ping:|"speculationrules"/g },
  {
    what: 'fonts and styles from addresses',
    found: /\bnew FontFace\b|\bCSSStyleSheet\b|@import\b/g,
    allowed: [{ file: FRAME, like: /new CSSStyleSheet\(\{media:/, why: 'widget/dress.ts: custom properties with checked colours; it has no address' }],
  },
  { what: 'any of them by a name in brackets', found: /(?<=[\w)\]])\[["'`](fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|WebTransport|open|location|submit|src|import\w*)["'`]\]/g },
  { what: 'cookies', found: /\bdocument\.cookie\b|\bcookieStore\b/g },
  {
    what: 'text that is run',
    found: /(?<![\w.])eval\(|\bnew Function\b|(?<![\w.])Function\("|\.innerHTML=(?!=)|\bdocument\.write/g,
    allowed: [{ file: /^(app|v1\/frame|meson\/(desk|lists)|incrustar\/configurator)\./, like: /\.innerHTML=\w+\.__html/, why: 'Preact’s own, of which no page makes use: Trusted Types would refuse it' }],
  },
];

/** What the HTML may hold of what loads or sends. */
export const MARKUP = [
  { what: 'forms with an address', found: /<form[^>]*\saction=/g },
  { what: 'pictures, sounds, frames from addresses', found: /<(img|iframe|frame|embed|object|video|audio|source|track)\b/g },
  { what: 'links that report', found: /\sping=/g },
  { what: 'hints to other hosts', found: /rel="(preconnect|dns-prefetch|prefetch|prerender)"/g },
  { what: 'scripts from elsewhere, or inside the page', found: /<script(?! type="module" src="(\.\/|(\.\.\/)+)[\w./-]+\.js")(?! type="application\/ld\+json")/g },
  { what: 'styles from elsewhere, or inside the page', found: /<style|\sstyle=|rel="stylesheet" href="(?!(\.\/|(\.\.\/)+|\/(?!\/))[\w./-]+\.css")/g },
  { what: 'handlers inside the page', found: /<[^>]*\son[a-z]+="/g },
];
