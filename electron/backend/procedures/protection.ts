import { door } from '../router.ts';
import type { Services } from '../services.ts';
import { settled } from './refuse.ts';

function tell({ broadcast }: Services): void {
  broadcast.send({ type: 'workspace-changed' });
}

export const protectionProcedures = {
  status: door.protection.status.handler(({ context }) => context.services.protection.status()),
  protect: door.protection.protect.handler(async ({ context: { services }, input }) => {
    const { recoveryKey } = settled(await services.protection.protect(input.passphrase, input.keychain));
    return { recoveryKey: [...recoveryKey] };
  }),
  unprotect: door.protection.unprotect.handler(async ({ context, input }) =>
    settled(await context.services.protection.unprotect(input.proof)),
  ),
  changePassphrase: door.protection.changePassphrase.handler(async ({ context, input }) =>
    settled(await context.services.protection.changePassphrase(input.proof, input.passphrase)),
  ),
  recoveryKey: door.protection.recoveryKey.handler(async ({ context, input }) =>
    settled(await context.services.protection.recoveryKey(input.proof)),
  ),
  newRecoveryKey: door.protection.newRecoveryKey.handler(async ({ context, input }) =>
    settled(await context.services.protection.newRecoveryKey(input.proof, input.passphrase)),
  ),
  setKeychain: door.protection.setKeychain.handler(async ({ context, input }) =>
    settled(await context.services.protection.setKeychain(input.proof, input.use)),
  ),
  unlock: door.protection.unlock.handler(async ({ context: { services }, input }) => {
    const answer = await services.protection.unlock(input);
    if (answer.done) tell(services);
    return answer;
  }),
  lockNow: door.protection.lockNow.handler(async ({ context: { services } }) => {
    const status = await services.protection.lockNow();
    if (status.state === 'locked') {
      // Exports are in the clear: each was saved when it was made.
      services.exports.clear();
      tell(services);
    }
    return status;
  }),
  plainCopies: door.protection.plainCopies.handler(({ context }) => [...context.services.protection.plainCopies()]),
  removePlainCopies: door.protection.removePlainCopies.handler(({ context }) => [
    ...context.services.protection.removePlainCopies(),
  ]),
};
