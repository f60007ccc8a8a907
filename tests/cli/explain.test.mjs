// What explain says of one household: with the passing of time, with other answers, as a fact grows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { data, file, objects, read, run } from './support.mjs';

/** The household of a worked case. */
function household(cases, id) {
  return JSON.parse(read(`${data}/cases/${cases}.json`)).cases.find((one) => one.id === id).input;
}

const luis = household('asignacion-familiar', 'af-tier-a');
const luisFile = file('luis.json', JSON.stringify(luis));
const ana = household('pgu', 'pgu-base-middle');
const anaFile = file('ana.json', JSON.stringify(ana));
const eva = household('suf', 'suf-no-checkups-at-7');
const evaFile = file('eva.json', JSON.stringify(eva));

const explain = (...options) => run(['explain', data, ...options]);
const answer = (...options) => objects(explain(...options, '--json').stdout);

test('explain --json is the result itself', () => {
  const [result] = answer(luisFile);
  assert.equal(JSON.stringify(result.programs), JSON.stringify(objects(run(['assess', data], JSON.stringify(luis)).stdout)[0].programs));
});

test('one program, and the programs of one person', () => {
  assert.match(explain(luisFile, '--program', 'suf').stdout, /Subsidio Familiar[^]*luis/);
  assert.doesNotMatch(explain(luisFile, '--program', 'suf').stdout, /Asignación/);
  assert.ok(answer(luisFile, '--person', 'sol')[0].programs.every((program) => program.subject === 'sol'));
});

test('the timeline names days, until the day asked for', () => {
  const { status, stdout } = explain(luisFile, '--timeline', '--until', '2027-12-31');
  assert.equal(status, 0);
  assert.match(stdout, /^Con el solo paso del tiempo, desde el 2026-11-21 hasta el 2027-12-31\n/);
  assert.equal(answer(luisFile, '--timeline', '--until', '2026-12-01')[0].until, '2026-12-01');
  assert.equal(explain(luisFile, '--timeline', '--until', 'mañana').status, 2);
  assert.equal(explain(luisFile, '--until', '2027-12-31').status, 2);
});

test('changes are what the household could do', () => {
  const { status, stdout } = explain(evaFile, '--changes', '--program', 'suf', '--person', 'eva', '--language', 'en');
  assert.equal(status, 0);
  assert.match(stdout, /· eva\n {2}Not with what you told us\n {2}They could receive it with:\n {2}- [^\n]+\(leo\): yes\n$/);
  assert.ok(answer(evaFile, '--changes').every((sets) => sets.verdict === 'not_eligible' || sets.verdict === 'undecided'));
  assert.match(explain(evaFile, '--changes', '--program', 'bono-por-hijo').stdout, /Nada que el hogar pueda hacer/);
  assert.equal(explain(evaFile, '--changes', '--program', 'prodemu-cursos', '--person', 'eva').stdout, 'Con una o dos respuestas, nada cambia.\n');
});

test('a denial says which answers would make it right', () => {
  const { status, stdout } = explain(anaFile, '--denial', '--program', 'pgu', '--person', 'ana', '--language', 'en');
  assert.equal(status, 0);
  assert.match(stdout, /A refusal would be right only if it were:\n[^]*Years in Chile since age 20 \(ana\): from 0 to 19\n/);
});

test('cliffs show what more income loses, piece by piece', () => {
  const { status, stdout } = explain(luisFile, '--cliffs', 'monthly_income', '--person', 'luis', '--language', 'en');
  assert.equal(status, 0);
  assert.match(stdout, /\(luis\), from \$0 to \$20,000,000; all else as it is:\n/);
  assert.match(stdout, /Where a little more loses at once:\n {2}at \$[\d,]+ instead of \$[\d,]+: \$[\d,]+ instead of \$[\d,]+ in the first year\n/);
});

test('an amount that falls slowly is told by its slope', () => {
  const { stdout } = explain(anaFile, '--cliffs', 'pension_base', '--person', 'ana', '--language', 'en');
  assert.match(stdout, /\$789,140 to \$1,252,601: \$231,731, at the end \$1 a month, down \$0.5 for each \$1\n(?: {4}.*\n)*? {4}Universal Guaranteed Pension/);
});

/** A course after k steps, as data/schema/cliffs.schema.json says. */
function valueAt(course, k) {
  const rounded = (term, n) => {
    const quotient = (term.numerator + n * term.step) / term.divisor;
    return term.rounding === 'truncated' ? Math.trunc(quotient) : Math.sign(quotient) * Math.floor(Math.abs(quotient) + 0.5);
  };
  if (course.form === 'constant') return course.from;
  return course.rounded.reduce((sum, term) => sum + term.times * (rounded(term, k) - rounded(term, 0)), course.from + k * course.step);
}

test('each value of a fact has the amounts that an assessment of it has', () => {
  for (const [input, path, person, fact] of [[luis, luisFile, 'luis', 'monthly_income'], [ana, anaFile, 'ana', 'pension_base'], [ana, anaFile, 'ana', 'rsh_percentile']]) {
    const of = fact === 'rsh_percentile' ? [] : ['--person', person];
    const [cliffs] = answer(path, '--cliffs', fact, ...of);
    assert.equal(cliffs.complete, true);
    for (const [i, piece] of cliffs.pieces.entries()) {
      assert.equal(piece.proved, 'exact');
      assert.equal(piece.from, i === 0 ? cliffs.domain.min : cliffs.pieces[i - 1].to + 1);
      const span = piece.to - piece.from;
      const values = [...new Set([0, 1, 2, 3, Math.floor(span / 3), Math.floor(span / 2) + 1, span - 1, span])].filter((k) => k >= 0 && k <= span);
      const households = values.map((k) => {
        const one = structuredClone(input);
        (of.length > 0 ? one.people.find((other) => other.id === person) : one.household)[fact] = piece.from + k;
        return JSON.stringify(one);
      });
      const results = objects(run(['assess', data], `${households.join('\n')}\n`).stdout);
      results.forEach((result, n) => {
        for (const total of result.totals) {
          const found = piece.totals.find((one) => one.kind === total.kind && one.unit === total.unit && one.per === total.per);
          const band = { min: valueAt(found.amount.min, values[n]), max: valueAt(found.amount.max, values[n]) };
          assert.deepEqual(band, total.likely, `${fact} ${piece.from + values[n]}`);
        }
      });
    }
  }
});

test('a fact, a person or a program that is not there is refused with exit status 2', () => {
  for (const options of [['--cliffs', 'monthly_incom', '--person', 'luis'], ['--cliffs', 'sex', '--person', 'luis'], ['--cliffs', 'monthly_income', '--person', 'eva'],
    ['--cliffs', 'monthly_income'], ['--cliffs', 'monthly_income', '--person', 'luis', '--program', 'suf'],
    ['--program', 'pgo'], ['--timeline', '--person', 'eva'], ['--timeline', '--changes']]) {
    const { status, stdout, stderr } = explain(luisFile, ...options);
    assert.equal(status, 2, options.join(' '));
    assert.equal(stdout, '');
    assert.notEqual(stderr, '');
  }
  assert.match(explain(luisFile, '--cliffs', 'monthly_incom', '--person', 'luis').stderr, /Did you mean "monthly_income"\?/);
});
