import { lazy, Suspense } from 'react';
import type { TroubleCode } from '../../../shared/contract/problems.ts';
import { loadWords } from '../../i18n/words.ts';
import type { RecoveryChoicesProps } from './RecoveryChoices.tsx';

/** Where a backup helps. A disk that fails or a file that is open elsewhere needs none. */
const recoverable: ReadonlySet<TroubleCode> = new Set(['damaged', 'lost-tail', 'missing', 'not-a-workspace']);

/** True where the first choice is a backup. */
export function isRecoverable(code: TroubleCode): boolean {
  return recoverable.has(code);
}

const Loaded = lazy(async () => {
  const [{ RecoveryChoices }] = await Promise.all([import('./RecoveryChoices.tsx'), loadWords()]);
  return { default: RecoveryChoices };
});

/** The choices of recovery, fetched with their words when they are needed: nobody else waits for them at the start. */
export function LazyRecovery(props: RecoveryChoicesProps) {
  if (!isRecoverable(props.code)) return null;
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
