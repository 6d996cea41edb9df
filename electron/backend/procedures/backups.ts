import { bringBackup } from '../backups/bringBackup.ts';
import { glanceAt } from '../backups/checkBackup.ts';
import { restoreBackup, undoRestore } from '../backups/restore.ts';
import { type BackupPlace, describeBackup, listBackups, previewBackup } from '../backups/workspaceBackups.ts';
import { readWorkspace } from '../database/workspaceRow.ts';
import { type CallContext, door } from '../router.ts';
import { database, notFound, settled, tried } from './refuse.ts';

type Services = CallContext['services'];

function placeOf({ workspaces }: Services): BackupPlace {
  const open = workspaces.database();
  return { path: workspaces.path(), db: open.ok ? open.value : null, keeper: workspaces.keeper() };
}

export const backupProcedures = {
  list: door.backups.list.handler(({ context }) => {
    const place = placeOf(context.services);
    return tried(place.path, () => listBackups(place));
  }),
  preview: door.backups.preview.handler(({ context, input }) => {
    const place = placeOf(context.services);
    return tried(place.path, () => previewBackup(place, input.id));
  }),
  restore: door.backups.restore.handler(({ context: { services }, input }) => {
    const restored = settled(restoreBackup(services.workspaces, services.clock, input.id));
    services.broadcast.send({ type: 'workspace-changed' });
    return restored;
  }),
  undoRestore: door.backups.undoRestore.handler(({ context: { services } }) => {
    const restored = settled(undoRestore(services.workspaces, services.clock));
    services.broadcast.send({ type: 'workspace-changed' });
    return restored;
  }),
  bring: door.backups.bring.handler(({ context: { services }, input }) => {
    const source = services.grants.take(input.grant, 'open');
    if (source === null) throw notFound();
    const { path, db } = placeOf(services);
    const workspaceId = db === null ? null : readWorkspace(db).id;
    const file = tried(source, () => bringBackup(path, source, workspaceId, services.clock));
    return describeBackup(file, glanceAt(file));
  }),
  makeNow: door.backups.makeNow.handler(async ({ context: { services } }) => {
    const db = database(services);
    const keeper = services.workspaces.keeper();
    if (keeper === null) throw notFound();
    const made = await keeper.force('forced').then(
      (value) => ({ ok: true, value }) as const,
      (error: unknown) => ({ ok: false, error }) as const,
    );
    const file = tried(db.name, () => {
      if (!made.ok) throw made.error;
      return made.value;
    });
    return describeBackup(file, glanceAt(file));
  }),
  goOnWithoutTail: door.backups.goOnWithoutTail.handler(({ context: { services } }) => {
    const status = services.workspaces.goOnWithoutTail();
    services.broadcast.send({ type: 'workspace-changed' });
    return status;
  }),
};
