// The desk without internet. Its files are no part of what a citizen's device keeps: the service worker fetches them once a desk was opened, and renews them with
// the page from then on.
import type { Asked } from '../keeping/service-worker';
import { at, ROOT, serviceWorkerUrl } from './scripts';

const LONGEST = 60_000; // milliseconds

async function activeOf(registration: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const arriving = registration.installing ?? registration.waiting;
  if (registration.active || !arriving) return registration.active ?? undefined;
  await new Promise<void>((resolve) => {
    arriving.addEventListener('statechange', () => ['activated', 'redundant'].includes(arriving.state) && resolve());
  });
  return registration.active ?? undefined;
}

/** Has the desk kept on this device; whether it opens without internet from now on. */
export async function keepDesk(): Promise<boolean> {
  try {
    const registration = await navigator.serviceWorker.register(serviceWorkerUrl(), { scope: at(ROOT), updateViaCache: 'none' });
    const worker = await activeOf(registration);
    if (!worker) return false;
    const { port1, port2 } = new MessageChannel();
    return await new Promise<boolean>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data as boolean);
      setTimeout(() => resolve(false), LONGEST);
      worker.postMessage({ kind: 'desk' } satisfies Asked, [port2]);
    });
  } catch {
    return false;
  }
}
