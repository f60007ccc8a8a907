// The words for options that extracts use and the catalog's labels do not say. By option: what stands in a cell, as plain() makes it.

const SEX = { female: ['f', 'mujer', 'fem', 'hembra', 'femenina'], male: ['m', 'h', 'hombre', 'masc', 'varon', 'masculina'] };

const MARITAL_STATUS = {
  single: ['soltero', 'soltera', 'soltero/a', 'soltero(a)'],
  married: ['casado', 'casada', 'casado/a', 'casado(a)'],
  civil_union: ['auc', 'acuerdo de union civil', 'conviviente civil', 'union civil'],
  separated: ['separado judicialmente', 'separada judicialmente'],
  divorced: ['divorciado', 'divorciada', 'divorciado/a', 'divorciado(a)'],
  widowed: ['viudo', 'viuda', 'viudo/a', 'viudo(a)'],
};

const HEALTH_SYSTEM = { fonasa: ['fonasa', 'sistema publico', 'publico'], isapre: ['isapre', 'privado'], armed_forces: ['ffaa', 'ff.aa.', 'fuerzas armadas', 'capredena', 'dipreca'], none: ['ninguno', 'particular'] };

// By name and by the number of the region, which is not the order from north to south.
const REGION = {
  arica_parinacota: ['15', 'xv'],
  tarapaca: ['1', '01', 'i'],
  antofagasta: ['2', '02', 'ii'],
  atacama: ['3', '03', 'iii'],
  coquimbo: ['4', '04', 'iv'],
  valparaiso: ['5', '05', 'v'],
  ohiggins: ['6', '06', 'vi', 'ohiggins', 'libertador general bernardo ohiggins', 'libertador general bernardo o higgins', 'libertador bernardo o higgins'],
  maule: ['7', '07', 'vii', 'del maule'],
  biobio: ['8', '08', 'viii', 'bio-bio', 'bio bio', 'del biobio'],
  araucania: ['9', '09', 'ix', 'araucania', 'de la araucania'],
  los_lagos: ['10', 'x', 'de los lagos'],
  aysen: ['11', 'xi', 'aysen del general carlos ibanez del campo', 'aisen'],
  magallanes: ['12', 'xii', 'magallanes y de la antartica chilena', 'magallanes y antartica chilena'],
  metropolitana: ['13', 'xiii', 'rm', 'metropolitana', 'region metropolitana', 'metropolitana de santiago'],
  los_rios: ['14', 'xiv', 'de los rios'],
  nuble: ['16', 'xvi', 'de nuble'],
};

// Where "H" stands for men, "M" stands for women.
export const SEX_BY_HM = { female: ['m', ...SEX.female], male: SEX.male.filter((word) => word !== 'm') };

export const OPTION_WORDS: Record<string, Record<string, string[]>> = { sex: SEX, marital_status: MARITAL_STATUS, health_system: HEALTH_SYSTEM, region: REGION };

/** What may stand before the name of an option: "Región de Coquimbo". */
export const BEFORE_OPTION = /^(?:[xiv]+\s+)?region\s+(?:de\s+|del\s+)?/;

export const YES = new Set(['si', 's', '1', 'true', 'verdadero', 'yes', 'y', 'x']);
export const NO = new Set(['no', 'n', '0', 'false', 'falso']);
