import type { Span } from '../model.ts';
import { hasOwner, type WaveView } from '../planned.ts';
import type { Report } from '../reportContext.ts';

/** "no owner yet": it stands out where other actions have one, and is quiet where none has. */
export function noOwner({ t }: Report, waves: readonly WaveView[]): Span {
  const text = t('report.action.noOwner');
  return hasOwner(waves) ? { text, weight: 600 } : { text, paint: 'grey' };
}
