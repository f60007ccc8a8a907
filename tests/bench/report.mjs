// The figures as tables: plain on a terminal, Markdown in the README.

function digits(value) {
  if (value === undefined || value === null) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value >= 10 ? 3 : 2);
}
const micro = (nanoseconds) => digits(nanoseconds === undefined ? undefined : nanoseconds / 1000);
const perSecond = (nanoseconds) => Math.round(1e9 / nanoseconds).toLocaleString('en');
const kilobytes = (bytes) => (bytes === null ? '–' : digits(bytes / 1000));
const said = (truth) => (truth === null ? '–' : truth ? 'yes' : 'no');
const programs = (count) => `${count.toLocaleString('en')} programs`;

/** How the cost of one program changes from the smaller to the larger catalog: 1 is linear, below is better. */
const growth = (cost, counts) => {
  const [small, large] = [counts.at(-1) > 40 ? 40 : counts[0], counts.at(-1)];
  return cost(small) === undefined || cost(large) === undefined ? undefined : cost(large) / cost(small) / (large / small);
};

function oneHousehold({ contenders, plan: { counts } }) {
  const rows = Object.values(contenders).map(({ name, csp, lists, byCount }) => [
    `${name}${lists ? '' : ' *'}`,
    said(csp),
    ...counts.map((count) => micro(byCount[count].warm)),
    digits(growth((count) => byCount[count].warm, counts)),
  ]);
  const head = ['', 'CSP-safe', ...counts.map(programs), 'growth'];
  return { title: 'One household at a time, warm, verdicts from a JavaScript object: microseconds', head, rows };
}

function batches({ native, wasm, plan: { counts } }) {
  const row = (title, of) => [title, ...counts.map((count) => of(count))];
  const pair = (where, figures) => [
    row(`${where}, this engine: households a second`, (count) => perSecond(figures[count].batch)),
    row(`${where}, generated reference`, (count) => perSecond(figures[count].reference)),
    row(`${where}, share of the reference`, (count) => `${Math.round((100 * figures[count].reference) / figures[count].batch)}%`),
  ];
  return {
    title: 'Batches, columns in and verdicts out, one thread',
    head: ['', ...counts.map(programs)],
    rows: [
      ...pair('native', native),
      ...pair('WebAssembly', wasm),
      row('native, one household, verdicts: microseconds', (count) => micro(native[count].single)),
      row('native, one household, everything: microseconds', (count) => micro(native[count].everything)),
    ],
  };
}

function alone({ contenders }, count) {
  const rows = Object.values(contenders).map(({ name, bytes, byCount: { [count]: figures } }) => [
    name,
    digits(figures.load),
    digits(figures.first),
    digits(figures.memory === undefined ? undefined : figures.memory / 1e6),
    kilobytes(bytes),
    kilobytes(figures.rules),
  ]);
  return {
    title: `Alone in a fresh process, ${programs(count)}`,
    head: ['', 'load, ms', 'first, ms', 'memory, MB', 'engine, KB gzip', 'rules, KB gzip'],
    rows,
  };
}

function excluded({ contenders }) {
  const reasons = Object.values(contenders).flatMap(({ name, byCount }) => {
    const failed = Object.entries(byCount).filter(([, figures]) => figures.excluded);
    return failed.map(([count, figures]) => `${name}, ${programs(Number(count))}: ${figures.excluded}`);
  });
  return reasons.length > 0 ? ['Not measured, and why:', ...reasons] : [];
}

function tables(results) {
  const large = results.plan.counts.filter((count) => count >= 40);
  return [oneHousehold(results), batches(results), ...large.map((count) => alone(results, count))];
}
const note =
  '* people come as aggregates worked out beforehand: it has no lists of people. ' +
  'Growth: what a program costs in the largest catalog, against one of 40 (of 10, with --quick); 1 is linear, less is better.';
function about({ machine, seconds }) {
  const { processors, processor, memory, node } = machine;
  return `${processors} × ${processor}, ${memory}; Node ${node}, ${machine['g++']}, ${machine['em++']}; ${seconds} s.`;
}

export function terminal(results) {
  const lines = [];
  for (const { title, head, rows } of tables(results)) {
    const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
    const line = (row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
    lines.push('', title, line(head), ...rows.map(line));
  }
  return `${[...lines, '', note, ...excluded(results), about(results)].join('\n')}\n`;
}

export function markdown(results) {
  const lines = [];
  for (const { title, head, rows } of tables(results)) {
    lines.push(`**${title}**`, '', `| ${head.join(' | ')} |`, `|${head.map((_, column) => (column === 0 ? '---' : '---:')).join('|')}|`);
    lines.push(...rows.map((row) => `| ${row.join(' | ')} |`), '');
  }
  return `${[...lines, note.replace('*', '\\*'), '', ...excluded(results), about(results)].join('\n')}\n`;
}
