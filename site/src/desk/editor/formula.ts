// Formulas that the form understands: comparisons of one fact each, all of them or any of them. Whatever `parse` does not give back letter by letter
// when it is printed stays a formula: the form never rewrites what somebody else wrote.

/** Whom a comparison is about: the home, the person of the program, whoever it binds by name, somebody of the home, everybody. */
export type Who = 'household' | 'person' | 'bound' | 'some' | 'all';

export type Operator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'has' | 'lacks' | 'is' | 'is-not';

/** A number, the id of a parameter, a day, or options; of `is` and `is-not` nothing. */
export type Value = { number: number } | { param: string } | { day: string } | { options: string[] } | undefined;

export interface Test {
  who: Who;
  fact: string; // "rsh_percentile", "receives.suf"
  operator: Operator;
  value: Value;
}

export interface Rule {
  join: '&&' | '||';
  tests: Test[]; // neighbours about somebody, or everybody, are about the same person
}

const VARIABLE = 'm';
const MEMBERS = { some: 'household.members.exists', all: 'household.members.all' } as const;

const quoted = (text: string) => `"${text}"`;
const dayText = (day: string) => `date(${day.split('-').map(Number).join(', ')})`;

function valueText(value: Value): string {
  if (value === undefined) return '';
  if ('number' in value) return String(value.number);
  if ('param' in value) return `param.${value.param}`;
  if ('day' in value) return dayText(value.day);
  return quoted(value.options[0] ?? '');
}

function testText({ fact, operator, value }: Test, owner: string): string {
  const name = `${owner}.${fact}`;
  const options = value && 'options' in value ? value.options : [];
  switch (operator) {
    case 'is': return name;
    case 'is-not': return `!${name}`;
    case 'in': return `${name} in [${options.map(quoted).join(', ')}]`;
    case 'has': return `${valueText(value)} in ${name}`;
    case 'lacks': return `!(${valueText(value)} in ${name})`;
    default: return `${name} ${operator} ${valueText(value)}`;
  }
}

// Neighbours that are about the same person.
function together(tests: Test[]): Test[][] {
  const groups: Test[][] = [];
  for (const test of tests) {
    const last = groups.at(-1);
    if (last && last[0]!.who === test.who && test.who in MEMBERS) last.push(test);
    else groups.push([test]);
  }
  return groups;
}

/** `bound`: the name by which the program binds a child or an applicant. */
export function print({ join, tests }: Rule, bound = ''): string {
  const owners = { household: 'household', person: 'person', bound, some: VARIABLE, all: VARIABLE };
  const parts = together(tests).map((group) => {
    const { who } = group[0]!;
    const text = group.map((test) => testText(test, owners[test.who])).join(` ${join} `);
    return who === 'some' || who === 'all' ? `${MEMBERS[who]}(${VARIABLE}, ${text})` : text;
  });
  return parts.join(` ${join} `);
}

// The parts between an operator that stands outside of all brackets and texts.
function split(text: string, by: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let inText = false;
  let from = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === '"') inText = !inText;
    if (inText) continue;
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (depth === 0 && text.startsWith(by, index)) {
      parts.push(text.slice(from, index));
      from = index + by.length;
    }
  }
  return [...parts, text.slice(from)];
}

const NAME = '([a-z]\\w*)\\.((?:receives\\.)?[a-z]\\w*)';
const OPTION = '"([A-Za-z][\\w-]*)"';
const OPERAND = `(-?\\d+(?:\\.\\d+)?|param\\.\\w+|date\\(\\d+, \\d+, \\d+\\)|${OPTION})`;

type Found = Omit<Test, 'who'> & { owner: string };

const named = (owner: string | undefined, fact: string | undefined) => ({ owner: owner!, fact: fact! });

function operandOf(text: string): Value {
  if (text.startsWith('"')) return { options: [text.slice(1, -1)] };
  if (text.startsWith('param.')) return { param: text.slice(6) };
  if (text.startsWith('date(')) {
    const [year, month, day] = text.slice(5, -1).split(', ').map(Number);
    return { day: `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
  }
  return { number: Number(text) };
}

// How one comparison is written.
const FORMS: [RegExp, (...parts: string[]) => Found][] = [
  [new RegExp(`^${NAME}$`), (owner, fact) => ({ ...named(owner, fact), operator: 'is', value: undefined })],
  [new RegExp(`^!${NAME}$`), (owner, fact) => ({ ...named(owner, fact), operator: 'is-not', value: undefined })],
  [new RegExp(`^${NAME} in \\[((?:${OPTION}(?:, )?)+)\\]$`), (owner, fact, list) => ({ ...named(owner, fact), operator: 'in', value: { options: list!.split(', ').map((one) => one.slice(1, -1)) } })],
  [new RegExp(`^${OPTION} in ${NAME}$`), (option, owner, fact) => ({ ...named(owner, fact), operator: 'has', value: { options: [option!] } })],
  [new RegExp(`^!\\(${OPTION} in ${NAME}\\)$`), (option, owner, fact) => ({ ...named(owner, fact), operator: 'lacks', value: { options: [option!] } })],
  [new RegExp(`^${NAME} (==|!=|<=|>=|<|>) ${OPERAND}$`), (owner, fact, operator, operand) => ({ ...named(owner, fact), operator: operator as Operator, value: operandOf(operand!) })],
];

function testsOf(text: string, join: string, whoOf: (owner: string) => Who | undefined): Test[] | undefined {
  const tests: Test[] = [];
  for (const part of split(text, ` ${join} `)) {
    const over = /^household\.members\.(exists|all)\(([a-z]\w*), (.*)\)$/s.exec(part);
    if (over) {
      const who = over[1] === 'exists' ? 'some' : 'all';
      const inner = testsOf(over[3]!, join, (owner) => (owner === over[2] ? who : undefined));
      if (!inner) return undefined;
      tests.push(...inner);
      continue;
    }
    const form = FORMS.find(([pattern]) => pattern.test(part));
    if (!form) return undefined;
    const { owner, ...test } = form[1](...form[0].exec(part)!.slice(1));
    const who = whoOf(owner);
    if (!who) return undefined;
    tests.push({ who, ...test });
  }
  return tests;
}

/** undefined: the form does not understand it. "" is a rule without comparisons. */
export function parse(text: string, bound = ''): Rule | undefined {
  if (text === '') return { join: '&&', tests: [] };
  const whoOf = (owner: string): Who | undefined => (owner === 'household' || owner === 'person' ? owner : owner === bound ? 'bound' : undefined);
  for (const join of ['&&', '||'] as const) {
    const tests = testsOf(text, join, whoOf);
    if (tests && print({ join, tests }, bound) === text) return { join, tests };
  }
  return undefined;
}
