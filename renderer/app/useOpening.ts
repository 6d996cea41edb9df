import { useEffect, useState } from 'react';
import type { Host } from '../api/host.ts';

type Opening =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly host: Host }
  | { readonly kind: 'failed'; readonly reason: string };

/** Waits for the host. A host that cannot be reached is a state with its own screen, never a blank page. */
export function useOpening(opening: Promise<Host>): Opening {
  const [state, setState] = useState<Opening>({ kind: 'opening' });
  useEffect(() => {
    let live = true;
    opening.then(
      (host) => live && setState({ kind: 'open', host }),
      (error: unknown) =>
        live && setState({ kind: 'failed', reason: error instanceof Error ? error.message : 'internal' }),
    );
    return () => {
      live = false;
    };
  }, [opening]);
  return state;
}
