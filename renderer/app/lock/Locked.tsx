import { useEffect, useState } from 'react';
import type { WorkspaceStatus } from '../../../shared/contract/workspace.ts';
import { useHost } from '../../api/host.ts';
import { LockScreen } from '../../features/lock/LockScreen.tsx';
import { OtherWorkspaces } from '../../features/trouble/OtherWorkspaces.tsx';
import { useSwitchWorkspace } from '../../features/trouble/useSwitchWorkspace.ts';

/** The lock screen, with the way to other workspaces. `wasOpen`: this page has shown the workspace, so it starts anew. */
export function Locked({ status, wasOpen }: { readonly status: WorkspaceStatus; readonly wasOpen: boolean }) {
  const { hasFileDialogs } = useHost();
  const { openOther } = useSwitchWorkspace();
  const [listing, setListing] = useState(false);
  useEffect(() => {
    // [Note: Lock by reload]
    if (wasOpen) window.location.reload();
  }, [wasOpen]);
  return (
    <>
      <LockScreen status={status} onOther={() => (hasFileDialogs ? void openOther() : setListing(true))} />
      {listing && <OtherWorkspaces onClose={() => setListing(false)} />}
    </>
  );
}
