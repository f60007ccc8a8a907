// What the pages beyond the first result say, in Spanish.
import type { BestSet } from '../../contract';

const programs = (n: number) => (n === 1 ? '1 programa' : `${n} programas`);

export const es = {
  documents: {
    title: 'Documentos, una sola lista',
    hint: (n: number) => (n === 1 ? '1 documento sirve para todo.' : `${n} documentos sirven para todo. Márquelos al reunirlos.`),
    none: 'No hay documentos que reunir para lo que eligió.',
    serves: (names: string) => `Para ${names}.`,
    programs: (n: number) => `Programas de esta lista: ${n}`,
    choose: 'Marque lo que piensa pedir. La lista y la hoja para imprimir cambian.',
  },

  set: {
    title: 'Lo que no se suma',
    hint: 'El total cuenta lo que se puede recibir a la vez.',
    instead: (lost: string, kept: string) => `${kept}, y no ${lost}`,
    because: {
      received: 'Ya lo recibe, y no se puede tener los dos.',
      preference: 'La ley da este antes que el otro.',
      undecided: 'Es probable. Del otro falta saber.',
      in_kind: 'Uno no se paga en dinero: su hogar elige.',
      worth: 'Da más en el primer año.',
      certainty: 'Es más seguro.',
      tie: 'Los dos dan lo mismo: su hogar elige.',
      unproved: 'No se probaron todas las combinaciones.',
    } satisfies Record<BestSet['lost'][number]['because'], string>,
    worth: (kept: string, lost: string) => `En el primer año, ${kept} en vez de ${lost}.`,
    depends: (facts: string) => `Puede convenir otra combinación. Depende de: ${facts}.`,
  },

  next: {
    title: 'Qué hacer, en este orden',
    until: (date: string) => `Antes del ${date}.`,
    alone: (names: string) => `No hay que pedir: ${names}. Llegan solos.`,
    tryFor: (n: number) => (n === 1 ? 'Después puede postular a 1 programa con cupos o concurso.' : `Después puede postular a ${n} programas con cupos o concurso.`),
    nothing: 'Por ahora no hay nada que pedir. Responda lo que falta saber.',
    take: 'Para llevar',
    print: 'Imprimir o guardar como PDF',
    copy: 'Copiar como texto',
    refused: '¿Ya le rechazaron algo?',
  },

  program: {
    official: 'Lo que decide la institución',
    officialHint: 'Usted no tiene que probarlo. Lo revisan al pedirlo.',
    decidedBy: (agency: string) => `Lo decide: ${agency}.`,
    refused: '¿Ya la rechazaron?',
    refusedText: 'Vea qué dato haría cierto ese rechazo, y dónde se corrige.',
    see: 'Ver por qué',
  },

  copy: {
    title: 'Copiar como texto',
    hint: 'Para mandarlo por WhatsApp, o guardarlo donde quiera. Esto es lo que se copia:',
    amounts: 'Con los montos',
    names: 'Con los nombres de las personas',
    button: 'Copiar',
    done: 'Copiado. Ya puede pegarlo.',
    failed: 'Este navegador no deja copiar solo. El texto quedó marcado: cópielo usted.',
    care: 'Quien lo reciba sabrá qué programas va a pedir. En un aparato prestado, copie otra cosa al terminar.',
    heading: 'Qué pedir, en este orden',
    made: (date: string, version: string) => `Hecho el ${date}, con las reglas ${version}.`,
    alone: 'Llegan solos',
  },

  print: {
    title: 'Resumen para llevar a la atención',
    back: 'Volver al resultado',
    print: 'Imprimir o guardar como PDF',
    made: (people: number, date: string) => `Hogar de ${people === 1 ? '1 persona' : `${people} personas`}. Hecho el ${date}.`,
    order: 'Qué pedir, en este orden',
    program: 'Programa',
    forWhom: 'Para',
    where: 'Dónde',
    amount: 'Monto',
    bring: 'Qué llevar',
    gathered: 'Ya lo tiene',
    missing: 'Qué falta saber',
    nothingMissing: 'Nada por ahora.',
    more: (n: number) => `Y ${programs(n)} más por saber.`,
    details: 'Cada programa, con sus reglas',
    answers: 'Lo que se respondió',
    withAnswers: 'Imprimir también las respuestas',
    withRules: 'Imprimir también las reglas de cada programa',
    code: 'Código con los programas y la versión de las reglas, sin respuestas',
    codeText: 'El código abre esta lista de programas en el sitio. No lleva nombres ni respuestas.',
    rules: (id: string, version: string, print: string) => `Reglas: catálogo ${id} ${version}, huella ${print}.`,
    device: 'Hecho en el aparato de la persona; nadie más recibió estas respuestas.',
  },

  sheet: {
    title: 'Programas de una hoja impresa',
    hint: 'El código de la hoja trae solo estos programas. No trae respuestas.',
    same: (version: string) => `La hoja se hizo con estas mismas reglas, versión ${version}.`,
    other: (then: string, now: string) => `La hoja se hizo con las reglas ${then}. Las de ahora son ${now}: algo puede haber cambiado.`,
    gone: (n: number) => (n === 1 ? '1 programa de la hoja ya no está aquí.' : `${n} programas de la hoja ya no están aquí.`),
    none: 'Ningún programa de la hoja está aquí.',
  },
};

export type FurtherWords = typeof es;
