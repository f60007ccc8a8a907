// Municipal programs: a draft of an overlay, written in a form, looked at by the engine, used on this desk, and taken along.
import { useMemo, useState } from 'preact/hooks';
import { Heading } from '../parts/heading';
import { useHeard } from '../parts/heard';
import { useRules, type Rules } from '../rules';
import { useDesk } from '../state';
import { editorWords as t } from '../words/editor';
import { Clashed } from './clashed';
import { draftHere, drafts, type Draft } from './draft';
import { EditingContext, levelOf } from './editing';
import { Households } from './households';
import { Documents, Identity, Parameters, Questions } from './lists';
import { useLook } from './look';
import { idOf, MANIFEST, newProgram, programFile, programsOf, textAt, whoseOf, type Folder } from './overlay';
import { ProgramForm } from './program';
import { Publish } from './publish';
import { Saving } from './saving';
import { Side } from './side';
import { Start } from './start';
import { vocabularyOf } from './vocabulary';
import type { Bundle } from './compose';

// Parts that are no program: the file of each, and its form.
const PARTS = { identity: [MANIFEST, Identity], amounts: ['parameters.json', Parameters], questions: ['facts.json', Questions], documents: ['documents.json', Documents], publish: ['', Publish] } as const;
type Part = keyof typeof PARTS;

function Open({ draft, folder, published }: { draft: Draft; folder: Folder; published: Rules }) {
  const seat = useRules();
  const day = useDesk().today();
  const programs = programsOf(folder);
  const [{ part, program }, show] = useState<{ part: Part | ''; program: string }>({ part: programs.length > 0 ? '' : 'identity', program: programs[0] ?? '' });
  const [adding, setAdding] = useState('');
  const [english, setEnglish] = useState(false);
  const here = programs.includes(program) ? program : (programs[0] ?? '');
  const open = part || (here === '' ? 'identity' : '');
  const look = useLook(published, folder, here, day);
  const base = useMemo(() => JSON.parse(published.text) as Bundle, [published]);
  const vocabulary = useMemo(() => vocabularyOf(base, published.words, folder), [base, folder]);
  const change = (next: Folder) => draft.change(next);
  const nameOf = (id: string) => textAt(folder[programFile(id)], ['name', 'es']) || id;
  const marks = (file: string) => {
    const levels = look.problems.filter((one) => one.file === file).map(levelOf);
    const level = (['error', 'missing', 'warning'] as const).find((one) => levels.includes(one));
    const count = levels.filter((one) => one === level).length;
    const said = { error: t.side.errors, missing: t.side.missing, warning: t.side.warnings };
    return level && <span class={`ed-mark lv-${level}`}><span aria-hidden="true">{count}</span><span class="hidden"> {said[level](count)}</span></span>;
  };
  const add = (event: Event) => {
    event.preventDefault();
    const name = adding.trim();
    if (!name) return;
    const id = idOf(name, [...programs, ...Object.keys(published.words.programs)]);
    change({ ...folder, [programFile(id)]: newProgram(name, id, day) });
    show({ part: '', program: id });
    setAdding('');
    requestAnimationFrame(() => document.getElementById('ed-title')?.focus());
  };
  const partOf = (of: string) => (Object.keys(PARTS) as Part[]).find((one) => PARTS[one][0] === of);
  const titleOf = (of: string) => (of.startsWith('programs/') ? nameOf(of.slice(9, -5)) : t.parts[partOf(of) ?? 'identity']);
  const showFile = (of: string) => show(of.startsWith('programs/') ? { part: '', program: of.slice(9, -5) } : { part: partOf(of) ?? 'identity', program: here });
  const [file, Form] = open ? PARTS[open] : [programFile(here), null];
  const title = open ? t.parts[open] : nameOf(here);
  const link = (key: string, current: boolean, label: string, go: () => void, of: string) => (
    <li key={key}><button type="button" class="ed-part" aria-current={current ? 'true' : undefined} onClick={go}><span>{label}</span>{marks(of)}</button></li>
  );
  return (
    <EditingContext.Provider value={{ t, folder, words: published.words, vocabulary, problems: look.problems, outcomes: look.outcomes, day, english, change }}>
      <Saving draft={draft} folder={folder} drafts={published.words.catalog.drafts ?? []} used={seat.draft !== undefined} />
      <div class="ed">
        <nav class="ed-nav" aria-label={t.bar.parts}>
          <h2>{t.parts.programs}</h2>
          {programs.length === 0 && <p class="hint">{t.none}</p>}
          <ul>{programs.map((id) => link(id, !open && id === here, nameOf(id), () => show({ part: '', program: id }), programFile(id)))}</ul>
          <form onSubmit={add}>
            <label for="new-program">{t.bar.name}</label>
            <input id="new-program" class="input" autocomplete="off" value={adding} onInput={(event) => setAdding(event.currentTarget.value)} />
            <button class="tool">+ {t.bar.add}</button>
          </form>
          <ul>{(Object.keys(PARTS) as Part[]).map((one) => link(one, open === one, t.parts[one], () => show({ part: one, program: here }), PARTS[one][0]))}</ul>
          <label class="tick"><input type="checkbox" checked={english} onChange={(event) => setEnglish(event.currentTarget.checked)} /><span>{t.bar.english}</span></label>
        </nav>
        <div class="ed-main">
          <h2 id="ed-title" tabIndex={-1}>{title}</h2>
          {Form ? <Form /> : <ProgramForm key={here} id={here} removed={() => show({ part: '', program: '' })} />}
        </div>
        <div class="ed-aside">
          {file && <Side file={file} looking={look.looking} titleOf={titleOf} show={showFile} />}
          {!open && <Households key={here} program={here} waiting={look.waiting ? t.homes.waiting : look.blocked ? t.homes.blocked : ''} />}
        </div>
      </div>
    </EditingContext.Provider>
  );
}

export function ProgramsPage() {
  const desk = useDesk();
  const seat = useRules();
  useHeard(drafts);
  const draft = draftHere();
  const { published } = seat;
  return (
    <div class="ed-page">
      <Heading title={t.title}>{t.title}{draft?.folder && <small> {whoseOf(draft.folder)}</small>}</Heading>
      {draft && <Clashed draft={draft} />}
      {!draft?.here || !published ? <p role="status">{seat.trouble ? desk.t.rules.trouble(seat.trouble) : t.waiting}</p>
      : draft.folder ? <Open draft={draft} folder={draft.folder} published={published} />
      : <div class="desk-page stack">{draft.damaged && <p class="note warn"><span>{t.start.damaged}</span></p>}<Start base={published.words.catalog.id} day={desk.today()} begin={(folder) => draft.change(folder)} /></div>}
    </div>
  );
}
