// The institutions by which the list can be filtered, and how the catalog's sentences name them in any language.
import type { ProgramWords } from '../catalog';
import type { Lang } from '../format';

const named = (find: RegExp, es: string, en: string): { find: RegExp; name: Partial<Record<Lang, string>> } => ({ find, name: { es, en } });

const AGENCIES = {
  municipality: named(/municip/i, 'Su municipalidad', 'Your municipality'),
  ips: named(/\bIPS\b/, 'Instituto de Previsión Social (IPS)', 'Social Security Institute (IPS)'),
  afp: named(/\bAFPs?\b|\bcompañías? de seguros?\b|insurance compan/, 'AFP y compañías de seguros', 'Pension funds (AFP) and insurers'),
  employer: named(/empleador|employer|caja de compensaci|compensation fund|\bCCAF\b/i, 'Su empleador o caja de compensación', 'Your employer or compensation fund'),
  social: named(/Desarrollo Social|Social Development/, 'Ministerio de Desarrollo Social y Familia', 'Ministry of Social Development'),
  housing: named(/Vivienda|Housing|SERVIU|MINVU/, 'Ministerio de Vivienda y SERVIU', 'Ministry of Housing and SERVIU'),
  health: named(/Ministerio de Salud|Ministry of Health|consultorio|clinic|Minsal|CENABAST|COMPIN/i, 'Ministerio de Salud y su consultorio', 'Ministry of Health and your clinic'),
  fonasa: named(/fonasa/i, 'Fondo Nacional de Salud (Fonasa)', 'National Health Fund (Fonasa)'),
  health_watch: named(/Superintendencia de Salud|Superintendence of Health|Superintendency of Health/i, 'Superintendencia de Salud', 'Health Superintendence'),
  education: named(/Educaci|Education|Mineduc/i, 'Ministerio de Educación', 'Ministry of Education'),
  junaeb: named(/junaeb/i, 'Junta Nacional de Auxilio Escolar y Becas (JUNAEB)', 'School Aid and Scholarships Board (JUNAEB)'),
  junji: named(/junji|integra\b/i, 'JUNJI y Fundación Integra', 'JUNJI and Fundación Integra'),
  sence: named(/sence/i, 'Servicio Nacional de Capacitación y Empleo (SENCE)', 'Training and Employment Service (SENCE)'),
  afc: named(/\bAFC\b/, 'Administradora de Fondos de Cesantía (AFC)', 'Unemployment Fund Administrator (AFC)'),
  fosis: named(/fosis/i, 'Fondo de Solidaridad e Inversión Social (FOSIS)', 'Solidarity and Social Investment Fund (FOSIS)'),
  senama: named(/senama/i, 'Servicio Nacional del Adulto Mayor (SENAMA)', 'Service for Older People (SENAMA)'),
  senadis: named(/senadis/i, 'Servicio Nacional de la Discapacidad (SENADIS)', 'Disability Service (SENADIS)'),
  women: named(/sernameg|prodemu/i, 'SernamEG y PRODEMU', 'SernamEG and PRODEMU'),
  energy: named(/Energ[íy]/, 'Ministerio de Energía', 'Ministry of Energy'),
  transport: named(/Transport/, 'Ministerio de Transportes', 'Ministry of Transport'),
  culture: named(/Cultur/, 'Ministerio de las Culturas', 'Ministry of Culture'),
  environment: named(/Medio Ambiente|Environment/, 'Ministerio del Medio Ambiente', 'Ministry of the Environment'),
  tourism: named(/sernatur/i, 'Servicio Nacional de Turismo (SERNATUR)', 'Tourism Service (SERNATUR)'),
  taxes: named(/\bSII\b|Impuestos Internos|Internal Revenue|Tesorer|Treasury/, 'Impuestos Internos y Tesorería', 'Tax Service and Treasury'),
};

export type Agency = keyof typeof AGENCIES | 'other';

const known = Object.keys(AGENCIES) as (keyof typeof AGENCIES)[];

/** Those that a program's sentence names; "other" for one that names none of the table. */
export function agenciesOf({ agency }: ProgramWords): Agency[] {
  const found = known.filter((id) => AGENCIES[id].find.test(agency));
  return found.length > 0 ? found : ['other'];
}

export const agencyName = (id: Agency, lang: Lang, other: string) => (id === 'other' ? other : AGENCIES[id].name[lang] ?? other);
