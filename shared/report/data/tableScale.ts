import type { AnswerScale } from '../../frameworks/structure.ts';
import type { Report } from '../reportContext.ts';

/** By what the questions of a report are answered; a check may have both. */
export function tableScale({ entries }: Report): AnswerScale | 'mixed' {
  const scales = new Set(entries.map(({ scale }) => scale));
  const [only] = scales;
  return scales.size === 1 && only !== undefined ? only : 'mixed';
}
