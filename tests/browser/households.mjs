// Three households, in the words of the pages. What is not told here is answered by "I don't know".

/** An older woman who lives alone. */
export const ROSA = {
  lang: 'es',
  concern: 'Soy mayor',
  people: [
    { name: 'Rosa', age: 70, choices: { '¿Qué sexo aparece en la cédula de Rosa?': 'Femenino', '¿Cuál es el estado civil de Rosa?': 'Viuda o viudo' } },
  ],
  answers: {
    '¿En qué tramo del Registro Social de Hogares está su hogar?': 'Tramo 60 (51% a 60%)',
    'Desde que cumplió 20 años, ¿cuántos años ha vivido Rosa en Chile?': 30,
    'De los últimos 5 años, ¿cuántos ha vivido Rosa en Chile?': 5,
    'Este año, ¿cuántos días ha estado Rosa fuera de Chile?': 'Ninguno',
    '¿Qué pensiones recibe Rosa?': 'Ninguna de estas',
    '¿Cotiza Rosa o recibe pensión en Capredena o Dipreca?': 'No',
    '¿Recibe Rosa Pensión Garantizada Universal (PGU)?': 'No',
  },
};

const child = (name, age, sex) => ({
  name,
  age,
  choices: {
    [`¿Qué sexo aparece en la cédula de ${name}?`]: sex,
    [`¿Quién mantiene a ${name}?`]: 'Eva',
    [`¿Qué es ${name} de la persona que le mantiene?`]: 'Hijo o hija, también por adopción',
  },
});

const CHILDREN = ['Leo', 'Mía', 'Noa'];

/** A mother who sells at the street market, with three children; Noa has a certified disability. */
export const EVA = {
  lang: 'es',
  concern: 'Ver todo',
  people: [
    { name: 'Eva', age: 36, choices: { '¿Qué sexo aparece en la cédula de Eva?': 'Femenino', '¿Cuál es el estado civil de Eva?': 'Soltera o soltero' } },
    child('Leo', 4, 'Masculino'),
    child('Mía', 12, 'Femenino'),
    child('Noa', 15, 'Femenino'),
  ],
  answers: {
    '¿En qué tramo del Registro Social de Hogares está su hogar?': 'Tramo 40 (0% a 40%)',
    '¿En qué tramo estaba su hogar el 31 de marzo del año pasado?': 'Tramo 40 (0% a 40%)',
    '¿Qué es cierto en su casa sobre la luz?': ['La cuenta de luz es residencial', 'La cuenta de luz está al día'],
    '¿Quién mantiene a Eva?': 'Nadie de esta lista',
    '¿Qué es cierto para cada persona?': [
      'Control de niño sano al día (Leo)',
      ...CHILDREN.flatMap((name) => [`Vive con el dinero de quien le mantiene (${name})`, `Estudia como alumno regular (${name})`]),
    ],
    ...Object.fromEntries(CHILDREN.map((name) => [`¿Qué es cierto para ${name}?`, ['Vive con el dinero de quien le mantiene', 'Estudia como alumno regular', 'Control de niño sano al día']])),
    '¿Tiene alguien una discapacidad certificada?': 'Noa',
    '¿Cuánto dinero propio recibe cada persona al mes, antes de descuentos?': { Eva: '$22.601 a $276.776', ...Object.fromEntries(CHILDREN.map((name) => [name, 'No recibe'])) },
    '¿Cómo trabaja cada persona?': { Eva: 'Por su cuenta, y no cotiza', Noa: 'No trabaja por dinero' },
    '¿Recibe alguien un pago por licencia médica o por cesantía?': 'Nadie',
    '¿Recibe Eva un pago por licencia médica o por cesantía?': 'No',
    '¿Qué pensiones recibe Eva?': 'Ninguna de estas',
    '¿Qué curso hizo cada persona el año pasado?': { Mía: '6º básico', Noa: '1º medio' },
    '¿Recibe su hogar Subsidio Eléctrico?': 'No',
  },
};

/** A man who was dismissed after 22 months of contributions. */
export const HUGO = {
  lang: 'en',
  concern: 'I lost my job',
  people: [{ name: 'Hugo', age: 41, choices: { "Which sex is on Hugo's identity card?": 'Male', "What is Hugo's marital status?": 'Single' } }],
  answers: {
    'How does Hugo work?': 'Not in paid work',
    'Did Hugo lose a job with a contract and is still out of work?': 'Yes',
    'Why did Hugo’s contract end?': 'Needs of the company (article 161)',
    'What kind of contract did Hugo have?': 'Open-ended',
    'In the 24 months before losing the job, in how many were contributions paid to unemployment insurance?': 22,
    'What is true about the job that Hugo lost?': 'Last 3 contributions in a row, same employer',
    'How many Solidarity Fund payments were received in the last 5 years?': 0,
    'What was the average monthly wage in the last 10 months of work?': 820000,
  },
};
