// A program as schema.org/GovernmentService: what machines read in the page of a program.
import type { ProgramWords } from '../catalog';
import { say } from '../say';
import { spansOf } from './amounts';
import { withoutIndex } from './address';
import type { Scene } from './material';

/** "cl" is the country; a catalog of a region or municipality begins with it: "cl-aysen". */
const country = (id: string, lang: string) => new Intl.DisplayNames(lang, { type: 'region' }).of(id.slice(0, 2).toUpperCase());

export function serviceOf(id: string, program: ProgramWords, scene: Scene): object {
  const { t, words, lang, material, path } = scene;
  const grants = spansOf(program, id, scene).filter(({ words: { kind, unit } }) => kind === 'cash' && unit === words.catalog.currency);
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    identifier: id,
    name: program.name,
    ...(program.short && { alternateName: program.short }),
    description: say(scene, program.summary),
    serviceType: t.all.sectors[program.sector] ?? program.sector,
    ...(material.url && { url: material.url + withoutIndex(path), mainEntityOfPage: material.url + withoutIndex(path) }),
    provider: { '@type': 'GovernmentOrganization', name: program.agency },
    areaServed: { '@type': 'Country', name: country(words.catalog.id, lang) },
    availableChannel: (program.apply ?? []).map((way) => ({
      '@type': 'ServiceChannel',
      name: t.program.channel[way.channel],
      description: say(scene, way.text),
      availableLanguage: words.catalog.languages[0],
      ...(way.url && { serviceUrl: way.url }),
    })),
    ...(grants.length > 0 && {
      serviceOutput: grants.map((sum) => ({
        '@type': 'MonetaryGrant',
        name: sum.words.text ? say(scene, sum.words.text) : program.name,
        amount: { '@type': 'MonetaryAmount', currency: sum.words.unit, minValue: sum.min, maxValue: sum.max },
      })),
    }),
    ...(program.status.state === 'ended' && { offers: { '@type': 'Offer', availability: 'https://schema.org/Discontinued' } }),
    subjectOf: program.sources.filter(({ url }) => url).map(({ title, url }) => ({ '@type': 'WebPage', name: title, url })),
  };
}
