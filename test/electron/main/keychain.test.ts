import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createShellKeychain } from '../../../electron/backend/hosts/shellKeychain.ts';
import { FromBackend, ToBackend } from '../../../shared/contract/backendMessages.ts';
import { scene } from './fakeElectron.ts';

vi.mock('electron', () => import('./fakeElectron.ts'));

const { askKeychain } = await import('../../../electron/main/keychain.ts');

const secret = Uint8Array.from({ length: 20 }, (_, i) => i * 11);

/** The backend's keychain with the desktop at the other end of the line, through the shapes that messages must have. */
function aKeychain() {
  const keychain = createShellKeychain((message) => {
    const asked = FromBackend.parse(structuredClone(message));
    if (asked.kind !== 'keychain') throw new Error('not for the keychain');
    void askKeychain(asked).then((answer) => {
      const heard = ToBackend.parse(structuredClone(answer));
      if (heard.kind === 'keychain') keychain.hear(heard);
    });
  });
  return keychain;
}

beforeEach(() => {
  scene.keychain = 'ready';
  scene.person = 'Ada';
});

describe('the keychain of the system', () => {
  it('seals a secret for this person and opens it again', async () => {
    const keychain = aKeychain();
    expect(await keychain.state()).toBe('ready');
    const sealed = await keychain.seal(secret);
    if (sealed === null) throw new Error('not sealed');
    expect(Buffer.from(sealed).includes(Buffer.from(secret))).toBe(false);
    const [opened, again] = await Promise.all([keychain.open(sealed), keychain.open(sealed)]);
    expect(Uint8Array.from(opened ?? [])).toEqual(secret);
    expect(Uint8Array.from(again ?? [])).toEqual(secret);
    scene.person = 'Eve';
    expect(await keychain.open(sealed)).toBeNull();
    expect(await keychain.open(Uint8Array.of(1, 2, 3))).toBeNull();
  });

  it.each(['basic_text', 'unknown'] as const)('is refused where it is %s: that is no protection', async (kind) => {
    scene.keychain = kind;
    const keychain = aKeychain();
    expect(await keychain.state()).toBe('weak');
    expect(await keychain.seal(secret)).toBeNull();
  });

  it('is none where the system has none', async () => {
    scene.keychain = 'none';
    const keychain = aKeychain();
    expect(await keychain.state()).toBe('none');
    expect(await keychain.open(secret)).toBeNull();
  });
});
