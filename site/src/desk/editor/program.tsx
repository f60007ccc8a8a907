// The form of one program.
import { useState } from 'preact/hooks';
import { shortName } from '../../catalog';
import { Ask } from '../parts/ask';
import { fieldId, useEditing } from './editing';
import { ChoiceField, DayField, Labelled, Listed, PlainField, TextField } from './fields';
import { Criteria, sourcesOf } from './criteria';
import { ParameterFields } from './lists';
import { at, casesFile, idOf, isObject, itemsAt, programFile, programsOf, put, textAt, type Tree } from './overlay';
import type { Names } from './rule';

const EACH = { as: 'child', in: 'person.dependants' };
const APPLICANT = { as: 'a', in: 'household.members' };

const same = (tree: Tree | undefined, other: object) => JSON.stringify(tree) === JSON.stringify(other);

function kindOf(program: Tree | undefined): string {
  const [subject, each, applicant] = [textAt(program, ['subject']), at(program, ['for_each']), at(program, ['applicant'])];
  if (each === undefined && applicant === undefined) return subject;
  if (subject === 'person' && same(each, EACH)) return 'each';
  return subject === 'household' && each === undefined && same(applicant, APPLICANT) ? 'applicant' : 'other';
}

function withKind(program: Tree | undefined, kind: string): Tree {
  const { for_each: _, applicant: __, ...rest } = isObject(program) ? program : {};
  if (kind === 'each') return { ...rest, subject: 'person', for_each: EACH };
  return kind === 'applicant' ? { ...rest, subject: 'household', applicant: APPLICANT } : { ...rest, subject: kind };
}

export const namesOf = (program: Tree | undefined): Names => ({
  subject: textAt(program, ['subject']) === 'person' ? 'person' : 'household',
  bound: textAt(program, ['for_each', 'as']) || textAt(program, ['applicant', 'as']),
});

function Subject({ file }: { file: string }) {
  const { t, folder, change } = useEditing();
  const kind = kindOf(folder[file]);
  const among = Object.entries(t.subjects).filter(([one]) => one !== 'other' || kind === 'other');
  return <ChoiceField file={file} path={['subject']} label={t.subject} among={among} value={kind} choose={(next) => next !== 'other' && change({ ...folder, [file]: withKind(folder[file], next) })} />;
}

const PARAM = /^param\.(\w+)$/;

// How much: a dated amount, or whatever formula somebody writes.
function HowMuch({ file, index }: { file: string; index: number }) {
  const { t, folder, words, vocabulary, change } = useEditing();
  const path = ['amounts', index, 'formula'];
  const formula = textAt(folder[file], path);
  const [free, setFree] = useState(formula !== '' && !PARAM.test(formula));
  if (Array.isArray(at(folder[file], ['amounts', index, 'schedule']))) return <p class="hint">{t.amounts.schedule}</p>;
  const param = PARAM.exec(formula)?.[1] ?? '';
  const own = itemsAt(folder['parameters.json'], ['parameters']).findIndex((one) => textAt(one, ['id']) === param);
  const make = () => {
    const id = idOf(`${textAt(folder[file], ['id'])} ${index + 1}`, vocabulary.params.map((one) => one.id), '_', 'monto');
    const parameter: Tree = { id, type: 'int', unit: textAt(folder[file], ['amounts', index, 'unit']) || 'CLP', name: { es: textAt(folder[file], ['name', 'es']) }, values: [{ from: words.catalog.valid.from, value: null, source: { url: null, seen: 'own_knowledge' } }] };
    const parameters = put(folder['parameters.json'] ?? { $schema: '../schema/parameters.schema.json' }, ['parameters', itemsAt(folder['parameters.json'], ['parameters']).length], parameter);
    change({ ...folder, 'parameters.json': parameters, [file]: put(folder[file], path, `param.${id}`) });
  };
  const choose = (value: string) => {
    setFree(value === 'free');
    change({ ...folder, [file]: put(folder[file], path, value === 'free' ? formula : value) });
  };
  const sorted = vocabulary.params.map((one): [string, string] => [`param.${one.id}`, one.label]);
  return (
    <>
      <ChoiceField file={file} path={path} label={t.amounts.what} value={free ? 'free' : formula} among={[['free', t.amounts.free], ...sorted]} none={t.choose} choose={choose} />
      {!formula && !free && <p><button type="button" class="tool" onClick={make}>+ {t.amounts.make}</button></p>}
      {free && (
        <Labelled id={`${fieldId(file, path)}-text`} label={t.amounts.formula} found={[]}>
          {(attributes) => <textarea {...attributes} class="input mono" rows={2} spellcheck={false} value={formula} onInput={({ currentTarget: { value } }) => change({ ...folder, [file]: put(folder[file], path, value) })} />}
        </Labelled>
      )}
      {own >= 0 && <div class="ed-inner"><ParameterFields index={own} /></div>}
    </>
  );
}

function Papers({ file }: { file: string }) {
  const { t, folder, words, change } = useEditing();
  const chosen = itemsAt(folder[file], ['documents']).map(String);
  const own = itemsAt(folder['documents.json'], ['documents']).map((one) => [textAt(one, ['id']), textAt(one, ['text', 'es'])] as const);
  const all = [...own, ...Object.entries(words.documents).map(([id, { text }]) => [id, text] as const)];
  const set = (documents: string[]) => change({ ...folder, [file]: put(folder[file], ['documents'], documents) });
  return (
    <>
      <ul class="ed-papers">
        {chosen.map((id) => {
          const said = all.find(([one]) => one === id)?.[1] ?? id;
          return <li key={id}><span>{said}</span> <button type="button" class="tool" aria-label={t.remove(said)} onClick={() => set(chosen.filter((one) => one !== id))}>×</button></li>;
        })}
      </ul>
      <Labelled id={fieldId(file, ['documents'])} label={t.document.pick} found={[]}>
        {(attributes) => (
          <select {...attributes} value="" onChange={({ currentTarget }) => { if (currentTarget.value) set([...chosen, currentTarget.value]); currentTarget.value = ''; }}>
            <option value="">{t.choose}</option>
            {all.filter(([id]) => !chosen.includes(id)).map(([id, said]) => <option key={id} value={id}>{said}</option>)}
          </select>
        )}
      </Labelled>
    </>
  );
}

export function ProgramForm({ id, removed }: { id: string; removed(): void }) {
  const { t, folder, words, day, change } = useEditing();
  const [asking, setAsking] = useState(false);
  const file = programFile(id);
  const program = folder[file];
  const sources = sourcesOf(program);
  const others: [string, string][] = [
    ...programsOf(folder).filter((one) => one !== id).map((one): [string, string] => [one, textAt(folder[programFile(one)], ['name', 'es'])]),
    ...Object.entries(words.programs).map(([one, said]): [string, string] => [one, shortName(said)]),
  ];
  const section = (name: keyof typeof t.sections, children: preact.ComponentChildren) => (
    <section class="ed-section" aria-labelledby={`s-${name}`}><h3 id={`s-${name}`}>{t.sections[name]}</h3>{children}</section>
  );
  const remove = (yes: boolean) => {
    setAsking(false);
    if (!yes) return;
    const { [file]: _, [casesFile(id)]: __, ...others } = folder;
    removed();
    change(others);
  };
  return (
    <div class="ed-form">
      {section('about', <>
        <TextField file={file} path={['name']} label={t.about.name} />
        <TextField file={file} path={['summary']} label={t.about.summary} lines={2} />
        <TextField file={file} path={['agency']} label={t.about.agency} />
        <div class="ed-row">
          <PlainField file={file} path={['short']} label={t.optional(t.about.short)} clear />
          <ChoiceField file={file} path={['sector']} label={t.about.sector} among={Object.entries(t.sectors)} />
          <ChoiceField file={file} path={['award']} label={t.about.award} among={Object.entries(t.awards)} />
        </div>
        <div class="ed-row">
          <ChoiceField file={file} path={['status', 'state']} label={t.about.state} among={Object.entries(t.states)} />
          <DayField file={file} path={['status', 'seen']} label={t.about.seen} />
          <PlainField file={file} path={['law']} label={t.optional(t.about.law)} clear />
        </div>
        <TextField file={file} path={['status', 'reason']} label={t.optional(t.about.reason)} clear />
      </>)}
      {section('sources', (
        <Listed file={file} path={['sources']} one={t.source.one} add={t.source.add} make={() => ({ id: idOf('fuente', sources.map(([one]) => one)), title: '', url: null, about: '', seen: 'own_knowledge' })}>
          {(path) => (
            <>
              <PlainField file={file} path={[...path, 'title']} label={t.source.title} />
              <PlainField file={file} path={[...path, 'url']} label={t.source.url} hint={t.source.urlHint} empty={null} />
              <div class="ed-row">
                <PlainField file={file} path={[...path, 'about']} label={t.source.about} />
                <ChoiceField file={file} path={[...path, 'seen']} label={t.source.seen} among={Object.entries(t.seens)} />
                <DayField file={file} path={[...path, 'read']} label={t.source.read} clear />
              </div>
            </>
          )}
        </Listed>
      ))}
      {section('criteria', <>
        <Subject file={file} />
        <Criteria file={file} names={namesOf(program)} />
      </>)}
      {section('amounts', (
        <Listed file={file} path={['amounts']} one={t.amounts.one} add={t.amounts.add} empty={t.amounts.none}
          make={() => ({ id: idOf('monto', itemsAt(program, ['amounts']).map((one) => textAt(one, ['id']))), kind: 'cash', unit: 'CLP', per: 'month', formula: '', text: { es: '' }, ...(sources[0] && { source: sources[0][0] }) })}>
          {(path, index) => (
            <>
              <div class="ed-row">
                <ChoiceField file={file} path={[...path, 'kind']} label={t.amounts.kind} among={Object.entries(t.amounts.kinds)} />
                <ChoiceField file={file} path={[...path, 'unit']} label={t.amounts.unit} among={Object.entries(t.amounts.units)} />
                <ChoiceField file={file} path={[...path, 'per']} label={t.amounts.per} among={Object.entries(t.amounts.pers)} />
                <ChoiceField file={file} path={[...path, 'source']} label={t.from} among={sources} none={t.none_} />
              </div>
              <HowMuch file={file} index={index} />
              <TextField file={file} path={[...path, 'text']} label={t.amounts.text} />
              <TextField file={file} path={[...path, 'doubt']} label={t.doubt} clear />
            </>
          )}
        </Listed>
      ))}
      {section('windows', (
        <Listed file={file} path={['windows']} one={t.windows.one} add={t.windows.add} empty={t.windows.none} make={() => ({ from: day, to: '' })}>
          {(path) => (
            <>
              <div class="ed-row">
                <DayField file={file} path={[...path, 'from']} label={t.windows.from} />
                <DayField file={file} path={[...path, 'to']} label={t.windows.to} />
                <ChoiceField file={file} path={[...path, 'source']} label={t.from} among={sources} none={t.none_} />
              </div>
              <TextField file={file} path={[...path, 'text']} label={t.optional(t.windows.text)} clear />
            </>
          )}
        </Listed>
      ))}
      {section('documents', <Papers file={file} />)}
      {section('apply', (
        <Listed file={file} path={['apply']} one={t.apply.one} add={t.apply.add} make={() => ({ channel: 'office', text: { es: '' }, url: null })}>
          {(path) => (
            <>
              <TextField file={file} path={[...path, 'text']} label={t.apply.text} />
              <div class="ed-row">
                <ChoiceField file={file} path={[...path, 'channel']} label={t.apply.channel} among={Object.entries(t.apply.channels)} />
                <PlainField file={file} path={[...path, 'url']} label={t.optional(t.apply.url)} hint={t.apply.urlHint} empty={null} />
              </div>
            </>
          )}
        </Listed>
      ))}
      {section('doubts', (
        <Listed file={file} path={['doubts']} one={t.doubts.one} add={t.doubts.add} empty={t.doubts.lede} make={() => ({ es: '' })}>
          {(path) => <TextField file={file} path={path} label={t.doubts.text} />}
        </Listed>
      ))}
      {section('excludes', (
        <Listed file={file} path={['excludes']} one={t.excludes.one} add={t.excludes.add} empty={t.excludes.none} make={() => ({ program: '', scope: 'subject' })}>
          {(path) => (
            <>
              <div class="ed-row">
                <ChoiceField file={file} path={[...path, 'program']} label={t.excludes.program} among={others} />
                <ChoiceField file={file} path={[...path, 'scope']} label={t.excludes.scope} among={Object.entries(t.excludes.scopes)} />
                <ChoiceField file={file} path={[...path, 'prefer']} label={t.excludes.prefer} among={Object.entries(t.excludes.prefers)} none={t.excludes.free} />
                <ChoiceField file={file} path={[...path, 'source']} label={t.from} among={sources} none={t.none_} />
              </div>
              <TextField file={file} path={[...path, 'text']} label={t.optional(t.excludes.text)} clear />
            </>
          )}
        </Listed>
      ))}
      <p><button type="button" class="tool danger" onClick={() => setAsking(true)}>{t.removeProgram}</button></p>
      {asking && <Ask title={`${t.removeProgram}: ${textAt(program, ['name', 'es'])}`} text={t.removeProgramText} yes={t.removeProgram} no={t.bar.closeNo} answer={remove} />}
    </div>
  );
}
