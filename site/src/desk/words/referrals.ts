// What becomes of referrals, in the same words on every page of the desk.
import type { Cause, State } from '../case';

export const STATE_WORDS: Record<State, string> = {
  referred: 'derivado', applied: 'postulado', review: 'en revisión', granted: 'concedido', refused: 'rechazado', withdrawn: 'desistió',
};

export const CAUSE_WORDS: Record<Cause, string> = {
  requirement: 'No cumple un requisito',
  bracket: 'Tramo del Registro Social de Hogares',
  document: 'Falta un documento',
  record: 'Un registro dice otra cosa',
  receives: 'Ya recibe otro beneficio',
  places: 'Sin cupo o sin presupuesto',
  late: 'Fuera de plazo',
  absent: 'No fue, o no respondió',
  unsaid: 'No dijeron la causa',
  other: 'Otra causa',
};
