// Trusted Types: only these scripts of this site may be started as a worker or a service worker.
interface Policy {
  createScriptURL(url: string): unknown;
}

type Factory = { createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy };

let policy: Policy | undefined;

/** `url` for the browser to run, when it is one of `allowed`: the first call says which those are, for good. */
export function scriptUrl(url: string, allowed: string[]): string {
  const types = (globalThis as { trustedTypes?: Factory }).trustedTypes;
  if (!types) return url;
  policy ??= types.createPolicy('app-url', {
    createScriptURL(asked) {
      if (!allowed.includes(asked)) throw new TypeError(`Not a script of this site: ${asked}`);
      return asked;
    },
  });
  return policy.createScriptURL(url) as string;
}
