// The snippets, each with when to use it, what a strict page has to let in, and a button.
import { useRef, useState } from 'preact/hooks';
import type { Options } from './choice';
import { bringsCatalog, KINDS, policyOf, snippetOf, type Kind, type Place } from './snippets';
import type { ConfiguratorWords } from './words/es';

interface CopyingProps {
  w: ConfiguratorWords;
  options: Options;
  place: Place;
  pinned: boolean;
}

type Outcome = 'none' | 'copied' | 'notCopied';

function Snippet({ kind, w, options, place, pinned }: CopyingProps & { kind: Kind }) {
  const code = useRef<HTMLElement>(null);
  const [{ of, outcome }, setOutcome] = useState<{ of: string; outcome: Outcome }>({ of: '', outcome: 'none' });
  const text = snippetOf(kind, options, place, pinned);
  const policy = policyOf(kind, options, place);
  const { name, when, how } = w.kinds[kind];
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome({ of: text, outcome: 'copied' });
    } catch {
      getSelection()!.selectAllChildren(code.current!);
      setOutcome({ of: text, outcome: 'notCopied' });
    }
  };
  return (
    <details class="snippet" open={kind === KINDS[0]} data-kind={kind}>
      <summary><h3>{name}</h3> <span>{when}</span></summary>
      <div class="stack">
        <p>{how}</p>
        {options.catalog && !bringsCatalog(kind) && <p class="note warn">{w.noCatalog}</p>}
        <pre tabIndex={0} aria-label={name} role="group"><code ref={code}>{text}</code></pre>
        <p class="row">
          <button type="button" class="button" onClick={() => void copy()}>{w.copyIt}<span class="hidden">: {name}</span></button>
          <span role="status">{of === text && outcome !== 'none' && w[outcome]}</span>
        </p>
        {policy.length > 0 && (
          <details class="more">
            <summary>{w.policy}</summary>
            <div>
              <p>{w.policyHint}</p>
              <pre tabIndex={0} aria-label={w.policy} role="group"><code>{policy.join('\n')}</code></pre>
              {kind === 'mount' && <p>{w.policyInline}</p>}
              {kind === 'react' && <p>{w.policyTypes}</p>}
            </div>
          </details>
        )}
      </div>
    </details>
  );
}

export const Copying = (props: CopyingProps) => <>{KINDS.map((kind) => <Snippet key={kind} kind={kind} {...props} />)}</>;
