// The criteria of a program: rules that stand alone, and groups of which all or one is asked.
import { itemsAt, at, idOf, isObject, put, textAt, type Path, type Tree } from './overlay';
import { criteriaOf } from './problems';
import { fieldId, focusIn, levelOf, useEditing, usePlace } from './editing';
import { ChoiceField, PlainField, Said, TextField } from './fields';
import { RuleField, type Names } from './rule';

const GROUPS = ['all_of', 'any_of'] as const;
type Join = (typeof GROUPS)[number];

const joinOf = (node: Tree | undefined): Join | undefined => GROUPS.find((name) => Array.isArray(at(node, [name])));

export const sourcesOf = (program: Tree | undefined): [string, string][] => itemsAt(program, ['sources']).map((source) => [textAt(source, ['id']), textAt(source, ['title']) || textAt(source, ['id'])]);

/** The number of a criterion as people count: "2.1". */
const numberOf = (path: Path) => path.filter((part) => typeof part === 'number').map((part) => Number(part) + 1).join('.');

function Moves({ file, path }: { file: string; path: Path }) {
  const { t } = useEditing();
  const list = usePlace(file, path.slice(0, -1));
  const index = Number(path.at(-1));
  const items = Array.isArray(list.value) ? list.value : [];
  const one = t.criteria.one(numberOf(path));
  const raised = () => list.set(items.map((item, here) => (here === index ? items[index - 1]! : here === index - 1 ? items[index]! : item)));
  return (
    <p class="ed-moves">
      {index > 0 && <button type="button" class="tool" aria-label={t.up(one)} onClick={raised}>↑</button>}
      <button type="button" class="tool" aria-label={t.remove(one)} onClick={() => { list.set(items.filter((_, here) => here !== index)); focusIn(fieldId(file, path.slice(0, -2))); }}>×</button>
    </p>
  );
}

function Leaf({ file, path, names }: { file: string; path: Path; names: Names }) {
  const { t, folder, change } = useEditing();
  const c = t.criteria;
  const number = numberOf(path);
  const program = folder[file];
  const useReading = (text: string) => change({ ...folder, [file]: put(program, [...path, 'text', 'es'], text) });
  return (
    <section class="ed-leaf" aria-labelledby={`${path.join('-')}-h`}>
      <header><h4 id={`${path.join('-')}-h`}>{c.heading(number)}</h4><Moves file={file} path={path} /></header>
      <RuleField file={file} path={[...path, 'when']} names={names} title={c.heading(number)} useReading={useReading} />
      <TextField file={file} path={[...path, 'text']} label={c.text} />
      <div class="ed-row">
        <ChoiceField file={file} path={[...path, 'role']} label={c.role} value={textAt(program, [...path, 'role']) || 'requirement'} among={Object.entries(c.roles)}
          choose={(role) => change({ ...folder, [file]: put(program, [...path, 'role'], role === 'requirement' ? undefined : role) })} />
        <ChoiceField file={file} path={[...path, 'source']} label={t.from} among={sourcesOf(program)} none={t.none_} />
        <PlainField file={file} path={[...path, 'decides']} label={t.optional(c.decides)} clear />
      </div>
      <TextField file={file} path={[...path, 'doubt']} label={t.doubt} clear />
    </section>
  );
}

/** A group, and all that is in it. */
export function Criteria({ file, path = ['criteria'], names }: { file: string; path?: Path; names: Names }) {
  const { t, folder, change } = useEditing();
  const c = t.criteria;
  const { value: node, id, found } = usePlace(file, path);
  const join = joinOf(node) ?? 'all_of';
  const items = itemsAt(node, [join]);
  const root = path.length === 1;
  const rewrite = (next: Tree) => change({ ...folder, [file]: put(folder[file], path, next) });
  const rejoin = (to: string) => {
    const { [join]: list, ...rest } = isObject(node) ? node : {};
    rewrite({ ...rest, [to]: list ?? [] });
  };
  const add = (made: (id: string) => Tree) => {
    const taken = criteriaOf(folder[file]).map(({ tree }) => textAt(tree, ['id']));
    rewrite({ ...(isObject(node) ? node : {}), [join]: [...items, made(idOf('regla', taken))] });
    focusIn(fieldId(file, [...path, join, items.length, 'when']));
  };
  const source = sourcesOf(folder[file])[0]?.[0];
  const leaf = (made: string): Tree => ({ id: made, when: '', text: { es: '' }, ...(source && { source }) });
  return (
    <div class={root ? 'ed-group root' : 'ed-group'} id={id} tabIndex={-1} role="group" aria-label={root ? t.sections.criteria : `${c.group} ${numberOf(path)}`}>
      <header>
        <select aria-label={root ? t.sections.criteria : `${c.group} ${numberOf(path)}`} value={join} onChange={(event) => rejoin(event.currentTarget.value)}>
          {GROUPS.map((name) => <option key={name} value={name}>{c.root[name]}</option>)}
        </select>
        {found.some((one) => levelOf(one) === 'missing') && <span class="ed-missing">{t.missing}</span>}
        {!root && <Moves file={file} path={path} />}
      </header>
      {!root && <TextField file={file} path={[...path, 'text']} label={t.optional(c.text)} clear />}
      {items.map((item, index) => (joinOf(item) ? <Criteria key={index} file={file} path={[...path, join, index]} names={names} /> : <Leaf key={index} file={file} path={[...path, join, index]} names={names} />))}
      <p class="row">
        <button type="button" class="tool" onClick={() => add(leaf)}>+ {c.add}</button>
        <button type="button" class="tool" onClick={() => add((made) => ({ any_of: [leaf(made)] }))}>+ {c.addGroup}</button>
      </p>
      <Said found={found} id={id} />
    </div>
  );
}
