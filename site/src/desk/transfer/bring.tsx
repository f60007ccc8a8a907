import { useState } from 'preact/hooks';
import { dateText } from '../../format';
import { useDesk } from '../state';
import { Field, toMend } from '../parts/field';
import { Phrase } from '../parts/phrase';
import { VaultError } from '../vault/errors';
import { USUAL, type Choice, type Incoming } from '../vault/transfer';
import type { Arrived } from '../vault/vault';
import { ArrivedCase } from './arrived';

const troubleOf = (error: unknown) => (error instanceof VaultError ? error.trouble : 'altered');

/** Cases from a file: first what it holds, then what somebody chooses. */
export function BringCases() {
  const desk = useDesk();
  const { t, vault } = desk;
  const [file, setFile] = useState<File>();
  const [phrase, setPhrase] = useState('');
  const [bad, setBad] = useState<{ file?: string; phrase?: string }>({});
  const [said, setSaid] = useState('');
  const [arrived, setArrived] = useState<Arrived>();
  const [choices, setChoices] = useState<Record<string, Choice>>({});

  const look = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const mend = (what: typeof bad) => {
      setBad(what);
      setSaid('');
      toMend(form);
    };
    setBad({});
    setArrived(undefined);
    if (!file) return mend({ file: t.transfer.noFile });
    setSaid(t.phrase.working);
    try {
      await desk.flush();
      const found = await vault.arrivedIn(await file.text(), phrase);
      setChoices({});
      setArrived(found);
      setSaid(t.transfer.found(found.incoming.length));
      setPhrase('');
    } catch (error) {
      const trouble = troubleOf(error);
      mend({ [trouble === 'wrong' ? 'phrase' : 'file']: t.trouble[trouble] });
    }
  };

  const choiceOf = ({ record, relation }: Incoming) => choices[record.id] ?? USUAL[relation];
  const taken = (arrived?.incoming ?? []).filter((one) => choiceOf(one) !== 'leave');
  const apply = async () => {
    try {
      await vault.settle(taken.map((incoming) => ({ incoming, choice: choiceOf(incoming) })));
      setSaid(t.transfer.applied(taken.length));
      setArrived(undefined);
    } catch (error) {
      setSaid(t.trouble[troubleOf(error)]);
    }
  };
  return (
    <section class="stack" aria-labelledby="bring-cases">
      <form class="stack" noValidate autocomplete="off" onSubmit={(event) => void look(event)}>
        <h2 id="bring-cases">{t.transfer.bring}</h2>
        <p>{t.transfer.bringText}</p>
        <Field id="file" label={t.transfer.file} error={bad.file}>
          {(attributes) => <input {...attributes} class="input" type="file" accept=".ventanilla" onChange={(event) => setFile(event.currentTarget.files?.[0])} />}
        </Field>
        <Phrase id="open-phrase" label={t.transfer.filePhrase} value={phrase} error={bad.phrase} set={setPhrase} />
        <p><button class="tool go">{t.transfer.look}</button></p>
      </form>
      <p role="status">{said}</p>
      {arrived && (
        <div class="stack">
          <p class="small">{t.transfer.made(dateText(arrived.made, 'es'))}</p>
          <ul class="arrived">
            {arrived.incoming.map((one) => <ArrivedCase key={one.record.id} incoming={one} choice={choiceOf(one)} choose={(choice) => setChoices({ ...choices, [one.record.id]: choice })} />)}
            {arrived.refused.map(({ number }) => <li key={number}>{t.transfer.refused(number)}</li>)}
          </ul>
          <p><button type="button" class="tool go" onClick={() => void apply()}>{t.transfer.apply(taken.length)}</button></p>
        </div>
      )}
    </section>
  );
}
