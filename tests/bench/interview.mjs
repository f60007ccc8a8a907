// How many screens an interview takes after the list of members: ./dev bench interview [--all].
// Ten homes of the catalog's cases to the first useful result and to the end, truthfully and with "I don't know" to everything; --all: every
// home with every concern that it shows, to the first result only.
import { homes } from '../interview/homes.mjs';
import { interview, makeReady, truthful, unknowing } from '../interview/person.mjs';

const all = process.argv[2] === '--all';
if (process.argv[2] && !all) throw new Error(`./dev bench interview [--all]; there is no ${process.argv[2]}.`);

function median(counts) {
  const sorted = [...counts].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;
}

const row = (home, concern, ...cells) => console.log(home.padEnd(32), concern.padEnd(8), ...cells.map((cell) => String(cell).padStart(10)));

const ready = await makeReady();
const COLUMNS = all
  ? { people: ({ home }) => home.people.length, first: (one) => interview(ready, one, { until: 'first' }).first }
  : {
      people: ({ home }) => home.people.length,
      'at most': (_, truth) => truth.bound.first,
      first: (_, truth) => truth.first,
      all: (_, truth) => truth.all,
      '? first': (_, __, unknown) => unknown.first,
      '? all': (_, __, unknown) => unknown.all,
    };
const names = Object.keys(COLUMNS);
row('home', 'concern', ...names);
const told = [];
for (const one of await homes({ all })) {
  const both = all ? [] : [truthful, unknowing].map((answer) => interview(ready, one, { answer }));
  const cells = names.map((name) => COLUMNS[name](one, ...both));
  row(one.id, one.concern, ...cells);
  told.push(cells);
}
const column = (index) => told.map((cells) => cells[index]);
row('median', '', ...names.map((_, index) => median(column(index))));
row('most', '', ...names.map((_, index) => Math.max(...column(index))));
