// Answers, amounts and reasons as sentences in the person's language.
import { isUnknown, nameOf, valueOf, type Answers } from './answers';
import type { Sum } from './amounts';
import { agesOf } from './birth';
import { receivedProgram, shortName, type CatalogWords, type Fact } from './catalog';
import type { EngineError, NumberBand, ParameterValue, Range, Ref, Value } from './contract';
import type { SetAnswer } from './contract-explore';
import { bandOf } from './draft';
import { dateText, listText, quantity, type Lang } from './format';
import { fill } from './text';
import type { Words } from './words/es';

export interface Speaker {
  t: Words;
  words: CatalogWords;
  lang: Lang;
  answers: Answers;
  parameters: Record<string, ParameterValue>;
  asOf: string;
}

export const say = (speaker: Speaker, text: string, name = '') => fill(text, speaker.words, speaker.parameters, speaker.lang, name);

export function agesText(value: Value | undefined, { t, asOf }: Speaker): string {
  const ages = agesOf(value, asOf);
  if (!ages) return '';
  return ages[0] === ages[1] ? t.people.years(ages[0]) : t.people.between(...ages);
}

/** The name of a fact in a list: "Ingreso propio al mes". */
export function labelOf(fact: string, { t, words }: Speaker): string {
  const program = receivedProgram(words, fact);
  if (program) return t.question.receivesLabel(shortName(words.programs[program]!));
  return words.facts[fact]?.label ?? fact;
}

/** The name of a fact, and of the person unless it is `about`. */
export function refLabel(ref: Ref, speaker: Speaker, about: string | null = null): string {
  const label = labelOf(ref.fact, speaker);
  const name = ref.person === about ? '' : nameOf(speaker.answers, ref.person);
  return name ? `${label} (${name})` : label;
}

function endsText(fact: Fact, value: { min?: number | string; max?: number | string }, { t, lang }: Speaker): string {
  const one = (end: number | string) => (typeof end === 'string' ? dateText(end, lang) : withUnit(end, fact, t, lang));
  if (value.min === undefined) return t.result.max(one(value.max!));
  if (value.max === undefined) return typeof value.min === 'string' ? t.result.since(one(value.min)) : t.result.from(one(value.min));
  return t.result.range(one(value.min), one(value.max));
}

/** A band of the engine in few words: "hasta 19 años", "20 años o más". */
export function bandText({ min, max }: NumberBand, fact: Fact, { t, lang }: Speaker): string {
  const end = (value: number) => withUnit(value, fact, t, lang);
  if (min === max) return end(min);
  if (min === fact.min) return t.result.max(end(max));
  return max === fact.max ? t.result.from(end(min)) : t.result.range(quantity(min, fact.unit, lang), end(max));
}

export function withUnit(value: number, fact: Fact, t: Words, lang: Lang): string {
  const number = quantity(value, fact.unit, lang);
  if (fact.unit === 'CLP' || fact.unit === 'UF' || !fact.unit) return number;
  return fact.unit === 'percent' ? `${number}%` : `${number} ${t.question.units[fact.unit] ?? ''}`.trim();
}

/** An answer that would change a verdict: "61% o más", "Con contrato o Por su cuenta". */
export function setAnswerText({ fact: id }: Ref, answer: SetAnswer, speaker: Speaker): string {
  const { t, words, lang, answers } = speaker;
  const fact = words.facts[id];
  if (typeof answer === 'boolean') return answer ? t.yes : t.no;
  if (answer === null) return t.nobody;
  if (typeof answer === 'string') return nameOf(answers, answer);
  if (Array.isArray(answer)) return answer.length === 0 ? t.question.none : listText(answer.map((one) => fact?.options?.find((option) => option.id === one)?.label ?? one), lang, 'disjunction');
  const { min, max } = answer;
  if (!fact || min === max) return fact && typeof min === 'number' ? withUnit(min, fact, t, lang) : String(min);
  return endsText(fact, { ...(min !== fact.min && { min }), ...(max !== fact.max && { max }) }, speaker);
}

export function answerText(ref: Ref, speaker: Speaker): string {
  const { t, words, lang, answers } = speaker;
  const value = valueOf(answers, ref);
  const fact = words.facts[ref.fact];
  if (value === undefined || value === null) return t.unknown;
  if (typeof value === 'boolean') return value ? t.yes : t.no;
  if (!fact) return String(value);
  const band = bandOf(fact, value);
  if (band >= 0) return say(speaker, fact.bands![band]!.label);
  const option = (id: string) => fact.options?.find((one) => one.id === id)?.label ?? id;
  const one = (id: string | null) => (id === null ? t.nobody : fact.type === 'reference' ? nameOf(answers, id) : option(id));
  if (typeof value === 'object' && 'any_of' in value) return listText(value.any_of!.map(one), lang, 'disjunction');
  if (fact.type === 'reference') return one(typeof value === 'string' ? value : null);
  if (Array.isArray(value)) return value.length === 0 ? t.question.none : listText(value.map(option), lang);
  if (typeof value === 'object') return endsText(fact, value, speaker);
  if (typeof value === 'number') return withUnit(value, fact, t, lang);
  return fact.type === 'date' ? dateText(value, lang) : option(value);
}

/** What was answered to the facts of a rule: "Tramo 40; Inscrito en el RSH: Sí". Open facts are left out. */
export function answersText(refs: Ref[], speaker: Speaker, about: string | null): string {
  const { answers, t } = speaker;
  const known = refs.filter((ref) => valueOf(answers, ref) !== undefined && !isUnknown(answers, ref));
  // A fact that only opens another one here says nothing of its own.
  const opens = (ref: Ref) => refs.some((other) => speaker.words.facts[other.fact]?.after?.includes(ref.fact));
  const said = known.filter((ref) => !opens(ref));
  const texts = said.map((ref) => {
    if (ref.fact === 'birth_date') return t.program.isAged(nameOf(answers, ref.person), agesText(valueOf(answers, ref), speaker));
    return `${refLabel(ref, speaker, about)}: ${answerText(ref, speaker)}`;
  });
  return [...new Set(texts)].join('; ');
}

/** "entre $41.057 y $231.732"; a least that is next to nothing beside the most is not said. */
export function rangeText({ min, max }: Range, unit: string, { t, lang }: Speaker): string {
  if (min === max) return quantity(min, unit, lang);
  return min * 1000 < max ? t.result.max(quantity(max, unit, lang)) : t.result.range(quantity(min, unit, lang), quantity(max, unit, lang));
}

/** An amount and its period: ["$231.732", "al mes"]. */
export function sumText(sum: Sum, speaker: Speaker): [string, string] {
  const { t } = speaker;
  const { kind, unit, per } = sum.words;
  const period = sum.payments ? t.result.payments(sum.payments.length) : (t.result.per[per] ?? '');
  if (kind === 'in_kind') return [t.result.inKind, period];
  const amount = sum.vague ? t.result.depends : rangeText(sum, unit, speaker);
  return [amount, kind === 'discount' ? `${t.result.discount}, ${period}` : period];
}

/** An amount in few letters: what it is, or at most can be. */
export const mostText = (sum: Sum, speaker: Speaker): string =>
  sum.min === sum.max || sum.vague ? sumText(sum, speaker)[0] : speaker.t.result.max(quantity(sum.max, sum.words.unit, speaker.lang));

export const namesText = (people: (string | null)[], { t, answers, lang }: Speaker): string =>
  listText(people.map((id) => (id === null ? t.household : nameOf(answers, id))), lang);

/** "la cuenta de agua y el ahorro": the open facts, the first few by name. */
export function missingReason(refs: Ref[], speaker: Speaker, few: number): string {
  const labels = [...new Set(refs.map((ref) => refLabel(ref, speaker)))];
  if (labels.length <= few) return labels.length === 0 ? '' : listText(labels, speaker.lang);
  return speaker.t.question.andMore(labels.slice(0, few).join(', '), labels.length - few);
}

/** Why the engine refused some answers: the words of the constraint that they break, where it is one. */
export function refusalText(errors: EngineError[], speaker: Speaker): string {
  const { constraints } = speaker.words;
  const { refused, stopped } = speaker.t.error;
  if (errors.some(({ code }) => code === 'no-engine')) return stopped;
  const broken = Object.keys(constraints).find((id) => errors.some((error) => error.message.includes(`"${id}"`)));
  return broken ? `${constraints[broken]} ${refused}` : refused;
}
