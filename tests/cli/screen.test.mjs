// `ventanilla screen`: many households, as files and pipes bring them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { data, file, memoryOf, objects, program, read, run, scratch, shell } from './support.mjs';

const HEADER = 'household_id,as_of,person_id,birth_date,sex,monthly_income,guardian,relation,rsh_registered,rsh_percentile\n';
const ANA = 'h1,2026-11-21,ana,1990-05-01,female,300000..400000,-,,true,0..40\nh1,,leo,2018-02-03,male,0,ana,child,,\n';
const EVA = 'h2,2026-11-21,eva,1950-05-01,female,100000,-,,1,10\n';

const households = (count, ...more) => run(['synth', data, '-n', String(count), ...more]).stdout;

test('CSV and NDJSON of the same households give the same verdicts', () => {
  for (const known of ['1', '0.6']) {
    const csv = file('same.csv', households(300, '--known', known, '--format', 'csv'));
    const ndjson = file('same.ndjson', households(300, '--known', known));
    for (const as of [['--to', 'csv'], ['--to', 'csv', '--wide'], ['--to', 'ndjson']]) {
      const a = run(['screen', data, csv, ...as]);
      assert.equal(a.status, 0, a.stderr);
      assert.equal(a.stdout, run(['screen', data, ndjson, ...as]).stdout);
    }
  }
});

const amountsOf = (program) =>
  program.amounts.map(({ id, min, max, schedule }) =>
    schedule ? { id, min: schedule.reduce((sum, part) => sum + part.min, 0), max: schedule.reduce((sum, part) => sum + part.max, 0) } : { id, min, max });
const granted = (result) => result.programs.filter(({ verdict }) => verdict !== 'not_eligible');

test('of known households the verdicts and amounts are those of assess', () => {
  const ndjson = households(60);
  const screened = objects(run(['screen', data], ndjson).stdout);
  const assessed = objects(run(['assess', data], ndjson).stdout);
  assert.equal(screened.length, 60);
  screened.forEach((household, i) => {
    assert.equal(household.household_id, String(i + 1));
    const expected = granted(assessed[i]).map((program) => ({ id: program.id, person: program.subject, verdict: program.verdict, receives: program.receives, amounts: amountsOf(program) }));
    assert.deepEqual(household.programs.map(({ id, person, verdict, receives, amounts }) => ({ id, person, verdict, receives, amounts })), expected);
  });
});

test('of open households ranges leave open what assess may settle by cases, and never contradict it', () => {
  const ndjson = households(60, '--known', '0.7');
  const screened = objects(run(['screen', data], ndjson).stdout);
  const assessed = objects(run(['assess', data], ndjson).stdout);
  const key = (id, person) => `${id}/${person}`;
  screened.forEach((household, i) => {
    const listed = new Map(household.programs.map((program) => [key(program.id, program.person), program]));
    for (const program of assessed[i].programs) {
      const found = listed.get(key(program.id, program.subject));
      listed.delete(key(program.id, program.subject));
      if (found === undefined) {
        assert.equal(program.verdict, 'not_eligible');
      } else if (program.verdict === 'not_eligible') {
        assert.equal(found.verdict, 'undecided');
      } else {
        assert.ok(found.verdict === program.verdict || found.verdict === 'undecided', `${program.id}: ${found.verdict}, ${program.verdict}`);
        for (const [n, amount] of amountsOf(program).entries()) {
          assert.ok(found.amounts[n].min <= amount.min && amount.max <= found.amounts[n].max, `${program.id} ${amount.id}`);
        }
      }
    }
    assert.equal(listed.size, 0);
  });
});

test('--full gives the whole result of assess, with the household it is of', () => {
  const ndjson = households(5);
  const full = objects(run(['screen', data, '--full'], ndjson).stdout);
  const assessed = objects(run(['assess', data], ndjson).stdout);
  assert.deepEqual(full, assessed.map((result, i) => ({ household_id: String(i + 1), ...result })));
  assert.deepEqual(objects(run(['screen', data, '--full', '--format', 'csv'], households(5, '--format', 'csv')).stdout), full);
});

test('the order is that of the input, and the number of threads makes no difference', () => {
  const csv = file('order.csv', households(5000, '--format', 'csv'));
  const one = run(['screen', data, csv, '--wide', '--jobs', '1']).stdout;
  assert.equal(run(['screen', data, csv, '--wide', '--jobs', '2']).stdout, one);
  assert.equal(run(['screen', data, csv, '--wide', '--jobs', '7']).stdout, one);
  assert.deepEqual(one.trimEnd().split('\n').slice(1).map((line) => Number(line.split(',')[0])), Array.from({ length: 5000 }, (_, i) => i + 1));
});

test('rows say household, program, person, verdict and the amount from min to max', () => {
  const { status, stdout } = run(['screen', data, '--program', 'suf', '--program', 'pgu', file('rows.csv', HEADER + ANA + EVA)]);
  assert.equal(status, 0);
  assert.equal(
    stdout,
    'household_id,program,person,verdict,receives,amount,unit,per,min,max\n' +
      'h1,suf,ana,undecided,,monthly,CLP,month,0,45202\n' +
      'h2,pgu,eva,undecided,,monthly,CLP,month,0,250275\n',
  );
  const unknown = run(['screen', data, '--program', 'sfu'], '');
  assert.equal(unknown.status, 2);
  assert.match(unknown.stderr, /There is no program "sfu"\. The catalog has:.* suf/);
});

test('a wrong household goes to the rejects with line, path and message, the rest goes on, and the exit status is 1', () => {
  const rejects = join(scratch, 'rejects.ndjson');
  const csv = file('wrong.csv', HEADER + EVA.replaceAll('h2', 'a').replace(',10\n', ',140\n') + ANA + 'b,2026-11-21,x,2026-12-01,male,,,,,\n' + 'c,short\n' + EVA);
  const { status, stdout, stderr } = run(['screen', data, csv, '--wide', '--rejects', rejects]);
  assert.equal(status, 1);
  assert.deepEqual(stdout.trimEnd().split('\n').slice(1).map((line) => line.split(',')[0]), ['h1', 'h2']);
  assert.match(stderr, /^3 households were left out: see .*rejects\.ndjson\n$/);
  const found = objects(read(rejects));
  assert.deepEqual(
    found.map(({ line, household_id, path, code }) => [line, household_id, path, code]).sort(),
    [[2, 'a', '/household/rsh_percentile', 'off-domain'], [5, 'b', '/people/0', 'impossible'], [6, 'c', '', 'csv-syntax']],
  );
  assert.ok(found.every(({ file, message }) => file === csv && message.length > 20));
  const told = run(['screen', data, csv, '--wide']);
  assert.match(told.stderr, /wrong\.csv:2: household a: \/household\/rsh_percentile: rsh_percentile wants[\s\S]*--rejects FILE says of each why/);
});

test('a wrong line of NDJSON is rejected by its number', () => {
  const { status, stdout, stderr } = run(['screen', data], '{"as_of": "2026-11-21", "people": [{"id": "a"}]}\n{"as_of"\n\n{"people": [{"id": "b"}]}\n');
  assert.equal(status, 1);
  assert.equal(objects(stdout).length, 1);
  assert.match(stderr, /standard input:2: household 2: [\s\S]*standard input:4: household 4: "as_of" is missing/);
  assert.equal(run(['screen', data, '--as-of', '2026-11-21'], '{"people": [{"id": "b"}]}\n').status, 0);
});

test('no input is too strange: each is read or rejected, and nothing crashes', () => {
  const many = Array.from({ length: 31 }, (_, i) => `m,2026-11-21,p${i},,,,,,,\n`).join('');
  const cases = {
    empty: '',
    'only a header': HEADER,
    'byte order mark and CRLF': `\uFEFF${(HEADER + EVA).replaceAll('\n', '\r\n')}`,
    'no line break at the end': (HEADER + EVA).trimEnd(),
    'a NUL byte': HEADER + EVA + 'x\0,2026-11-21,\0,,,,,,,\n',
    'an open quote': HEADER + 'a,2026-11-21,"x,,,,,,,\n' + EVA,
    'an open quote where the household is named, so that the line may belong to the next one': HEADER + '"a,2026-11-21,x,,,,,,,\n' + EVA + ANA,
    'a line of 3 MB': HEADER + `a,2026-11-21,${'x'.repeat(3 << 20)},,,,,,,\n` + EVA,
    '31 people': HEADER + many + EVA,
    'a household of 9 MB': HEADER + many.repeat(12000) + EVA,
    'semicolons': (HEADER + EVA).replaceAll(',', ';'),
  };
  const expected = { empty: [2, 0], 'only a header': [0, 0], 'an open quote': [1, 1], 'an open quote where the household is named, so that the line may belong to the next one': [1, 1], 'a line of 3 MB': [1, 1], '31 people': [1, 1], 'a household of 9 MB': [1, 1], 'a NUL byte': [0, 2] };
  for (const [name, text] of Object.entries(cases)) {
    const { status, stdout } = run(['screen', data, '--wide', '--format', 'csv', '-q'], text);
    assert.deepEqual([status, Math.max(0, stdout.split('\n').length - 2)], expected[name] ?? [0, 1], name);
  }
  const twice = run(['screen', data, '--format', 'csv'], HEADER.replace('sex', 'birth_date') + EVA);
  assert.equal(twice.status, 2);
  assert.match(twice.stderr, /two columns are "birth_date"/);
  assert.match(run(['screen', data, '--format', 'csv'], 'household_id,monthly_incom\n').stderr, /no fact "monthly_incom"\. Did you mean "monthly_income"\?/);
  const long = `{"as_of": "2026-11-21", "people": [{"id": "${'x'.repeat(3 << 20)}"}]}\n{"as_of": "2026-11-21", "people": [{"id": "a"}]}\n`;
  const lines = run(['screen', data, '-q'], long);
  assert.deepEqual([lines.status, objects(lines.stdout).length], [1, 1]);
});

test('several files are read one after the other, each as it is written', () => {
  const { status, stdout } = run(['screen', data, file('one.csv', HEADER + EVA), file('two.ndjson', households(2)), '--to', 'ndjson']);
  assert.equal(status, 0);
  assert.deepEqual(objects(stdout).map(({ household_id }) => household_id), ['h2', '1', '2']);
  assert.equal(run(['screen', data, '/nowhere.csv']).status, 2);
});

test('memory does not grow with the number of households', async () => {
  const feed = (count, format) => (stdin) => spawn(program, ['synth', data, '-n', String(count), '--format', format]).stdout.pipe(stdin);
  const sizes = process.env.VENTANILLA_ROUNDS === undefined ? [['csv', 20000, 200000], ['ndjson', 5000, 50000]] : [['csv', 2000, 20000], ['ndjson', 1000, 10000]];
  for (const [format, few, many] of sizes) {
    const small = await memoryOf(['screen', data, '--format', format], feed(few, format));
    const large = await memoryOf(['screen', data, '--format', format], feed(many, format));
    assert.deepEqual([small.status, large.status], [0, 0]);
    assert.ok(large.megabytes < small.megabytes * 1.3 + 8, `${format}: ${small.megabytes} MB, then ${large.megabytes} MB`);
  }
});

test('a pipe that is closed early ends everything at once', () => {
  const { stdout } = shell('"$V" synth "$D" -n 100000000 | "$V" screen "$D" | head -n 2');
  assert.equal(stdout.trimEnd().split('\n').length, 2);
  const full = shell('"$V" synth "$D" -n 20000 > /dev/full');
  assert.equal(full.status, 2);
  assert.match(full.stderr, /standard output cannot be written: No space left on device/);
});

test('--timing says where the time went', () => {
  const { stderr } = run(['screen', data, '--timing'], households(100));
  assert.match(stderr, /^100 households, \d+ people, [\d.]+ MB in [\d.]+ s on \d+ threads: [\d,]+ households\/s\nCPU seconds of all threads: reading [\d.]+, parsing [\d.]+, evaluating/);
});
