// A small catalog in the words' published form.
import type { CatalogWords, Fact, ProgramWords } from '../src/catalog';

export const fact = (more: Partial<Fact>): Fact => ({ of: 'person', type: 'boolean', question: '¿Es cierto?', label: 'Es cierto', ...more });

export const program = (more: Partial<ProgramWords>): ProgramWords => ({
  name: 'Programa', summary: '', agency: '', sector: 'income', award: 'entitlement', status: { state: 'active', seen: '2026-09-26' },
  subject: 'person', sources: [], criteria: { all_of: [] }, ...more,
});

export const words: CatalogWords = {
  format: 1,
  lang: 'es',
  catalog: { id: 'cl', version: '1', title: '', disclaimer: '', licence: '', currency: 'CLP', languages: ['es', 'en'], valid: { from: '2026-01-01', to: '2026-12-31' } },
  groups: { light: '¿Qué es cierto sobre la luz?', child: '¿Qué es cierto para {name}?' },
  facts: {
    birth_date: fact({ type: 'date', ask: 'form', min: '1900-01-01', max: '2027-12-31' }),
    guardian: fact({ type: 'reference', ask: 'form', question: '¿Quién mantiene a {name}?' }),
    marital_status: fact({ type: 'choice', ask: 'form', options: [{ id: 'single', label: 'Soltera' }, { id: 'married', label: 'Casada' }] }),
    relation: fact({ type: 'choice', ask: 'form', options: [{ id: 'child', label: 'Hija' }] }),
    spouse: fact({ type: 'reference', ask: 'form' }),
    light_paid: fact({ of: 'household', group: 'light' }),
    light_home: fact({ of: 'household', group: 'light' }),
    studies: fact({ group: 'child' }),
    checks: fact({ group: 'child' }),
    disabled: fact({ question: '¿Tiene {name} una discapacidad?' }),
    rsh_registered: fact({ of: 'household' }),
    rsh_percentile: fact({ of: 'household', type: 'int', min: 0, max: 100, after: ['rsh_registered'] }),
    income: fact({ question: '¿Cuánto gana {name}?', type: 'int', unit: 'CLP', min: 0, max: 1000000, step: 1, bands: [{ min: 0, max: 0, label: 'No recibe' }, { min: 1, max: 500, label: 'Poco' }, { min: 501, label: 'Más' }] }),
    savings: fact({ type: 'decimal', decimals: 2, unit: 'UF', min: 0, max: 1000 }),
    pensions: fact({ type: 'set', options: [{ id: 'old', label: 'Vejez' }, { id: 'work', label: 'Trabajo' }] }),
  },
  constraints: { fits: 'No puede ser.' },
  parameters: { suf_amount: { name: 'SUF', unit: 'CLP' }, age: { name: 'Edad', unit: 'year' }, uf: { name: 'UF', unit: 'CLP', decimals: 2 } },
  documents: { id: { text: 'Cédula' }, birth: { text: 'Certificado' } },
  programs: {
    suf: program({ documents: ['id', 'birth'], amounts: [{ id: 'monthly', kind: 'cash', unit: 'CLP', per: 'month' }] }),
    'bono-luz': program({ sector: 'utilities', documents: ['id'] }),
  },
};
