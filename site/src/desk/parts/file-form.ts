// The state of a form that closes something into a file under a passphrase of its own.
import { useState } from 'preact/hooks';
import { useDesk } from '../state';
import { toMend } from './field';
import { faultOf, NO_PHRASE } from './phrase';

/** `make` saves the file and gives what to say of it; `given` is what else the form holds, undefined where that is to be mended. */
export function useFileForm<T = true>(make: (passphrase: string, given: T) => Promise<string>, given: () => Promise<T | undefined> = async () => true as T) {
  const { t } = useDesk();
  const [value, set] = useState(NO_PHRASE);
  const [tried, setTried] = useState(false);
  const [said, setSaid] = useState('');
  const fault = faultOf(value);
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setTried(true);
    setSaid('');
    const all = await given();
    if (fault || all === undefined) return toMend(form);
    setSaid(t.phrase.working);
    try {
      setSaid(await make(value.phrase, all));
      set(NO_PHRASE);
      setTried(false);
    } catch {
      setSaid(t.phrase.failed);
    }
  };
  return { said, phrase: { value, set, fault: tried ? fault : undefined }, submit: (event: Event) => void submit(event) };
}
