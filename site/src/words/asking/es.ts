// What is said while questions are asked, in Spanish.

const programs = (n: number) => (n === 1 ? '1 programa' : `${n} programas`);
const questions = (n: number) => (n === 1 ? '1 pregunta' : `${n} preguntas`);

export const asking = {
  question: {
    left: (n: number): [string, string] => ['Quedan ', `como máximo ${questions(n)}`],
    last: ['Es ', 'la última pregunta'] as [string, string],
    unknownHint: 'Seguimos igual; el resultado será menos exacto',
    markWhat: 'Marque lo que ocurre. Lo que deje sin marcar cuenta como «no».',
    markAll: 'Puede marcar más de una.',
    noneOfThese: 'Ninguna de estas',
    none: 'Ninguna',
    exact: 'Escribir el monto exacto',
    exactNumber: 'Escribir el número exacto',
    inUnit: (unit: string) => `En ${unit}`,
    units: { CLP: 'pesos', UF: 'UF', year: 'años', month: 'meses', day: 'días', percent: 'por ciento', person: 'personas', hour: 'horas', week: 'semanas' } as Record<string, string>,
    where: '¿Dónde lo encuentro?',
    sensitive: 'Es un dato delicado. No sale de su aparato, y puede responder «No sé».',
    why: 'Por qué preguntamos',
    whyText: (names: string, n: number) => (n === 1 ? `Puede cambiar un programa: ${names}.` : `Puede cambiar ${n} programas: ${names}.`),
    whyMore: (names: string, n: number) => `Puede cambiar ${n} programas, entre ellos ${names}.`,
    receives: '¿Qué recibe ya su hogar?',
    receivesLabel: (program: string) => `Ya recibe: ${program}`,
    receivesOne: (program: string) => `¿Recibe {name} ${program}?`,
    yourHome: 'su hogar',
    anyone: 'alguien',
    andMore: (names: string, n: number) => `${names} y ${n} más`,
    noName: 'Nadie de esta lista',
  },

  first: {
    towards: ' para su primer resultado',
    ready: 'Ya puede ver lo que más importa para su hogar',
    readyFor: (concern: string) => `Ya puede ver lo que más importa para «${concern}»`,
    rest: (n: number) => `O siga: quedan como máximo ${questions(n)} para todo lo demás.`,
    see: 'Ver el primer resultado',
    settled: (n: number, of: number) => `De los ${programs(of)} que más importan, ${n === 0 ? 'falta aclarar todos' : n === 1 ? '1 está claro' : `${n} están claros`}.`,
  },

  rows: {
    each: 'cada persona',
    several: 'Más de una de estas',
    registered: 'Está inscrito, pero no sé el tramo',
    notRegistered: 'No está inscrito en el Registro',
  },

  undo: {
    do: 'Deshacer el último cambio',
    done: 'Se deshizo el último cambio.',
  },

  live: {
    title: 'Lo que ya se sabe',
    bar: 'Resultado por ahora',
    see: 'Ver',
    close: 'Cerrar',
    first: 'Ver un primer resultado',
    monthly: (amount: string): [string, string, string] => ['Cada mes, ', amount, ' por ahora.'],
    nothingYet: 'Todavía no hay un monto. Cada respuesta aclara un poco más.',
    nowMonthly: (amount: string): [string, string] => [amount, ' al mes, por ahora'],
    counts: (yes: number, ask: number) => `${yes === 1 ? '1 probable' : `${yes} probables`}, ${ask} por saber`,
    more: (n: number) => `y ${programs(n)} más por saber`,
    said: (yes: number, ask: number) => `Por ahora, ${yes === 1 ? '1 programa probable' : `${yes} programas probables`} y ${ask} por saber.`,
  },
};

export type Asking = typeof asking;
