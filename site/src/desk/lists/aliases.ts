// The names that columns have in extracts of the RSH and in municipal lists, as plain() makes them. The first that fits counts.
import type { Target } from './mapping';

const fact = (id: string, meaning: 'plain' | 'bracket' | 'age' = 'plain'): Target => ({ fact: id, meaning });

export const RUN_NAME = /^(run|rut|r\.?u\.?n\.?|r\.?u\.?t\.?|cedula)\b|\b(run|rut)( |$)/;

export const ALIASES: [name: RegExp, target: Target][] = [
  [/^(household id|folio|folio rsh|folio hogar|id hogar|hogar|n hogar|numero hogar|id grupo familiar|cod hogar|codigo hogar)$/, { role: 'household' }],
  [/^(person id|id persona|id integrante|n integrante|numero integrante|correlativo)$/, { role: 'person' }],
  [/^(integrantes|n integrantes|numero (de )?integrantes|cantidad (de )?integrantes|total (de )?integrantes|n personas|numero (de )?personas|tamano (del )?hogar)$/, { role: 'members' }],
  [/^(as of|fecha (de )?referencia)$/, { role: 'day' }],
  [/^(resident|residente|vive en el hogar)$/, { role: 'resident' }],
  [/^(tramo|tramo rsh|tramo cse|cse|calificacion( socioeconomica)?|porcentaje rsh|tramo (de )?calificacion.*|clasificacion socioeconomica)$/, fact('rsh_percentile', 'bracket')],
  [/^(rsh|inscrito rsh|tiene rsh|inscrito en rsh)$/, fact('rsh_registered')],
  [/^(fecha (de )?nac(imiento)?|f nac(imiento)?|fec nac(imiento)?|nacimiento)$/, fact('birth_date')],
  [/^(edad|edad (del? )?(jefe|jefa|integrante|persona).*|anos)$/, fact('birth_date', 'age')],
  [/^(sexo|genero|sexo registral)$/, fact('sex')],
  [/^(estado civil|est civil)$/, fact('marital_status')],
  [/^(ingreso|ingresos|ingreso (mensual|total|imponible|promedio).*|sueldo|renta|remuneracion.*)$/, fact('monthly_income')],
  [/^(region|nombre region|cod region|codigo region|region (de )?residencia)$/, fact('region')],
  [/^(embarazada|embarazo|gestante)$/, fact('pregnant')],
  [/^(prevision( de salud)?|sistema (de )?salud|salud|prevision salud)$/, fact('health_system')],
  [/^(estudia|estudiante|alumno regular)$/, fact('enrolled_student')],
  [/^(discapacidad|tiene discapacidad|credencial discapacidad|rnd)$/, fact('disability_certified')],
  [/^(pueblo originario|etnia|conadi|calidad indigena)$/, fact('indigenous_conadi')],
  [/^(dueno|propietario|vivienda propia|propiedad)$/, fact('owns_home')],
  [/^(ahorro|ahorro vivienda|libreta (de )?vivienda)$/, fact('housing_savings')],
  [/^(situacion de calle|calle)$/, fact('homeless')],
  [/^(afp|afiliado afp)$/, fact('afp_affiliated')],
];
