import { useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { keyOf, withoutPerson, type Answers } from '../../answers';
import type { EngineError, Ref, Result } from '../../contract';
import { refusalText } from '../../say';
import type { Entry } from '../../verdicts';
import { initialsOf } from '../case';
import type { OpenCase } from '../open-case';
import { CaseNav } from '../parts/case-nav';
import { Heading } from '../parts/heading';
import { SaveTrouble } from '../parts/save-state';
import { useDeskSpeaker } from '../parts/speaker';
import { useAssessed, useRules } from '../rules';
import { useDesk } from '../state';
import { attend as t } from '../words/attend';
import { withAnswer } from './answering';
import { Asking } from './asking';
import { columnsOf, FIXED } from './columns';
import { Detail, settlingIn } from './detail';
import { errorsByField } from './errors';
import { Family } from './family';
import { Foot, record } from './foot';
import { KeysDialog } from './keys';
import { PasteDialog } from './paste';
import { entryKey, listedIn, Results, type Listed } from './results';
import { AttendContext, sessionOf, type Attending } from './session';
import { Sheet } from './sheet';
import { actionOf, type Action } from './shortcuts';
import { advance, enter, reach } from './stops';

type Shown = { dialog?: 'keys' | 'paste'; pasted: string };

const LONGEST = 60; // milliseconds that going on waits for what an answer opens: nobody types faster

const ALWAYS = ['birth_date', 'sex']; // of each member, whatever else is asked

function useColumns(): string[] {
  const { rules } = useRules();
  const { today } = useDesk();
  const [columns, setColumns] = useState<string[]>([]);
  useEffect(() => {
    let wanted = true;
    if (rules) columnsOf(rules, today()).then((found) => wanted && setColumns(found), () => {});
    return () => void (wanted = false);
  }, [rules]);
  return columns;
}

const NONE: EngineError[] = [];

/** The last result that the engine gave, with what it refuses in the answers since. */
function useResult(answers: Answers) {
  const { said, settling } = useAssessed(answers);
  const last = useRef<Result | undefined>(undefined);
  if (said?.result) last.current = said.result;
  if (answers.people.length === 0) last.current = undefined;
  return { result: last.current, errors: said?.errors ?? NONE, settling };
}

function chosenIn(listed: Listed | undefined, wanted: string | undefined): Entry | undefined {
  if (!listed) return undefined;
  const all = Object.values(listed).flat();
  const same = all.find((entry) => entryKey(entry) === wanted) ?? all.find(({ id }) => id === wanted?.split(' ')[0]);
  return same ?? all[0];
}

/** The attention of a family on one screen: who they are, what to ask, what they may receive. What a key does not change is not drawn anew. */
export function Attend({ id, tab }: { id: string; tab: OpenCase }) {
  const desk = useDesk();
  const { rules } = useRules();
  const { answers } = tab.record;
  const speaker = useDeskSpeaker(answers);
  const { result, errors, settling } = useResult(answers);
  const columns = useColumns();
  const elsewhere = useMemo(() => new Set([...FIXED].filter((fact) => !['relation', 'spouse', 'civil_partner'].includes(fact)).concat(columns)), [columns]);
  const [turn, nextTurn] = useReducer<number, void>((n) => n + 1, 0);
  const [shown, show] = useState<Shown>({ pasted: '' });
  const [left, setLeft] = useState<[number, string][]>([]);
  const [wanted, want] = useState<string>();
  const [goal, setGoal] = useState<{ key: string }>();
  const [said, say] = useState('');
  const session = sessionOf(tab);
  const readOnly = !tab.writable;
  const settled = useRef(answers);
  const leaving = useRef<{ from: Element; timer: ReturnType<typeof setTimeout> } | undefined>(undefined);
  const listed = useMemo(() => result && speaker && listedIn(result, speaker), [result, speaker]);
  const chosen = useMemo(() => chosenIn(listed, wanted), [listed, wanted]);

  const change = (field: string, make: (before: Answers) => Answers) => {
    const before = tab.record.answers;
    const after = make(before);
    if (readOnly || after === before) return;
    session.history.took(before, field);
    tab.change((one) => ({ ...one, answers: after }));
  };
  const undo = () => {
    const before = session.history.back();
    if (!before || readOnly) return;
    tab.change((one) => ({ ...one, answers: before }));
    nextTurn();
    say(t.family.undone);
  };
  const leave = () => {
    const { from, timer } = leaving.current ?? {};
    clearTimeout(timer);
    leaving.current = undefined;
    if (from?.isConnected && from.contains(document.activeElement)) advance(from);
  };
  useEffect(() => {
    if (settling) return;
    settled.current = answers;
    leave();
  }, [settling, answers]);
  const jump = (ref: Ref) => setGoal({ key: keyOf(ref) });
  useEffect(() => {
    if (goal) requestAnimationFrame(() => requestAnimationFrame(() => reach(goal.key)));
  }, [goal]);

  const act: Record<Action, () => void> = {
    help: () => show({ ...shown, dialog: 'keys' }),
    paste: () => !readOnly && show({ dialog: 'paste', pasted: '' }),
    members: () => enter('members'),
    ask: () => enter('asking'),
    results: () => document.querySelector<HTMLElement>('#results [aria-current], #results button')?.focus(),
    jump: () => {
      const first = chosen && result && speaker && settlingIn(chosen, result, speaker);
      if (first) jump(first.ref);
    },
    undo,
    note: () => document.getElementById('note')?.focus(),
    record: () => result && rules && !readOnly && record(tab, result, rules.words, desk.today()),
  };
  const acting = useRef(act);
  acting.current = act;
  useLayoutEffect(() => { // before a field has the focus
    const press = (event: KeyboardEvent) => {
      const action = document.querySelector('dialog[open]') ? undefined : actionOf(event, desk.vault.settings.helpKey);
      if (!action) return;
      event.preventDefault();
      acting.current[action]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  useLayoutEffect(() => {
    if (answers.people.length === 0 && !readOnly && document.activeElement?.matches('body, h1')) document.querySelector<HTMLElement>('#members [data-stop]')?.focus();
  }, [speaker === undefined, readOnly]);

  const refused = useMemo(() => errorsByField(errors, answers.people), [errors, answers.people]);
  const attending = useMemo((): Attending | undefined => {
    if (!speaker) return undefined;
    const asked = new Set(result?.questions.map(keyOf));
    for (const { id: person, facts } of answers.people) for (const fact of ALWAYS) if (facts[fact] === undefined) asked.add(keyOf({ fact, person }));
    return {
      speaker, answers, readOnly, turn, change, settled: !settling, open: asked,
      errors: new Map([...refused].map(([key, list]) => [key, refusalText(list, speaker)])),
      goOn: (from, answered = false) => {
        clearTimeout(leaving.current?.timer);
        leaving.current = { from, timer: setTimeout(leave, answered || settled.current !== tab.record.answers ? LONGEST : 0) };
      },
      answer: (ref, value) => change(keyOf(ref), (before) => withAnswer(before, ref, value)),
      remove: (person) => {
        change(`remove ${person}`, (before) => withoutPerson(before, person));
        nextTurn();
        requestAnimationFrame(act.members);
      },
    };
  }, [tab, speaker, answers, readOnly, turn, settling, result, refused]);
  const undoable = session.history.length > 0;
  const family = useMemo(() => <Family columns={columns} paste={(pasted) => show({ dialog: 'paste', pasted })} undo={undo} undoable={undoable} />, [tab, columns, readOnly, undoable]);
  const asking = useMemo(() => <Asking result={result} elsewhere={elsewhere} wanted={goal} />, [result, elsewhere, goal]);
  const old = settling || errors.length > 0;
  const results = useMemo(
    () => speaker && <Results listed={listed} totals={result?.totals} old={old} note={refused.size > 0 ? `${t.results.refused} ${attending!.errors.get('') ?? ''}`.trim() : ''} chosen={chosen} speaker={speaker} choose={(entry) => want(entryKey(entry))} />,
    [listed, result, old, refused, chosen, speaker],
  );
  const detail = useMemo(() => chosen && result && speaker && <Detail key={entryKey(chosen)} entry={chosen} result={result} speaker={speaker} jump={jump} />, [chosen, result, speaker]);

  const heading = <Heading title={t.title}>{tab.record.number} {initialsOf(tab.record)}</Heading>;
  if (!attending) return <div class="desk-page stack">{heading}<p role="status">{t.results.waiting}</p><Sheet tab={tab} /></div>;
  return (
    <AttendContext.Provider value={attending}>
      <div class="attend" onFocusOut={() => session.history.rest()}>
        {/* A browser that would restore these fields keeps them in its profile. */}
        <form class="panes" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
          <div class="pane pane-main">
            <div class="bar-row case-head">{heading}<CaseNav id={id} page="caso" /></div>
            <SaveTrouble id={id} />
            {left.length > 0 && (
              <div class="note warn" role="status">
                <p><b>{t.paste.kept}</b></p>
                <ul>{left.map(([line, text]) => <li key={line}>{t.paste.line(line, text)}</li>)}</ul>
                <p><button type="button" class="tool" onClick={() => setLeft([])}>{t.paste.seen}</button></p>
              </div>
            )}
            {family}
            {asking}
            <Sheet tab={tab} />
          </div>
          <div class="pane pane-side">
            {results}
            {detail}
          </div>
        </form>
        <Foot tab={tab} result={errors.length > 0 ? undefined : result} help={act.help} />
        <p class="hidden" role="status">{said || (listed && !settling ? t.results.said(listed.yes.length, listed.ask.length) : '')}</p>
        {shown.dialog === 'keys' && <KeysDialog close={() => show({ pasted: '' })} />}
        {shown.dialog === 'paste' && <PasteDialog text={shown.pasted} close={(kept) => { show({ pasted: '' }); setLeft(kept); nextTurn(); requestAnimationFrame(act.members); }} />}
      </div>
    </AttendContext.Provider>
  );
}
