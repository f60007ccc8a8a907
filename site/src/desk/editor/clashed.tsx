// What two tabs changed at once, side by side, until somebody chooses. Nothing is written before.
import { Icon } from '../../parts/icon';
import { editorWords as t } from '../words/editor';
import type { Draft } from './draft';
import type { Clash } from './merge';
import { at, MANIFEST, programFile, textAt, type Folder, type Tree } from './overlay';

const LABELS: Record<string, string> = { ...t.sections, ...t.identity, ...t.about, status: t.about.state };
const FILES: Record<string, string> = { [MANIFEST]: t.parts.identity, 'parameters.json': t.parts.amounts, 'facts.json': t.parts.questions, 'documents.json': t.parts.documents };

// What is chosen, by the key of its field.
const CHOICES: Record<string, Record<string, string>> = { sector: t.sectors, award: t.awards, state: t.states };
const UNSAID = ['es', 'all_of', 'any_of']; // keys that nobody writes

function placeOf({ file, path }: Clash, folder: Folder | null) {
  const id = /^\w+\/(.+)\.json$/.exec(file)?.[1];
  const program = id && (textAt(folder?.[programFile(id)], ['name', 'es']) || id);
  const keys = path.filter((key): key is string => typeof key === 'string' && !UNSAID.includes(key));
  return [program ?? FILES[file] ?? file, ...(file.startsWith('cases/') ? [t.homes.title] : keys.map((key) => LABELS[key] ?? key))].join(', ');
}

/** A text, a number or a choice as it stands in the form; of a list how long it is. */
function valueText({ path }: Clash, value: Tree | undefined): string {
  if (value === undefined || value === null || value === '') return t.clash.nothing;
  if (Array.isArray(value)) return t.clash.list(value.length);
  if (typeof value === 'object') return textAt(value, ['es']) || textAt(value, ['name', 'es']) || t.clash.changed;
  return typeof value === 'boolean' ? (value ? t.homes.yes : t.homes.no) : (CHOICES[String(path.at(-1))]?.[value] ?? String(value));
}

export function Clashed({ draft }: { draft: Draft }) {
  const { clashes, folder } = draft;
  const rows = clashes.filter(({ file }) => file !== '');
  if (clashes.length === 0) return null;
  return (
    <section class="note warn ed-clash" role="alert" aria-labelledby="ed-clash">
      <Icon name="alert" />
      <div class="stack">
        <h2 id="ed-clash">{rows.length > 0 ? t.clash.title : t.clash.anew}</h2>
        <p>{t.clash.text}</p>
        {rows.length > 0 && (
          <div class="scroll-x" tabIndex={0} role="region" aria-label={t.clash.title}>
            <table class="sides">
              <thead><tr><th scope="col">{t.clash.what}</th><th scope="col">{t.clash.here}</th><th scope="col">{t.clash.there}</th></tr></thead>
              <tbody>
                {rows.map((one) => (
                  <tr key={`${one.file} ${one.path.join(' ')}`}>
                    <th scope="row">{placeOf(one, folder)}</th>
                    <td>{valueText(one, at(folder?.[one.file], one.path))}</td>
                    <td>{valueText(one, one.theirs)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <p class="row">
          <button type="button" class="tool" onClick={() => draft.settle('mine')}>{t.clash.mine}</button>
          <button type="button" class="tool" onClick={() => draft.settle('theirs')}>{t.clash.theirs}</button>
        </p>
      </div>
    </section>
  );
}
