import { useEffect, useState } from 'preact/hooks';
import { listText } from '../../format';
import { saveFile } from '../../save-file';
import { useFileForm } from '../parts/file-form';
import { ChoosePhrase } from '../parts/phrase';
import { stretcherUrl } from '../scripts';
import { useDesk } from '../state';
import { stretchingIn } from '../vault/stretch';
import { board as t } from '../words/board';
import type { Aggregate } from './aggregate';
import { officesToName, sealedParts, withoutNames, type DeskName, type Part } from './file';
import type { Period } from './period';
import { NameDesk, type Names } from './places';

/** Counts into a file under a phrase. `parts` gives none where something of its own is to be mended. */
export function SaveParts({ id, file, parts, children }: { id: string; file: string; parts(): Promise<Part[] | undefined>; children?: preact.ComponentChildren }) {
  const form = useFileForm(async (passphrase, chosen) => {
    saveFile(file, 'application/octet-stream', await sealedParts(chosen, passphrase, stretchingIn(stretcherUrl)));
    return t.send.done(file);
  }, parts);
  return (
    <form class="stack" noValidate autocomplete="off" onSubmit={form.submit}>
      {children}
      <ChoosePhrase id={id} label={t.send.phrase} {...form.phrase} />
      <p><button class="tool go">{t.send.go}</button></p>
      <p role="status">{form.said}</p>
    </form>
  );
}

/** Which names of offices leave with a file: somebody looks at them first. */
export function OfficeNames({ offices, without, set }: { offices: string[]; without: boolean; set(without: boolean): void }) {
  return (
    <div>
      <p><b>{t.send.offices}</b></p>
      <p>{offices.length > 0 ? t.send.officesText(listText(offices, 'es')) : t.send.noOffices}</p>
      {offices.length > 0 && (
        <label class="tick">
          <input type="checkbox" checked={without} onChange={(event) => set(event.currentTarget.checked)} />
          <span>{t.send.officesOut}</span>
        </label>
      )}
    </div>
  );
}

interface Props {
  counts: Aggregate;
  period: Period;
  desk: DeskName;
  name(names: Names): Promise<DeskName>;
}

/** This desk's counts of a period, for whoever adds them up. */
export function SendCounts({ counts, period, desk, name }: Props) {
  const { rules } = useDesk();
  const [names, setNames] = useState<Names>(desk);
  const [bad, setBad] = useState(false);
  const [without, setWithout] = useState(false);
  const offices = officesToName(counts);
  useEffect(() => setNames(desk), [desk]);
  const parts = async (): Promise<Part[] | undefined> => {
    setBad(names.name.trim() === '');
    if (names.name.trim() === '') return undefined;
    const named = await name(names);
    return [{ desk: named, period, made: new Date().toISOString(), catalog: rules.rules?.edition.version ?? '', counts: withoutNames(counts, without ? [] : offices) }];
  };
  return (
    <details class="pane fold no-print">
      <summary>{t.send.title}</summary>
      <div class="halves-l">
        <SaveParts id="send-phrase" file={`cuentas-${period.from}-${period.to}.ventanilla`} parts={parts}>
          <NameDesk names={names} error={bad ? t.send.noName : undefined} set={setNames} />
          <OfficeNames offices={offices} without={without} set={setWithout} />
        </SaveParts>
        <div class="stack">
          <p>{t.send.lead}</p>
          <p>{t.send.why}</p>
          <p>{t.send.trust}</p>
        </div>
      </div>
    </details>
  );
}
