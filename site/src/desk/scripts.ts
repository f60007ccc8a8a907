// The scripts that the desk starts beside itself. The first call of Trusted Types' policy says which those are, for good: a new worker of the desk gets its line here.
import { scriptUrl } from '../script-url';

declare const ASSETS: { worker: string; stretcher: string; lists: string; caseload: string };

export const at = (name: string) => new URL(name, import.meta.url).href;

/** The root of the site, from the desk's folder. */
export const ROOT = '../';

const SERVICE_WORKER = `${ROOT}service-worker.js`;

const run = (name: string) => scriptUrl(at(name), [ASSETS.worker, ASSETS.stretcher, ASSETS.lists, ASSETS.caseload, SERVICE_WORKER].map(at));

export const engineUrl = () => run(ASSETS.worker);

export const stretcherUrl = () => run(ASSETS.stretcher);

/** Of the workers that read and screen a list. */
export const listWorkerUrl = () => run(ASSETS.lists);

/** Of the workers that look at all cases. */
export const caseloadUrl = () => run(ASSETS.caseload);

export const serviceWorkerUrl = () => run(SERVICE_WORKER);
