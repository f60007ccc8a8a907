// The pages of the catalog: gathers what they are made of, has them rendered, and writes them with a map for search engines.
import { parametersAt, evidenceOf } from './evidence.mjs';
import { drawn, htmlPage } from './page.mjs';
import { formulasIn, readsOf } from './reads.mjs';

const requirementsOf = (rule) =>
  (rule.any_of ?? rule.all_of)?.flatMap(requirementsOf) ?? ((rule.role ?? 'requirement') === 'requirement' ? [rule.when] : []);

function readingOf(program, files) {
  const amounts = readsOf(formulasIn(program.amounts), files);
  const all = readsOf(formulasIn(program), files);
  return {
    facts: all.facts,
    amountParameters: amounts.parameters,
    ruleParameters: all.parameters.filter((id) => !amounts.parameters.includes(id)),
    requirements: requirementsOf(program.criteria).join(' && '),
  };
}

// By what formulas look into each table: { pgu_max: 'age' }.
function keysIn(files) {
  const text = formulasIn(Object.values(files)).join(' ');
  const found = [...text.matchAll(/\bparam\.(\w+)\.at\(\w+\.(\w+)\)/g)].map(([, table, key]) => [table, key]);
  return Object.fromEntries(found.reverse()); // the first counts
}

/** Today, or the nearest day for which the catalog answers. */
export function dayFor({ valid }, today) {
  return today < valid.from ? valid.from : today > valid.to ? valid.to : today;
}

/** What src/catalog-pages/render.tsx takes, but the words. */
export async function materialOf({ files, rules, cases, engine, asOf, cache }) {
  const evidence = await evidenceOf(engine, files, rules, cases, asOf, cache);
  const programs = Object.values(files).filter((file) => file.criteria);
  const keys = keysIn(files);
  return {
    asOf,
    values: parametersAt(engine, rules, asOf),
    parameters: files['parameters.json'].parameters.map((one) => ({ ...one, key: keys[one.id] })),
    definitions: Object.fromEntries(files['definitions.json'].definitions.map(({ id, text }) => [id, text])),
    programs: Object.fromEntries(programs.map((program) => [program.id, { ...evidence[program.id], ...readingOf(program, files) }])),
  };
}

const address = (url, path) => (url || '/') + path.replace(/(^|\/)index\.html$/, '$1');

/** Every page with its twins in other languages. Search engines want whole addresses: give the site its `url`. */
export function sitemap(pages, url, day) {
  const one = ({ path, twins }) => `<url><loc>${address(url, path)}</loc><lastmod>${day}</lastmod>${twins
    .map((twin) => `<xhtml:link rel="alternate" hreflang="${twin.tag}" href="${address(url, twin.path)}"/>`)
    .join('')}</url>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${pages.map(one).join('\n')}
</urlset>
`;
}

export function catalogHtml(page, { sprite, ...shell }) {
  const own = page.path.replace(/(^|\/)index\.html$/, '$1');
  return htmlPage({ ...page, ...shell, lang: page.tag, sprite: drawn(sprite, page.body), base: '../'.repeat(page.path.split('/').length - 1), own });
}
