// The rows that were set aside, each with its reason; they can be taken along and mended.
import { saveBlob } from './save-blob';
import type { BadRow } from './gather';
import { csvOf } from './export';
import type { Results } from './results';
import { count, useLists } from './setting';

const SHOWN = 200;

interface Props {
  results: Results;
  names: string[]; // of the columns
}

export function BadRows({ results, names }: Props) {
  const { t, words, constraints } = useLists();
  if (results.badRows === 0) return null;
  const reason = (row: BadRow) => (row.constraint === undefined ? t.whys[row.why] : (words.constraints[constraints[row.constraint]!] ?? t.whys[row.why]));
  const place = (row: BadRow) => (row.column === undefined ? '' : (names[row.column] ?? ''));
  const save = async () => {
    const header = [t.row, t.household, t.column, t.value, t.reason, ...names];
    saveBlob('ventanilla-filas.csv', await csvOf(header, results.bad.length, (at) => {
      const row = results.bad[at]!;
      return [row.row, row.key, place(row), row.value ?? '', reason(row), ...row.cells];
    }));
  };
  return (
    <details class="pane bad">
      <summary>{t.bad}: {count(results.badRows)}</summary>
      <p>{t.badLead(count(results.badRows), count(results.left))} {results.bad.length < results.badRows && t.badKept(count(results.bad.length))}</p>
      <p><button type="button" class="tool" onClick={save}>{t.export}</button></p>
      <div class="scroll" role="region" aria-label={t.bad} tabIndex={0}>
        <table>
          <thead><tr><th scope="col" class="end">{t.row}</th><th scope="col">{t.household}</th><th scope="col">{t.column}</th><th scope="col">{t.value}</th><th scope="col">{t.reason}</th></tr></thead>
          <tbody>
            {results.bad.slice(0, SHOWN).map((row, at) => (
              <tr key={at}><td class="end num">{row.row}</td><td>{row.key}</td><td>{place(row)}</td><td>{row.value}</td><td>{reason(row)}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
