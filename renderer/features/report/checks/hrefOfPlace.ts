import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { ProblemPlace } from '../../../../shared/report/checks/reportProblem.ts';

/** The address of a place on another screen of the assessment, whose first question is `first`. */
export function hrefOfPlace(
  assessmentId: string,
  place: Exclude<ProblemPlace, { kind: 'report' | 'retry' }>,
  first: string,
): string {
  const base = `#/a/${assessmentId}`;
  switch (place.kind) {
    case 'question':
      return `${base}/questions/${encodeURIComponent(place.question)}`;
    case 'action':
      return `${base}/roadmap?action=${encodeURIComponent(place.action)}`;
    case 'meeting':
      return `${base}/questions/${encodeURIComponent(first)}?meeting=${place.tab}`;
    case 'results':
    case 'metrics':
      return `${base}/${place.kind}`;
    default:
      return assertNever(place);
  }
}
