// A result in the words of the catalog and of the site: which rule holds, which fails, what is not known, where each is from.
import type { Apply, CriterionWords, ProgramWords, Source } from '../../../site/src/catalog';
import { answersText, namesText, refLabel, say, sumText, type Speaker } from '../../../site/src/say';
import { sumsFor } from '../../../site/src/sums';
import { casesOf, groupOf, paired, type Case } from '../../../site/src/verdicts';
import type { Household, Node, ProgramResult, Range, Ref, Result, Verdict } from '../../contract';
import type { Catalog } from './catalog';
import { speakerOf, type SpeakOptions } from './speaker';

export interface ExplainOptions extends SpeakOptions {
  /** What was assessed: then each rule says which answers it read. */
  household?: Household;
  /** Only these. */
  programs?: string[];
}

/** A rule, or a group of them of which all or any must hold. */
export interface Reason {
  id?: string;
  status: Node['status'];
  /** The status in words: "Se cumple". */
  said: string;
  /** The rule in words; of a group that has none, how many of it must hold. */
  text: string;
  role?: 'requirement' | 'priority' | 'condition';
  /** The answers that it read: "Tramo del RSH: 40%". */
  answers?: string;
  /** Who looks at what is still open, where it is an agency. */
  agency?: string;
  doubt?: string;
  source?: Source;
  all_of?: Reason[];
  any_of?: Reason[];
}

export interface ExplainedAmount extends Range {
  id: string;
  kind: 'cash' | 'discount' | 'in_kind' | 'voucher';
  unit: string;
  per: 'month' | 'year' | 'once' | 'semester';
  payments?: Range[];
  /** "$22.007 al mes" */
  said: string;
  /** How it is reached. */
  text?: string;
  source?: Source;
}

export interface OpenFact extends Ref {
  /** "Tramo del RSH", with the person where there are several. */
  label: string;
}

/** A program for the household, one person, or one child or applicant of it. */
export interface Explanation {
  program: string;
  name: string;
  summary: string;
  institution: string;
  subject: string | null;
  person: string | null;
  /** For whom, in words. */
  forWhom: string;
  verdict: Verdict;
  /** The verdict in words: "Es probable que sí". Orientation: the agency decides. */
  said: string;
  received: boolean | null;
  open: boolean | null;
  reasons: Reason[];
  amounts: ExplainedAmount[];
  /** What people can still tell. */
  missing: OpenFact[];
  /** What an agency knows. */
  agency: OpenFact[];
  apply: Apply[];
  documents: string[];
  doubts: string[];
}

const sourceOf = (program: ProgramWords, id: string | undefined) => program.sources.find((source) => source.id === id);

const withoutNothing = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, own]) => own !== undefined && own !== '')) as T;

function reasonOf(node: Node, words: CriterionWords, program: ProgramWords, about: string | null, speaker: Speaker): Reason {
  const { t } = speaker;
  const inner = (nodes: Node[] | undefined) => nodes && reasonsOf(nodes, words, program, about, speaker);
  const agency = node.status === 'undecided' && (node.agency?.length ?? 0) > 0;
  return withoutNothing({
    id: node.id,
    status: node.status,
    said: t.program.status[node.status],
    text: words.text ? say(speaker, words.text) : node.any_of ? t.program.anyOf : t.program.allOf,
    role: node.role,
    answers: answersText(node.facts ?? [], speaker, about),
    agency: agency ? say(speaker, words.decides ?? program.agency) : undefined,
    doubt: words.doubt && say(speaker, words.doubt),
    source: sourceOf(program, words.source),
    all_of: inner(node.all_of),
    any_of: inner(node.any_of),
  }) as Reason;
}

const reasonsOf = (nodes: Node[] | undefined, words: CriterionWords, program: ProgramWords, about: string | null, speaker: Speaker): Reason[] =>
  paired(nodes, words).map((pair) => reasonOf(pair.node, pair.words, program, about, speaker));

const amountsOf = ({ finding }: Case, program: ProgramWords, speaker: Speaker): ExplainedAmount[] =>
  sumsFor(program, [finding.amounts], speaker).map((sum) => {
    const { id, kind, unit, per, text, source } = sum.words;
    const { min, max, payments } = sum;
    const said = sumText(sum, speaker).filter(Boolean).join(' ');
    return withoutNothing({ id, kind, unit, per, min, max, payments, said, text: text && say(speaker, text), source: sourceOf(program, source) }) as ExplainedAmount;
  });

const openFacts = (refs: Ref[], speaker: Speaker): OpenFact[] => refs.map((ref) => ({ ...ref, label: refLabel(ref, speaker) }));

function explanationOf(result: ProgramResult, one: Case, speaker: Speaker): Explanation {
  const { words, t } = speaker;
  const program = words.programs[result.id]!;
  const { finding, person } = one;
  const sayAll = (texts: string[] | undefined) => (texts ?? []).map((text) => say(speaker, text));
  return {
    program: result.id,
    name: program.name,
    summary: say(speaker, program.summary),
    institution: say(speaker, program.agency),
    subject: result.subject,
    person: finding === result ? null : person,
    forWhom: namesText([person], speaker),
    verdict: finding.verdict,
    said: t.group[groupOf(finding, result.open, program.award)],
    received: finding.receives,
    open: result.open,
    reasons: reasonsOf(finding.criteria, program.criteria, program, person, speaker),
    amounts: amountsOf(one, program, speaker),
    missing: openFacts(finding.missing, speaker),
    agency: openFacts(finding.agency, speaker),
    apply: (program.apply ?? []).map((way) => ({ ...way, text: say(speaker, way.text) })),
    documents: sayAll(program.documents?.map((id) => words.documents[id]?.text ?? id)),
    doubts: sayAll(program.doubts),
  };
}

/** @internal */
export function explained(result: Result, catalog: Catalog, { household, programs, ...options }: ExplainOptions): Explanation[] {
  const people = result.programs.flatMap(({ subject, rows = [] }) => [subject, ...rows.map(({ person }) => person)]).filter((id) => id !== null);
  const speaker = speakerOf(catalog, result.as_of, result.parameters, people, household, options);
  const wanted = result.programs.filter(({ id }) => !programs || programs.includes(id));
  return wanted.flatMap((one) => casesOf(one).map((each) => explanationOf(one, each, speaker)));
}
