import type { Assessment } from '../assessment/schema.ts';
import { actionSinceV2, settingsSinceV2 } from './assessmentFileV1.ts';

function hasAny(value: object | undefined, keys: Readonly<Record<string, true>>): boolean {
  return value !== undefined && Object.entries(value).some(([key, member]) => key in keys && member !== undefined);
}

/** [Note: The oldest version that holds it] An assessment that uses nothing new is written as version 1, so that an older Cairn and
 * outsiders' tools still read it. */
export function oldestVersionFor({ settings, actions, previous }: Assessment): 1 | 2 {
  const isNew =
    previous !== undefined ||
    hasAny(settings, settingsSinceV2) ||
    (actions ?? []).some((action) => hasAny(action, actionSinceV2));
  return isNew ? 2 : 1;
}
