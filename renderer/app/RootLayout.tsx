import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { useWorkspaceStatus } from '../api/queries.ts';
import { BackendTrouble } from '../features/trouble/BackendTrouble.tsx';
import { TroubleScreen } from '../features/trouble/TroubleScreen.tsx';
import { Locked } from './lock/Locked.tsx';
import { useLocking } from './lock/useLocking.ts';
import { useMenuCommands } from './useMenuCommands.ts';

/** Every screen, unless the workspace is in trouble: then its letter. */
export function RootLayout() {
  const status = useWorkspaceStatus();
  const [wasOpen, setWasOpen] = useState(false);
  useMenuCommands();
  useLocking();
  if (status.data?.state === 'open' && !wasOpen) setWasOpen(true);
  if (status.isError) return <BackendTrouble reason="unreachable" />;
  if (status.data === undefined) return null;
  if (status.data.state === 'open') return <Outlet />;
  if (status.data.trouble.code === 'locked-by-passphrase') return <Locked status={status.data} wasOpen={wasOpen} />;
  return <TroubleScreen status={status.data} />;
}
