import { useSyncExternalStore } from 'react';
import { sandboxOver, subscribeToSandboxes } from '../../api/sandboxes.ts';
import { useAssessment } from '../../api/useAssessment.ts';

/** True while a sandbox lies over the assessment, which this screen does not show. */
export function useSandboxOpen(): boolean {
  const { session } = useAssessment().stored;
  return useSyncExternalStore(subscribeToSandboxes, () => sandboxOver(session) !== null);
}
