import { planPurge, purge } from '../backups/handOver.ts';
import { receiptText } from '../backups/receiptText.ts';
import { door } from '../router.ts';
import { withRemoved } from '../workspace/withRemoved.ts';
import { actor, wordsOf } from './calls.ts';
import { database, settled, tried } from './refuse.ts';

/** Handing a client's work over: what would go, and then its erasure with a receipt. */
export const handOverProcedures = {
  plan: door.handOver.plan.handler(({ context: { services }, input }) => {
    const db = database(services);
    return tried(db.name, () => {
      const chosen = withRemoved(db, input.assessments);
      return planPurge(db, services.workspaces.path(), chosen, services.exports);
    });
  }),
  purge: door.handOver.purge.handler(({ context, input }) => {
    const { services } = context;
    const { workspaces, exports, clock, broadcast } = services;
    const db = database(services);
    const path = workspaces.path();
    const { handedOver } = input;
    const purged = tried(db.name, () => {
      const assessments = withRemoved(db, input.assessments);
      return purge({ db, path, exports, clock, actor, handedOver, assessments });
    });
    const receipt = settled(purged);
    workspaces.keeper()?.makeAtOnce('timer');
    const day = receipt.purgedAt.slice(0, 10);
    const file = exports.add(`purge-receipt-${day}.txt`, Buffer.from(receiptText(receipt, wordsOf(context))));
    broadcast.send({ type: 'workspace-changed' });
    return { receipt, file };
  }),
};
