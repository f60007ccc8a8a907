// What the page of an attention says.
import type { Fault } from '../attend/cell';

const programs = (n: number) => (n === 1 ? '1 programa' : `${n} programas`);
const people = (n: number) => (n === 1 ? '1 persona' : `${n} personas`);
const lines = (n: number) => (n === 1 ? '1 línea' : `${n} líneas`);

export const attend = {
  title: 'Atención',

  family: {
    title: (n: number) => (n === 0 ? 'Familia' : `Familia: ${people(n)}`),
    table: 'Tabla de integrantes',
    columns: { number: 'N°', name: 'Iniciales', birth_date: 'Nacimiento', sex: 'Sexo', marital_status: 'Estado civil', tie: 'A cargo de', here: 'Aquí' },
    first: 'Iniciales de quien consulta',
    cell: (column: string, n: number) => `${column}, integrante ${n}`,
    here: (n: number) => `Vive aquí, integrante ${n}`,
    remove: (n: number) => `Quitar al integrante ${n}`,
    paste: 'Pegar lista',
    undo: 'Deshacer',
    undone: 'Se deshizo el último cambio.',
  },

  hints: {
    rest: 'Entrar pasa al próximo dato que falta. En cualquier campo, ? es «no sabe».',
    name: 'Iniciales, sin nombre completo ni RUN: con eso basta.',
    birth_date: '14-02-1988, 14021988, solo 1988, o la edad: 38, 30-40, ~38.',
    tie: '«hijo de 1» o h1: 1 le mantiene. «cónyuge 1» o c1. «1»: a cargo de 1. «-»: nadie le mantiene.',
    number: 'Un valor, 100-200, >300, <300, ~300. Con k o mil: 200k.',
    bracket: 'Escriba 40 por el tramo 40, o =40 por el porcentaje exacto.',
    date: '14-02-1988, solo 1988, o 2010..2012.',
    reference: 'El número del integrante, o «-» si no es nadie de la lista.',
    options: (options: string) => `${options}. Basta el comienzo o el número; «a | b» si es uno de los dos.`,
    set: (options: string) => `${options}. Varias con +; «-» si ninguna.`,
    yesNo: 'S, N o ? responde y pasa al siguiente. Con Mayús, por todos en la fila.',
  },

  faults: {
    option: 'No está entre las opciones.', several: 'Calza con varias opciones: escriba más.', yesNo: 'Escriba s, n o ?.', date: 'No se entiende la fecha.', early: 'Es muy antigua.',
    late: 'Es posterior a lo posible.', order: 'El primero es mayor que el segundo.', number: 'No se entiende el número.', whole: 'Debe ser un número entero.', low: 'Es menor que lo posible.',
    high: 'Es mayor que lo posible.', person: 'No hay un integrante con ese número.', tie: 'No se entiende. Escriba h1, c1, 1 o «-».',
  } as Record<Fault | 'tie', string>,

  still: (value: string) => `Sigue valiendo: ${value}.`, // what stood in a field before what cannot be read

  ask: {
    title: 'Qué preguntar ahora',
    first: 'primero lo que más puede cambiar',
    left: (n: number) => (n === 1 ? 'queda 1' : `quedan ${n}`),
    nothing: 'No queda nada que preguntar: todo lo demás lo confirma una institución.',
    nobody: 'Escriba a quien consulta, con su edad: aquí aparece qué preguntar.',
    read: (question: string) => `Para leer: «${question}»`,
    which: 'Qué se muestra',
    open: 'Por preguntar',
    known: (n: number) => `Conocidas: ${n}`,
    none: 'Todavía no hay respuestas fuera de la tabla.',
    more: (n: number) => `Ver ${n} más`,
    programs,
    yes: 'Sí',
    no: 'No',
    unknown: '?',
    unknownSaid: 'No sabe',
  },

  results: {
    title: 'Resultados por programa',
    total: 'Al mes, mejor conjunto compatible',
    none: 'sin pago mensual probable',
    nothing: 'todavía nada',
    a: 'a',
    waiting: 'Llegan las reglas…',
    nobody: 'Aquí aparecen los programas, apenas escriba a un integrante.',
    refused: 'Hay una respuesta que no puede ser. Los resultados son de antes de ella.',
    others: (n: number) => `${programs(n)}, con la regla que lo dice`,
    said: (yes: number, ask: number) => `Es probable que sí: ${yes}. Falta saber: ${ask}.`,
  },

  detail: {
    why: 'Por qué',
    rules: (n: number) => (n === 1 ? '1 regla' : `${n} reglas`),
    amount: 'Monto',
    ask: 'Preguntar',
    askMore: (n: number) => (n === 1 ? 'y 1 más' : `y ${n} más`),
    read: 'Leer',
    bring: 'Llevar',
    where: 'Dónde',
  },

  // In place of what a citizen is told of a rule: here somebody reads it who answered for others.
  rule: {
    youSaid: (answers: string) => `Respuesta: ${answers}.`,
    agencySees: (agency: string) => (agency ? `Lo revisa: ${agency}.` : 'Lo revisa la institución.'),
  },

  script: {
    you: 'usted',
    home: 'su hogar',
    sure: (program: string, who: string, amount: string) => `Es probable que ${who === 'usted' ? 'le corresponda a usted' : `le corresponda a ${who}`} ${program}${amount && `: ${amount}`}.`,
    compete: (program: string, who: string, amount: string) => `${who === 'usted' ? 'Usted puede' : `Se puede por ${who}`} postular a ${program}${amount && `: ${amount}`}. No es seguro: eligen entre quienes postulan.`,
    invited: (program: string, who: string) => `Podrían invitar a ${who} a ${program}. No se postula: la institución llama.`,
    asking: (program: string, question: string) => `Para saber si les toca ${program}, le pregunto: ${question}`,
    open: (program: string) => `Todavía no sabemos si les toca ${program}.`,
    have: (program: string, who: string) => `${program} ya lo recibe ${who}.`,
    shut: (program: string) => `${program} no recibe postulaciones hoy. Podemos mirar de nuevo cuando abra.`,
    no: (program: string) => `Con lo que me contó, ${program} no le toca.`,
    rule: (rule: string) => `Pide esto: ${rule}`,
    confirms: (agency: string) => `Lo confirma: ${agency}.`,
    bring: (documents: string) => `Lleve: ${documents}.`,
    changes: 'Si algo cambia, vuelva y lo miramos.',
  },

  record: {
    go: 'Registrar atención',
    again: 'Actualizar la atención',
    done: (minutes: number, n: number) => `Atención registrada: ${minutes} min, ${programs(n)} ${n === 1 ? 'encontrado' : 'encontrados'}.`,
    note: 'Qué se conversó',
    waiting: 'Se registra cuando hay un resultado.',
    past: (n: number, last: string) => (n === 0 ? 'Sin atenciones anteriores' : n === 1 ? `1 atención, el ${last}` : `${n} atenciones, la última el ${last}`),
  },

  sheet: {
    title: 'Ficha del caso',
    minutes: (n: number | null) => (n === null ? '' : `${n} min`),
  },

  paste: {
    title: 'Pegar o escribir una lista',
    text: 'Una línea por integrante: iniciales, nacimiento o edad, sexo y vínculo. Sirven las columnas de una planilla. Los nombres quedan en iniciales.',
    label: 'Lista de integrantes',
    example: 'RM 14-02-1988 F\nES 70 F -\nMM 2014 M h1',
    preview: 'Así se entiende',
    left: (n: number) => (n === 0 ? 'Todo se entiende.' : `En ${lines(n)} hay algo que no se entiende. Queda anotado.`),
    add: (n: number) => `Agregar ${people(n)}`,
    cancel: 'No agregar',
    kept: 'No se entendió de la lista',
    line: (n: number, text: string) => `Línea ${n}: ${text}`,
    seen: 'Ya lo vi',
    columns: { line: 'N°', name: 'Iniciales', birth: 'Nacimiento', sex: 'Sexo', tie: 'Vínculo', left: 'No se entiende' },
  },

  keys: {
    title: 'Atajos del teclado',
    open: 'atajos',
    close: 'Cerrar',
    alone: 'Abrir esta lista con la tecla ? fuera de los campos',
    what: 'Qué hace',
    key: 'Tecla',
    rows: {
      create: 'Caso nuevo', list: 'Ir a la lista de casos', plan: 'Ir al plan del caso', lock: 'Bloquear el mesón', paste: 'Pegar una lista de integrantes', members: 'Ir a la tabla de integrantes', ask: 'Ir a la próxima pregunta', results: 'Ir a los resultados',
      jump: 'Ir al dato que aclara el programa elegido', undo: 'Deshacer el último cambio', record: 'Registrar la atención', note: 'Ir a la nota del caso', help: 'Ver estos atajos',
      next: 'Pasar al próximo dato que falta', yes: 'Responder sí, no, no sabe', all: 'Responder por todos en la fila', clear: 'Quitar una respuesta', move: 'Recorrer programas o filas de la tabla', escape: 'Volver a lo que estaba en el campo',
    },
    enter: 'Entrar',
    delete: 'Suprimir',
    shift: 'Mayús',
    arrows: '↑ ↓',
    or: 'o',
  },
};

export type AttendWords = typeof attend;
