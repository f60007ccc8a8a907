// Time is processor time of the whole process: what else the machine does hardly changes it.

/** Milliseconds so far. */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Nanoseconds of processor time each: `work` is called for at least `slice` milliseconds and `fewest` times. */
export async function turn(work, slice, fewest = 1) {
  const end = performance.now() + slice;
  const before = processorTime();
  let calls = 0;
  while (calls < fewest || performance.now() < end) {
    const given = work();
    if (given instanceof Promise) await given;
    ++calls;
  }
  return ((processorTime() - before) * 1e6) / calls;
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
