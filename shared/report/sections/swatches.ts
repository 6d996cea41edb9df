import type { Letter } from '../../assessment/schema.ts';
import type { Swatch } from '../model.ts';
import { letterRank } from '../outlook.ts';
import type { Entry, Report } from '../reportContext.ts';

/** The square of a level 1-5 or a letter; letters N to F take the ramp's steps 1 to 4. */
export function swatchOf(level: number | Letter): Swatch {
  return typeof level === 'number'
    ? { kind: 'swatch', label: String(level), level }
    : { kind: 'swatch', label: level, level: letterRank(level) + 1 };
}

/** The square of a question's answer, or the sign of its missing one. */
export function answerSwatch(report: Report, entry: Entry): Swatch {
  const { level, state } = entry.result;
  if (level !== null) return swatchOf(level);
  if (state === 'not-applicable')
    return { kind: 'swatch', label: report.t('report.answer.notApplicableShort'), level: null };
  if (state === 'dont-know') return { kind: 'swatch', label: '?', level: null };
  return { kind: 'swatch', label: report.t('report.answer.openShort'), level: null };
}

/** The square of a question's answer where there is only room for a sign. */
export function signSwatch(report: Report, entry: Entry): Swatch {
  const { level, state } = entry.result;
  return level === null
    ? { kind: 'swatch', label: state === 'not-applicable' ? '–' : '?', level }
    : answerSwatch(report, entry);
}
