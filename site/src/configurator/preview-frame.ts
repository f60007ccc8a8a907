// The page of the frame once more, for the preview: in a sandbox, where it has no origin. So neither the configurator nor anybody else can read it, and the
// frame refuses nobody less than elsewhere. Who has no origin may start no worker by an address: here it starts from its text.
declare const WORKER: string; // beside this file, as is the frame's script
declare const FRAME: string;

declare global {
  var trustedTypes: { createPolicy(name: string, rules: { createScriptURL(): string }): { createScriptURL(url: string): string } } | undefined;
}

// Without an origin there is none, and to ask for it is an error.
Object.defineProperty(navigator, 'serviceWorker', { value: undefined });

const script = await fetch(new URL(WORKER, import.meta.url), { credentials: 'omit' });
const address = URL.createObjectURL(new Blob([await script.text()], { type: 'text/javascript' }));
const policy = globalThis.trustedTypes?.createPolicy('preview-worker', { createScriptURL: () => address });

const { Worker } = self;
self.Worker = class extends Worker {
  constructor() {
    super(policy?.createScriptURL('') ?? address);
  }
};
await import(FRAME);
