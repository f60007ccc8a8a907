import { useState } from 'preact/hooks';
import { Back } from '../parts/frame';
import type { FieldError } from '../parts/errors';
import { Heading } from '../parts/heading';
import { link } from '../router';
import { OpenFile } from './open-file';
import { SaveFile } from './save-file';
import { useKeep } from './use-keep';

function OnDevice() {
  const { keeper, keep, k, device } = useKeep();
  if (keep.shared) return <p>{k.page.hereShared}</p>;
  if (keep.denied) return <p role="status">{k.ask.denied}</p>;
  if (keep.consent === 'yes') {
    return (
      <>
        <p role="status">{k.ask.kept(device)}</p>
        <p><button type="button" class="button second danger" onClick={() => void keeper.forget()}>{k.page.stop}</button></p>
      </>
    );
  }
  return (
    <>
      <p>{k.ask.text}</p>
      <p><button type="button" class="button second" onClick={() => void keeper.consent(true)}>{k.ask.yes}</button></p>
    </>
  );
}

/** Keeping on the device, and the file: all that somebody can ask to be kept. */
export function KeepPage() {
  const { k, t, device, result } = useKeep();
  const [errors, setErrors] = useState<FieldError[]>([]);
  return (
    <div class="stack-l column">
      <div class="stack">
        <Back>{t.back}</Back>
        <Heading title={k.page.title}>{k.page.title}</Heading>
        <p class="lede">{k.page.lede}</p>
        {!result && <p class="hint">{k.page.nothing}</p>}
      </div>
      {result && (
        <section class="stack">
          <h2>{k.page.here(device)}</h2>
          <OnDevice />
        </section>
      )}
      {!globalThis.crypto?.subtle ? (
        <p class="note warn">{k.page.noCrypto}</p>
      ) : (
        <>
          {result && <SaveFile errors={errors} setErrors={setErrors} />}
          <OpenFile errors={errors} setErrors={setErrors} />
        </>
      )}
      <p><a href={link('compartido')}>{k.page.sharedLink}</a></p>
    </div>
  );
}
