// The desk of a municipal professional: cases of families on one computer, which only a passphrase opens.
import '../no-calls';
import { render } from 'preact';
import { today } from '../household';
import { startCaseload } from './caseload/start';
import { loadPages } from './parts/lazily';
import { RulesSeat } from './rules';
import { Desk } from './state';
import { ROOT, at, stretcherUrl } from './scripts';
import { Shell } from './shell';
import { CannotOpen } from './pages/trouble';
import { VaultError } from './vault/errors';
import { stretchingIn } from './vault/stretch';
import { Vault } from './vault/vault';

const root = document.getElementById('app')!;

try {
  const vault = await Vault.at({ name: `ventanilla desk ${new URL(at(ROOT)).pathname}`, stretch: stretchingIn(stretcherUrl) });
  const desk = new Desk(vault, today, new RulesSeat(today));
  root.replaceChildren();
  render(<Shell desk={desk} />, root);
  // A page that did not come says so when it is opened.
  void desk.rules.start().then(() => Promise.all([loadPages(), startCaseload(desk)])).catch(() => {});
  await desk.start();
} catch (error) {
  root.replaceChildren();
  render(<CannotOpen why={error instanceof VaultError ? error.trouble : 'denied'} />, root);
}
