// Whether some page around this frame could read what is in it.

/** A page of the same origin, however far out, reads the frame as its own: where a site serves the widget from its own address, each script on it would. */
export function isReadable(from: Window = self): boolean {
  for (let inner = from; inner.parent !== inner; inner = inner.parent) {
    try {
      if (inner.parent.document) return true;
    } catch {
      // refused, as it should be
    }
  }
  return false;
}
