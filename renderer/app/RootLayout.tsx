import { Outlet } from '@tanstack/react-router';
import { useWorkspaceStatus } from '../api/queries.ts';
import { BackendTrouble } from '../features/trouble/BackendTrouble.tsx';
import { TroubleScreen } from '../features/trouble/TroubleScreen.tsx';
import { useMenuCommands } from './useMenuCommands.ts';

/** Every screen, unless the workspace is in trouble: then its letter. */
export function RootLayout() {
  const status = useWorkspaceStatus();
  useMenuCommands();
  if (status.isError) return <BackendTrouble reason="unreachable" />;
  if (status.data === undefined) return null;
  return status.data.state === 'trouble' ? <TroubleScreen status={status.data} /> : <Outlet />;
}
