// How the draft becomes a publication: what the command line does, in the words of data/README.md.
import { useEditing } from './editing';
import { lacksEnglish, MANIFEST, textAt } from './overlay';

export function Publish() {
  const { t, folder } = useEditing();
  const p = t.publish;
  const id = textAt(folder[MANIFEST], ['id']);
  const commands = [
    `unzip ${id}.zip -d data`,
    `ventanilla lint data/${id}\nventanilla test data/${id}`,
    `ventanilla keygen keys/${id}`,
    `ventanilla publish data/${id} public/rules --key keys/${id}.key.pem`,
    '',
  ];
  const files = Object.keys(folder).sort();
  return (
    <section class="ed-section" aria-label={t.parts.publish}>
      <p>{p.lede}</p>
      <ol class="ed-steps">
        {p.steps.map((step, index) => <li key={step}><p>{step}</p>{commands[index] && <pre tabIndex={0} aria-label={step}><code>{commands[index]}</code></pre>}</li>)}
      </ol>
      <p class="hint">{p.check}</p>
      {Object.values(folder).some((tree) => lacksEnglish(tree)) && <p class="note warn"><span>{p.english}</span></p>}
      <details class="more"><summary>{p.files(files.length)}</summary><ul>{files.map((file) => <li key={file}><code>{id}/{file}</code></li>)}</ul></details>
    </section>
  );
}
