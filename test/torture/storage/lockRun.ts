import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspaces } from '../../../electron/backend/openWorkspaces.ts';
import { noKeychain } from '../../../electron/backend/protection/keychain.ts';
import { createProtection } from '../../../electron/backend/protection/protection.ts';
import { aClock, must } from './inChild.ts';

/** Locks a workspace, changes its passphrase, gives it another key and takes the lock off again, in a folder that is being recorded. After
 * each step it writes a line to `ack`: the passphrase that opens from then on, empty for none. */
const [folder = ''] = process.argv.slice(2);
const acknowledgements = openSync(join(folder, 'ack'), 'a');
const clock = aClock();
const workspaces = openWorkspaces({
  dataFolder: folder,
  path: join(folder, 'test.cairn'),
  clock,
  onOpened: () => {},
  every: () => () => {},
});
const protection = createProtection(workspaces, noKeychain, clock);

function acknowledge(passphrase: string): void {
  writeSync(acknowledgements, `${JSON.stringify({ passphrase })}\n`);
}

acknowledge('');
must(await protection.protect('the first of them', false));
acknowledge('the first of them');
must(await protection.changePassphrase({ passphrase: 'the first of them' }, 'the second of them'));
acknowledge('the second of them');
must(await protection.newRecoveryKey({ passphrase: 'the second of them' }, 'the third of them'));
acknowledge('the third of them');
must(await protection.unprotect({ passphrase: 'the third of them' }));
acknowledge('');
process.kill(process.pid, 'SIGKILL');
