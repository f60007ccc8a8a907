// What the page of changes in the caseload says.
import { numberText } from '../../format';
import type { Kind, Stand } from '../caseload/kinds';

const n = (count: number) => numberText(count, 'es');
const cases = (count: number) => (count === 1 ? '1 caso' : `${n(count)} casos`);

export type Part = Kind | 'one' | 'ahead';

export const caseload = {
  title: 'Cambios',
  lede: 'Qué cambió para cada caso desde que se vio por última vez: por las reglas, por la fecha o por un cumpleaños.',
  parts: { gain: 'Ganan', lose: 'Pierden', ask: 'Hay que preguntar', one: 'Falta una respuesta', ahead: 'Se acerca' } as Record<Part, string>,
  explains: {
    gain: 'Ahora es probable que reciban un programa. Vaya a la familia antes de que pregunte.',
    lose: 'Ya no calzan con un programa. Avise antes de que se corte.',
    ask: 'Un programa quedó en duda. Con una pregunta más se sabe.',
    one: 'Una sola respuesta decide estos programas.',
    ahead: 'Lo que cambia en los próximos 90 días si las respuestas siguen igual.',
  } as Record<Part, string>,
  nothing: { gain: 'Nadie gana un programa por ahora.', lose: 'Nadie pierde un programa por ahora.', ask: 'No hay nada nuevo que preguntar.', one: 'A ningún caso le falta una sola respuesta.', ahead: 'Nada cambia en los próximos 90 días.' } as Record<Part, string>,
  count: cases,
  which: 'Qué mostrar',
  phase: {
    waiting: 'Llegan las reglas…',
    looking: 'Se revisan todos los casos…',
    explaining: 'Se buscan las razones y lo que se acerca…',
    failed: 'No se pudieron revisar los casos. Recargue la página para intentarlo de nuevo.',
  },
  done: (count: number, day: string, version: string) => `${count === 1 ? 'Revisado' : 'Revisados'} ${cases(count)} al ${day}, con las reglas ${version}.`,
  columns: { number: 'Caso', initials: 'Iniciales', program: 'Programa', change: 'Cambio', why: 'Por qué', since: 'Cuándo', question: 'Pregunta', decides: 'Decide' },
  stands: {
    yes: 'Es probable que sí', may: 'Puede postular', invited: 'Lo pueden invitar', ask: 'Falta saber', have: 'Lo recibe', had: 'Lo recibe y ya no calza', shut: 'Ahora cerrado', no: 'No calza',
  } as Record<Stand, string>,
  from: 'antes:',
  receives: (program: string) => `Si recibe: ${program}`,
  why: {
    looking: 'Se busca la razón…',
    rules: (before: string, now: string) => `Cambiaron las reglas: de la versión ${before} a la ${now}.`,
    age: (name: string, years: number, day: string) => `${name || 'Alguien de la familia'} cumple ${years} años el ${day}.`,
    opens: 'Se abre el plazo para postular.',
    closes: 'Se cierra el plazo para postular.',
    day: 'Pasó el tiempo que pide la regla.',
    rule: (text: string) => `Regla: ${text}`,
  },
  open: (number: string) => `Abrir ${number}`,
  seen: 'Visto',
  seenOf: (number: string) => `Visto: ${number}`,
  seenAll: (count: number) => `Marcar como visto: ${cases(count)}`,
  seenSure: 'Lo de hoy queda como punto de partida. Estos cambios dejan de aparecer.',
  seenNo: 'No marcar',
  seenDone: (count: number) => `Marcado como visto: ${cases(count)}.`,
  agenda: 'A la agenda',
  agendaOf: (number: string) => `A la agenda: ${number}`,
  agendaDone: (number: string) => `Anotado en la agenda de ${number}.`,
  agendaText: (programs: string) => `Avisar a la familia: ${programs}`,
  agendaAsk: (question: string) => `Preguntar: ${question}`,
  failed: (number: string) => `${number} no se pudo cambiar. Puede estar abierto en otra pestaña.`,
  fresh: (count: number) => `${cases(count)} sin punto de partida: nadie los ha visto con las reglas.`,
  freshGo: 'Tomar el de hoy',
  refused: (count: number) => `${cases(count)}: sus respuestas ya no calzan entre sí al día de hoy. Ábralos y revise fechas y duraciones.`,
  more: (left: number) => `Mostrar más: quedan ${n(left)}`,
  orientation: 'Esto es orientación: la institución decide.',
};
