// What the board says: the month's report, and the counts of several desks.
import { CAUSE_WORDS, STATE_WORDS } from './referrals';
import type { Stage } from '../board/aggregate';
import type { Calendar } from '../board/period';
import type { FigureName, TableName } from '../board/report';
import type { Level } from '../board/joined';

const desks = (n: number) => (n === 1 ? '1 mesón' : `${n} mesones`);

export const board = {
  title: 'Tablero',
  whose: 'De quién',
  own: 'Este mesón',
  several: 'Varios mesones',
  reading: (read: number, all: number) => `Leyendo los casos: ${read} de ${all}`,
  cases: (n: number) => (n === 1 ? '1 caso en este equipo' : `${n} casos en este equipo`),
  unread: (n: number) => (n === 1 ? 'Un caso no se pudo leer. No está en las cuentas.' : `${n} casos no se pudieron leer. No están en las cuentas.`),
  running: (date: string) => `Hasta hoy, ${date}: el período no ha terminado.`,
  made: (date: string) => `Hecho el ${date}.`,
  nothing: 'En este período no hay atenciones ni derivaciones.',
  overdue: (n: number) => (n === 1 ? 'Una derivación está atrasada.' : `${n} derivaciones están atrasadas.`),
  toFollow: 'Ver el seguimiento',
  export: 'Exportar CSV',
  exported: (name: string) => `Listo: ${name}. Búsquelo en sus descargas.`,
  print: 'Imprimir',
  total: 'Total',
  few: 'menos de 5',
  withheld: 'reservado',
  none: '—',
  days: (n: number | string) => (n === 1 ? '1 día' : `${n} días`),
  asDecimal: (tenths: number) => (tenths / 10).toFixed(1).replace('.', ','),

  period: {
    legend: 'Período',
    spans: { month: 'Mes', quarter: 'Trimestre', year: 'Año', own: 'Fechas' } satisfies Record<Calendar | 'own', string>,
    before: 'Anterior',
    after: 'Siguiente',
    from: 'Desde',
    to: 'Hasta',
    wrong: 'La primera fecha debe ir antes que la última.',
  },

  figures: {
    attentions: 'atenciones', families: 'familias', people: 'personas en ellas', perFamily: 'programas hallados por familia', asked: 'de lo hallado ya se pidió', days: 'hasta la concesión, mediana',
  } satisfies Record<FigureName, string>,

  tables: {
    figures: 'Resumen',
    weeks: 'Atenciones por semana',
    states: 'Derivaciones por estado',
    programs: 'De lo hallado, lo pedido y lo concedido',
    offices: 'Derivaciones por oficina y estado',
    times: 'Días entre estados',
    causes: 'Causas de rechazo',
  } satisfies Record<TableName | 'figures', string>,
  heads: { weeks: 'Semana del lunes', states: 'Estado', programs: 'Programa', offices: 'Oficina', times: 'De y a', causes: 'Causa' } satisfies Record<TableName, string>,
  notes: {
    programs: 'Familias a las que se les halló en el período, y qué pasó hasta hoy. En la barra, el contorno es lo hallado; lo lleno, lo pedido; la línea clara, lo concedido.',
    states: 'Al cierre del período.',
    times: 'La mitad de los casos tomó la mediana o menos. Entre los cuartiles está la mitad central.',
  } as Partial<Record<TableName, string>>,
  empty: {
    weeks: 'No hay atenciones.', states: 'No hay derivaciones.', programs: 'No se halló ningún programa.', offices: 'No hay derivaciones.', times: 'Todavía no hay pasos que medir.', causes: 'No hay rechazos.',
  } satisfies Record<TableName, string>,
  chart: (title: string) => `${title}. La tabla que sigue dice lo mismo.`,
  tableOf: (title: string) => `Tabla: ${title}`,
  part: 'Parte',

  stages: { found: 'Hallado', referred: 'Derivado', applied: 'Pedido', granted: 'Concedido' } satisfies Record<Stage, string>,
  columns: { attentions: 'Atenciones', minutes: 'Minutos', referrals: 'N.º', count: 'N.º', low: 'Cuartil 1', middle: 'Mediana', high: 'Cuartil 3' } as Record<string, string>,
  states: STATE_WORDS,
  causes: CAUSE_WORDS,
  rest: { programs: 'Otros, cada uno menos de 5', offices: 'Otras oficinas', causes: 'Otras, cada una menos de 5' } as Partial<Record<TableName, string>>,
  noOffice: 'Sin oficina anotada',
  toGrant: 'hasta concedido, en total',
  waiting: 'abiertas, hasta el cierre',
  pair: (from: string, to: string) => `${from} → ${to}`,

  rule: {
    title: 'Cómo se cuenta y qué no se muestra',
    lines: [
      'De 1 a 4 se dice «menos de 5»: en un lugar chico, pocos son alguien. El cero se muestra.',
      '«Reservado» es otra cuenta, que con el total diría una pequeña. Se reservan las menos posibles. Si no basta, queda solo el total.',
      'Lo raro se junta en una fila. De días se muestra la mediana si son 5 o más.',
      'Una familia cuenta una vez, aunque venga varias veces. Sus personas son las anotadas en el caso.',
      'Una derivación cuenta si estaba abierta en el período, con el estado del último día.',
      'No publique dos períodos casi iguales: la resta podría decir lo que aquí no se muestra.',
    ],
  },

  send: {
    title: 'Enviar las cuentas a quien las junta',
    lead: 'El archivo lleva solo cuentas de este período: ni casos, ni personas, ni notas.',
    why: 'Para sumar hacen falta todas, también las pequeñas. Por eso va cerrado con una frase, y lo sumado oculta otra vez las pequeñas.',
    trust: 'Quien tiene la frase puede leer las cuentas pequeñas. Désela solo a quien junta los informes, por otro medio.',
    name: 'Nombre de este mesón',
    nameHint: 'Por ejemplo: DIDECO, mesón 2. Sin nombres de personas.',
    noName: 'Escriba cómo se llama este mesón.',
    commune: 'Comuna',
    province: 'Provincia',
    region: 'Región',
    offices: 'Oficinas que van por su nombre',
    officesText: (names: string) => `${names}. Las demás van juntas, sin nombre.`,
    noOffices: 'Ninguna tiene 5 derivaciones: van todas juntas, sin nombre.',
    officesOut: 'No enviar nombres de oficinas',
    phrase: 'Frase del archivo',
    go: 'Guardar las cuentas',
    done: (name: string) => `Listo: ${name}. Búsquelo en sus descargas.`,
  },

  join: {
    title: 'Juntar cuentas de varios mesones',
    lead: 'Abra los archivos de cada mesón. Se suman aquí, en este equipo, y no se guardan.',
    twice: 'Un caso que está en dos mesones se cuenta dos veces.',
    files: 'Archivos de cuentas',
    noFiles: 'Elija uno o más archivos.',
    phrase: 'Frase de los archivos',
    go: 'Abrir y sumar',
    opening: (n: number, of: number) => `Abriendo ${n} de ${of}…`,
    own: 'Sumar este mesón',
    ownName: 'Este mesón',
    wrong: 'tiene otra frase. Ábralo aparte.',
    altered: 'está dañado: no es igual a como se guardó. Pídalo de nuevo.',
    foreign: 'no es un archivo de cuentas del mesón.',
    later: 'lo hizo una versión más nueva de esta página.',
    added: (n: number) => `${desks(n)} más.`,
    replaced: (name: string, period: string) => `${name}, ${period}: este archivo es más nuevo y reemplaza al anterior.`,
    older: (name: string, period: string) => `${name}, ${period}: ya está aquí, igual o más nuevo. Este no se suma.`,
    namesakes: (name: string) => `Hay dos mesones distintos que se llaman ${name}. Si son el mismo, quite uno.`,
    list: 'Mesones',
    columns: { name: 'Mesón', period: 'Período', made: 'Hecho' },
    remove: (name: string, period: string) => `Quitar ${name}, ${period}`,
    removeShort: 'Quitar',
    empty: 'Todavía no hay cuentas. Abra los archivos de los mesones.',
    view: 'Vista',
    levels: { commune: 'Comuna', province: 'Provincia', region: 'Región' } satisfies Record<Level, string>,
    all: (n: number) => `Todos: ${desks(n)}`,
    scope: (level: string, name: string, n: number) => `${level} ${name}: ${desks(n)}`,
    heading: (level: string, name: string) => `${level} ${name}`,
    everybody: 'Todos los mesones',
    count: desks,
    others: (n: number) => `${n === 1 ? 'Un mesón tiene' : `${n} mesones tienen`} solo otros períodos. No se suman aquí.`,
    save: 'Guardar lo juntado en un archivo',
    saveText: 'Lleva las cuentas de cada mesón por separado, para sumarlas a otras. Así nadie cuenta dos veces.',
  },
};

export type BoardWords = typeof board;
