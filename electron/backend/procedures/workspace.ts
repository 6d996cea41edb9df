import { join } from 'node:path';
import { type CallContext, door } from '../router.ts';
import { saveCopy } from '../workspace/saveCopy.ts';
import { fileNameOf, workspacesFolder } from '../workspaceFiles.ts';
import { database, notFound, settled } from './refuse.ts';

type Services = CallContext['services'];

function granted({ grants }: Services, token: string, purpose: 'open' | 'create' | 'copy'): string {
  const path = grants.take(token, purpose);
  if (path === null) throw notFound();
  return path;
}

export const workspaceProcedures = (dataFolder: string) => ({
  status: door.workspace.status.handler(({ context }) => context.services.workspaces.status()),
  list: door.workspace.list.handler(({ context }) => [...context.services.workspaces.list()]),
  open: door.workspace.open.handler(({ context: { services }, input }) => {
    const { workspaces, broadcast } = services;
    const status =
      'file' in input ? workspaces.openFile(input.file) : workspaces.open(granted(services, input.grant, 'open'));
    broadcast.send({ type: 'workspace-changed' });
    return status;
  }),
  create: door.workspace.create.handler(({ context: { services }, input }) => {
    const path =
      'name' in input
        ? join(workspacesFolder(dataFolder), fileNameOf(input.name))
        : granted(services, input.grant, 'create');
    const status = settled(services.workspaces.create(path));
    services.broadcast.send({ type: 'workspace-changed' });
    return status;
  }),
  retry: door.workspace.retry.handler(({ context: { services } }) => {
    const status = services.workspaces.retry();
    services.broadcast.send({ type: 'workspace-changed' });
    return status;
  }),
  saveCopy: door.workspace.saveCopy.handler(({ context: { services }, input }) => {
    const db = database(services);
    if (input.grant !== undefined) {
      settled(saveCopy(db, granted(services, input.grant, 'copy')));
      return null;
    }
    const status = services.workspaces.status();
    const place = services.exports.reserve(`${status.name}.cairn`);
    settled(saveCopy(db, place.path));
    return place.finish();
  }),
});
