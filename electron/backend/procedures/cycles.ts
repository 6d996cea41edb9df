import type { StoredSnapshot } from '../../../shared/contract/cycles.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import { door } from '../router.ts';
import { find } from '../workspace/found.ts';
import { history, isAbout } from '../workspace/history.ts';
import { readMoment } from '../workspace/moment.ts';
import { restoreMoment } from '../workspace/restoreMoment.ts';
import { listSnapshots, storedSnapshot } from '../workspace/snapshotHead.ts';
import { startNextCycle } from '../workspace/startNextCycle.ts';
import { takeSnapshot } from '../workspace/takeSnapshot.ts';
import { actor, tell, wordsOf } from './calls.ts';
import { database, notFound, settled } from './refuse.ts';

/** Part of the group `assessments`: what an assessment was, and what comes after it. */
export const cycleProcedures = {
  history: door.assessments.history.handler(({ context, input }) => {
    const db = database(context.services);
    const { assessmentId, limit, above, entry, question } = input;
    if (find(db, assessmentId) === null) throw notFound();
    const isWanted = question === undefined ? undefined : isAbout(question);
    const wants = entry === undefined ? isWanted : (key: string) => key === entry && (isWanted?.(key) ?? true);
    return [
      ...history(db, assessmentId, limit, {
        ...(above === undefined ? {} : { above }),
        ...(wants === undefined ? {} : { wants }),
      }),
    ];
  }),
  snapshots: door.assessments.snapshots.handler(({ context, input }) => {
    const snapshots = listSnapshots(database(context.services), input.assessmentId);
    if (snapshots === null) throw notFound();
    return [...snapshots];
  }),
  snapshot: door.assessments.snapshot.handler(({ context, input }): StoredSnapshot => {
    const stored = storedSnapshot(database(context.services), input.assessmentId, input.seq);
    if (stored === null) throw notFound();
    return stored;
  }),
  takeSnapshot: door.assessments.takeSnapshot.handler(({ context, input }) => {
    const head = settled(takeSnapshot(database(context.services), { ...input, actor }));
    tell(context, input.assessmentId);
    return head;
  }),
  moment: door.assessments.moment.handler(({ context, input }) =>
    settled(readMoment(database(context.services), input.assessmentId, input.seq)),
  ),
  restoreMoment: door.assessments.restoreMoment.handler(({ context, input }) => {
    const saved = settled(restoreMoment(database(context.services), { ...input, actor }));
    tell(context, input.assessmentId);
    return saved;
  }),
  startNextCycle: door.assessments.startNextCycle.handler(({ context, input }) => {
    const { assessmentId, title, date } = input;
    const { language } = context.services.preferences.get();
    const next = settled(
      startNextCycle(database(context.services), {
        assessmentId,
        actor,
        snapshotName: wordsOf(context)('changes.snapshot.cycle'),
        textsOf: (framework) => textsFor(framework, language),
        ...(title === undefined ? {} : { title }),
        ...(date === undefined ? {} : { date }),
      }),
    );
    tell(context, assessmentId);
    tell(context, next);
    return { assessmentId: next };
  }),
};
