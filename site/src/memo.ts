/** The same, worked out once for each value of its first argument, which nothing changes. */
export function memo<K extends object, R>(make: (of: K) => R): (of: K) => R {
  const made = new WeakMap<K, R>();
  return (of) => {
    const known = made.get(of) ?? make(of);
    made.set(of, known);
    return known;
  };
}
