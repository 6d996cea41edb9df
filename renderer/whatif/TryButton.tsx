import type { ReactNode } from 'react';
import { LinkButton } from '../ui/LinkButton.tsx';
import type { Way } from './shortestWay.ts';
import { useWhatIf } from './useWhatIf.ts';

export interface TryButtonProps {
  readonly way: Way;
  readonly children: ReactNode;
}

/** Tries these answers in the sandbox, which it opens. */
export function TryButton({ way, children }: TryButtonProps) {
  const { take } = useWhatIf();
  return (
    <LinkButton disabled={way.length === 0} onClick={() => take(way)}>
      {children}
    </LinkButton>
  );
}
