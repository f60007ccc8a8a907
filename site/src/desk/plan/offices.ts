// Offices to refer to, as the ways to apply of a program name them.
import type { ProgramWords } from '../../catalog';

const OFFICES: [RegExp, string][] = [
  [/ChileAtiende/, 'ChileAtiende'],
  [/departamento social/, 'Departamento social'],
  [/oficina municipal de vivienda/, 'Oficina municipal de vivienda'],
  [/oficina de personas mayores/, 'Oficina de personas mayores'],
  [/municipalidad/, 'Municipalidad'],
  [/consultorio/, 'Consultorio'],
  [/SERVIU/, 'SERVIU'],
  [/\bAFP\b/, 'AFP'],
  [/\bAFC\b/, 'AFC'],
  [/caja de compensación/, 'Caja de compensación'],
  [/COMPIN/, 'COMPIN'],
  [/SENADIS/, 'SENADIS'],
  [/SENAMA/, 'SENAMA'],
  [/FOSIS/, 'FOSIS'],
  [/SernamEG/, 'SernamEG'],
  [/PRODEMU/, 'PRODEMU'],
  [/JUNJI/, 'JUNJI'],
  [/Integra\b/, 'Fundación Integra'],
  [/Fonasa/, 'Fonasa'],
  [/colegio/, 'Colegio'],
  [/IPS/, 'IPS'],
];

/** Those that the ways to apply name, in their order; where they name none, those of the agency. */
export function officesOf({ apply = [], agency }: Pick<ProgramWords, 'apply' | 'agency'>): string[] {
  const inText = (text: string) =>
    OFFICES.map(([find, name]) => ({ name, at: text.search(find) })).filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at).map(({ name }) => name);
  const [said, others] = [apply.filter(({ channel }) => channel === 'office'), apply.filter(({ channel }) => channel !== 'office')];
  const named = [...said, ...others].flatMap(({ text }) => inText(text));
  return [...new Set(named.length > 0 ? named : inText(agency))];
}
