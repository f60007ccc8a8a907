// WebKitGTK's small browser, over plain WebDriver (https://www.w3.org/TR/webdriver2/), on a screen that nobody sees.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { awaitPress, placeOf, pressAgain, pressMet } from '../in-page.mjs';
import { until } from '../support.mjs';
import { installed, libraryFolders } from './found.mjs';

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

// The keys as WebDriver writes them (https://www.w3.org/TR/webdriver2/#keyboard-actions).
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

// Its own walls do not stand in a container, and nothing draws on this screen.
const ENVIRONMENT = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

// As somebody takes it away in the settings, or a strict mode does.
const WITHOUT = {
  wasm: { environment: { JSC_useWasm: '0' } },
  storage: { args: ['--features=!IndexedDBAPI,!ServiceWorkers,!CacheAPI,!LocalStorage'] },
  copy: { args: ['--features=!ServiceWorkers'] },
};

const ARGUMENTS = ['--automation', '--proxy=http://127.0.0.1:9', '--ignore-host=localhost', '--ignore-host=127.0.0.1'];

// The processes of a group that have this name, as far as the system tells names. A line is "7 (MiniBrowser) S 6 5 ...": the process, its name, state, parent and group.
function namesakes(group, name) {
  const lines = readdirSync('/proc').filter((id) => /^\d+$/.test(id)).flatMap((id) => {
    try {
      return [/^(\d+) \((.*)\) \S+ \d+ (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))];
    } catch {
      return []; // it has ended meanwhile
    }
  });
  return lines.filter(([, , its, of]) => name.startsWith(its) && Number(of) === group).map(([, id]) => Number(id));
}

// Side by side: a driver that starts the browser itself would end it with a page that is killed.
const TOGETHER = '"$0" --port="$1" --target="$WEBKIT_INSPECTOR_SERVER" & shift; exec "$@"';

async function startDriver({ environment, args = [] } = {}) {
  const [port, target] = [await freePort(), await freePort()];
  const binary = installed(['MiniBrowser'], libraryFolders(/\/webkit(2)?gtk-[\d.]+$/));
  const both = ['sh', '-c', TOGETHER, installed(['WebKitWebDriver']), String(port), binary, ...ARGUMENTS, ...args];
  const env = { ...process.env, ...ENVIRONMENT, ...environment, WEBKIT_INSPECTOR_SERVER: `127.0.0.1:${target}` };
  const child = spawn(installed(['xvfb-run']), ['-a', installed(['dbus-run-session']), '--', ...both], { env, detached: true, stdio: 'ignore' });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + 20_000; ; await pause(50)) {
    if (await fetch(`${url}/status`).then(() => true, () => false)) break;
    assert.ok(Date.now() < end && child.exitCode === null, 'WebKitWebDriver does not answer');
  }
  return {
    url,
    killPages: () => namesakes(child.pid, 'WebKitWebProcess').forEach((id) => process.kill(id, 'SIGKILL')),
    async stop() {
      process.kill(-child.pid);
      await ended;
    },
  };
}

// The driver aims beside what stands in a frame: there a script presses and writes, with the events of a person.
function fill(element, value) {
  element.focus();
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value').set.call(element, value);
  for (const type of ['input', 'change']) element.dispatchEvent(new Event(type, { bubbles: true }));
}

// On a busy machine the driver can say that it pressed, and the page never hears of it. Then it presses again, unless the element moved meanwhile; where something lies over it, the driver itself refuses.
const PRESSES = 3;
const LATE = 1000; // milliseconds

export async function startWebKit({ viewport, without }) {
  const driver = await startDriver(WITHOUT[without]);
  const call = async (method, path, body) => {
    const answer = await fetch(driver.url + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = await answer.json();
    assert.ok(answer.ok, `${method} ${path}: ${value?.error} ${value?.message}`);
    return value;
  };
  const own = (method, path, body) => call(method, `/session/${session}${path}`, body);

  let session;
  async function begin() {
    const begun = () => call('POST', '/session', { capabilities: {} }).catch(() => undefined); // the browser may not listen yet
    ({ sessionId: session } = await until(begun, 'the browser begins a session'));
    await own('POST', '/window/rect', viewport);
  }
  await begin().catch(async (error) => {
    await driver.stop();
    throw error;
  });

  // WebDriver stands in one frame at a time: whoever speaks goes into theirs first.
  let stands;
  function drive(frame) {
    const enter = async () => {
      if (stands === frame) return;
      await own('POST', '/frame', { id: null });
      if (frame) await own('POST', '/frame', { id: frame });
      stands = frame;
    };
    const run = async (fn, ...args) => {
      await enter();
      return own('POST', '/execute/sync', { script: `return (${fn})(...arguments)`, args });
    };
    const on = async (handle, what, body = {}) => {
      await enter();
      return own('POST', `/element/${handle[ELEMENT]}/${what}`, body);
    };
    const press = async (handle) => {
      await run(awaitPress, handle);
      await on(handle, 'click');
    };
    const heard = async () => {
      for (const end = Date.now() + LATE; Date.now() < end; await pause(20)) {
        const met = await run(pressMet).catch(() => 'it'); // the page is being left
        if (met !== null) return met;
      }
    };
    const inFrame = {
      click: (handle) => run((element) => void (element.focus(), element.click()), handle),
      write: (handle, text) => run(fill, handle, text),
      pick: (handle, value) => run(fill, handle, value),
    };
    return {
      run,
      element: async (fn, ...values) => (await run(fn, ...values)) ?? undefined,
      async click(handle) {
        const place = await run(placeOf, handle);
        await press(handle);
        for (let presses = 1, met; (met = await heard()) !== 'it'; presses++) {
          assert.equal(met, undefined, 'what was pressed');
          assert.deepEqual(await run(placeOf, handle), place, 'it stays where it was');
          assert.ok(presses < PRESSES, `pressed ${PRESSES} times, and the page heard nothing`);
          await run(pressAgain);
          await on(handle, 'click');
        }
      },
      async write(handle, text) {
        await on(handle, 'clear');
        await on(handle, 'value', { text });
      },
      async pick(handle, value) {
        const option = await run((select, wanted) => [...select.options].find((one) => one.value === wanted), handle, value);
        await press(option);
      },
      async key(name) {
        await enter();
        const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[name] }));
        await own('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      },
      async inside(fn, ...values) {
        const inner = await run(fn, ...values);
        await press(inner); // a frame that nobody touched cannot move the focus
        return drive(inner);
      },
      ...(frame && inFrame),
    };
  }
  const browser = {
    ...drive(),
    open: (url) => own('POST', '/url', { url }),
    address: () => own('GET', '/url'),
    back: () => own('POST', '/back', {}),
    // What it keeps under a driver ends with its own process. So what is killed is each that holds a page, as for want of memory; the session ends with them.
    async kill() {
      driver.killPages();
      stands = undefined;
      await until(() => own('GET', '/url').then(() => false, ({ message }) => message.includes('invalid session id')), 'the session has ended');
      await begin();
      return browser;
    },
    async close() {
      await own('DELETE', '').catch(() => {}); // the browser may be gone already
      await driver.stop();
    },
  };
  return browser;
}
