// What programs share: whose they are, dated amounts, own questions, own documents.
import { dateText } from '../../format';
import { useEditing, usePlace } from './editing';
import { ChoiceField, DayField, Labelled, Listed, NumberField, PlainField, Said, TextField } from './fields';
import { at, idOf, isObject, itemsAt, MANIFEST, put, textAt, type Path, type Tree } from './overlay';

export function Identity() {
  const { t } = useEditing();
  const i = t.identity;
  return (
    <section class="ed-section" aria-label={t.parts.identity}>
      <p class="hint">{i.lede}</p>
      <TextField file={MANIFEST} path={['name']} label={i.name} />
      <TextField file={MANIFEST} path={['title']} label={i.title} />
      <TextField file={MANIFEST} path={['disclaimer']} label={t.optional(i.disclaimer)} lines={2} clear />
      <div class="ed-row">
        <PlainField file={MANIFEST} path={['id']} label={i.id} hint={i.idHint} />
        <PlainField file={MANIFEST} path={['version']} label={i.version} hint={i.versionHint} />
      </div>
      <div class="ed-row">
        <PlainField file={MANIFEST} path={['extends', 'folder']} label={i.folder} />
      </div>
    </section>
  );
}

const AMOUNTS = 'parameters.json';

function After({ path }: { path: Path }) {
  const { t } = useEditing();
  const { value, set } = usePlace(AMOUNTS, [...path, 'after']);
  return <label class="tick"><input type="checkbox" checked={value === 'same'} onChange={(event) => set(event.currentTarget.checked ? 'same' : undefined)} /><span>{t.parameter.after}</span></label>;
}

/** One dated amount of the overlay. */
export function ParameterFields({ index }: { index: number }) {
  const { t, folder, words } = useEditing();
  const p = t.parameter;
  const path = ['parameters', index];
  const { id, found } = usePlace(AMOUNTS, path);
  const begins = words.catalog.valid.from;
  const table = itemsAt(folder[AMOUNTS], [...path, 'values']).some((value) => at(value, ['table']) !== undefined);
  return (
    <>
      <div class="ed-row">
        <TextField file={AMOUNTS} path={[...path, 'name']} label={p.name} />
        <ChoiceField file={AMOUNTS} path={[...path, 'unit']} label={p.unit} among={Object.entries(p.units)} none={t.none_} />
      </div>
      {table ? <p class="hint">{p.table}</p> : (
        <Listed file={AMOUNTS} path={[...path, 'values']} one={p.valueOf} add={p.addValue} make={() => ({ from: begins, value: null, source: { url: null, seen: 'own_knowledge' } })}>
          {(value) => (
            <>
              <div class="ed-row">
                <DayField file={AMOUNTS} path={[...value, 'from']} label={p.from} {...(value.at(-1) === 0 && { hint: p.fromHint(dateText(begins, 'es')) })} />
                <NumberField file={AMOUNTS} path={[...value, 'value']} label={p.value} />
                <ChoiceField file={AMOUNTS} path={[...value, 'source', 'seen']} label={t.source.seen} among={Object.entries(t.seens)} />
                <DayField file={AMOUNTS} path={[...value, 'source', 'read']} label={t.source.read} clear />
              </div>
              <div class="ed-row">
                <PlainField file={AMOUNTS} path={[...value, 'source', 'url']} label={t.source.url} hint={t.source.urlHint} empty={null} />
                <PlainField file={AMOUNTS} path={[...value, 'source', 'note']} label={t.optional(p.note)} clear />
              </div>
            </>
          )}
        </Listed>
      )}
      <DayField file={AMOUNTS} path={[...path, 'until']} label={t.optional(p.until)} hint={p.untilHint} clear />
      {textAt(folder[AMOUNTS], [...path, 'until']) !== '' && <After path={path} />}
      <Said found={found} id={id} />
    </>
  );
}

export function Parameters() {
  const { t, folder, words, vocabulary } = useEditing();
  const p = t.parameter;
  const overridden = itemsAt(folder[AMOUNTS], ['overrides']).map((one) => textAt(one, ['id']));
  return (
    <section class="ed-section" aria-label={t.parts.amounts}>
      <p class="hint">{p.lede}</p>
      <Listed file={AMOUNTS} path={['parameters']} one={p.one} add={p.add} empty={t.noFile}
        make={() => ({ id: idOf('monto', vocabulary.params.map(({ id }) => id), '_'), type: 'int', unit: 'CLP', name: { es: '' }, values: [{ from: words.catalog.valid.from, value: null, source: { url: null, seen: 'own_knowledge' } }] })}>
        {(_, index) => <ParameterFields index={index} />}
      </Listed>
      {overridden.length > 0 && <p class="hint">{p.override} {overridden.join(', ')}</p>}
    </section>
  );
}

const FACTS = 'facts.json';
const TYPES = ['boolean', 'int', 'choice'];

function typed(fact: Tree | undefined, type: string): Tree {
  const { min: _, max: __, step: ___, options: ____, unit: _____, ...rest } = isObject(fact) ? fact : {};
  if (type === 'int') return { ...rest, type, min: 0, max: 100 };
  return type === 'choice' ? { ...rest, type, options: [] } : { ...rest, type };
}

function Question({ path }: { path: Path }) {
  const { t, folder, change } = useEditing();
  const q = t.question;
  const fact = at(folder[FACTS], path);
  const type = textAt(fact, ['type']);
  const agency = textAt(fact, ['known_to']) === 'agency';
  const { set } = usePlace(FACTS, path);
  const known = ({ currentTarget: { checked } }: { currentTarget: HTMLInputElement }) => {
    const { known_to: _, question, cost, prior: __, ...rest } = isObject(fact) ? fact : {};
    set(checked ? { ...rest, known_to: 'agency' } : { ...rest, question: question ?? { es: '' }, cost: cost ?? 1 });
  };
  return (
    <>
      <TextField file={FACTS} path={[...path, 'label']} label={q.label} />
      <label class="tick"><input type="checkbox" checked={agency} onChange={known} /><span>{q.agency}</span></label>
      {!agency && <TextField file={FACTS} path={[...path, 'question']} label={q.question} />}
      {!agency && <TextField file={FACTS} path={[...path, 'help']} label={t.optional(q.help)} clear />}
      <div class="ed-row">
        <ChoiceField file={FACTS} path={[...path, 'of']} label={q.of} among={Object.entries(q.ofs)} />
        {TYPES.includes(type) ? <ChoiceField file={FACTS} path={[...path, 'type']} label={q.type} among={Object.entries(q.types)} choose={(next) => set(typed(fact, next))} /> : <p class="hint">{q.fixed(type)}</p>}
        {type === 'int' && <NumberField file={FACTS} path={[...path, 'min']} label={q.min} />}
        {type === 'int' && <NumberField file={FACTS} path={[...path, 'max']} label={q.max} />}
        {type === 'int' && <ChoiceField file={FACTS} path={[...path, 'unit']} label={t.parameter.unit} among={Object.entries(t.parameter.units)} none={t.none_} />}
      </div>
      {type === 'choice' && (
        <Listed file={FACTS} path={[...path, 'options']} one={q.option} add={q.addOption} make={() => ({ id: idOf('opcion', itemsAt(fact, ['options']).map((one) => textAt(one, ['id']))), label: { es: '' } })}>
          {(option, index) => <TextField file={FACTS} path={[...option, 'label']} label={q.option(index + 1)} />}
        </Listed>
      )}
      {textAt(fact, ['applies']) !== '' && <Labelled id={`${path.join('-')}-applies`} label={q.applies} found={[]}>{(attributes) => <input {...attributes} class="input mono" value={textAt(fact, ['applies'])} onInput={({ currentTarget: { value } }) => change({ ...folder, [FACTS]: put(folder[FACTS], [...path, 'applies'], value) })} />}</Labelled>}
    </>
  );
}

export function Questions() {
  const { t, vocabulary } = useEditing();
  const q = t.question;
  return (
    <section class="ed-section" aria-label={t.parts.questions}>
      <p class="hint">{q.lede}</p>
      <Listed file={FACTS} path={['facts']} one={q.one} add={q.add} empty={t.noFile} make={() => ({ id: idOf('pregunta municipal', vocabulary.things.map(({ id }) => id), '_'), of: 'household', type: 'boolean', question: { es: '' }, label: { es: '' }, cost: 1 })}>
        {(path) => <Question path={path} />}
      </Listed>
    </section>
  );
}

export function Documents() {
  const { t, folder, words } = useEditing();
  const taken = () => [...Object.keys(words.documents), ...itemsAt(folder['documents.json'], ['documents']).map((one) => textAt(one, ['id']))];
  return (
    <section class="ed-section" aria-label={t.parts.documents}>
      <p class="hint">{t.document.lede}</p>
      <Listed file="documents.json" path={['documents']} one={t.document.one} add={t.document.add} empty={t.noFile} make={() => ({ id: idOf('documento municipal', taken()), text: { es: '' } })}>
        {(path) => (
          <>
            <TextField file="documents.json" path={[...path, 'text']} label={t.document.text} />
            <TextField file="documents.json" path={[...path, 'note']} label={t.optional(t.document.note)} clear />
          </>
        )}
      </Listed>
    </section>
  );
}
