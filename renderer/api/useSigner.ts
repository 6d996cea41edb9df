import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { defaultPreferences, type Preferences } from '../../shared/contract/settings.ts';
import { keys } from './queries.ts';

/** Gives the name of who works here as it is at the moment of signing: it may have been typed just before, in a field that was left by
 * the very click that signs. Empty when nobody said. */
export function useSigner(): () => string {
  const queries = useQueryClient();
  return useCallback(
    () => (queries.getQueryData<Preferences>(keys.preferences) ?? defaultPreferences).name.trim(),
    [queries],
  );
}
