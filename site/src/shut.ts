// Takes one way out of the browser away, for good: what stands in its place only throws. Loaders ask for
// `typeof importScripts` before they use it, so that a function stays.
export function shut(owner: object, name: string): () => never {
  const door = (): never => {
    throw new Error(`${name} is shut here`);
  };
  for (let place: object | null = owner; place; place = Object.getPrototypeOf(place)) {
    if (Object.getOwnPropertyDescriptor(place, name)?.configurable) delete (place as Record<string, unknown>)[name];
  }
  Object.defineProperty(owner, name, { value: door, writable: false, configurable: false });
  return door;
}
