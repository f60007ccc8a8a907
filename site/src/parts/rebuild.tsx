// For those who check what others only say: the policy in force, and how to make the same files again.
import { numberText } from '../format';
import { useSite } from '../site';
import { furtherWords } from '../words/further/load';
import { More } from './more';

const policyOf = () => document.querySelector<HTMLMetaElement>('meta[http-equiv]')?.content.split('; ') ?? [];

/** As the browser got it with the page. A host may send it as well, and adds what counts only so. */
export function Policy() {
  const { lang } = useSite();
  const { rebuild } = furtherWords(lang);
  return (
    <More title={rebuild.policy}>
      <p>{rebuild.policyText}</p>
      <ul>{policyOf().map((rule) => <li key={rule}><code>{rule}</code></li>)}</ul>
    </More>
  );
}

/** Which source and which tools made this copy, and the fingerprint of each of its files. */
export function Rebuild() {
  const { lang, release } = useSite();
  if (!release) return null;
  const { rebuild } = furtherWords(lang);
  const { commit, tools, files } = release;
  const steps = [
    [rebuild.take, commit || rebuild.unnamed],
    [rebuild.tools, Object.entries(tools).map((tool) => tool.join(' ')).join(', ')],
    [rebuild.make, './dev build'],
    [rebuild.compare, 'sha256sum --check sha256sums.txt'],
  ] as const;
  return (
    <section class="stack">
      <h2>{rebuild.rebuild}</h2>
      <p>{rebuild.rebuildText}</p>
      <ol class="numbers">{steps.map(([text, code]) => <li key={text}>{text} <code>{code}</code></li>)}</ol>
      <More title={rebuild.files(files.length)}>
        <ul class="stack">
          <li>{rebuild.filesText}</li>
          {files.map(({ name, size, sha256 }) => (
            <li key={name}>
              <b>{name}</b> {rebuild.bytes(numberText(size, lang))}
              <br />
              <code>{sha256}</code>
            </li>
          ))}
        </ul>
      </More>
    </section>
  );
}
