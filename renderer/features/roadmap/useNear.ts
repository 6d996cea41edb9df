import { useCallback, useState } from 'react';

/** True once somebody came near by pointer or focus: what only they need is made then, and stays. */
export function useNear(): { readonly is: boolean; readonly bring: () => void } {
  const [is, set] = useState(false);
  const bring = useCallback(() => set(true), []);
  return { is, bring };
}
