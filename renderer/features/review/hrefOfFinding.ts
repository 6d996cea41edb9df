import { assertNever } from '../../../shared/base/assertNever.ts';
import type { FindingPlace } from '../../../shared/review/finding.ts';

/** The address at which something can be done about a finding; `first` is the assessment's first question. */
export function hrefOfFinding(assessmentId: string, place: FindingPlace, first: string): string {
  const base = `#/a/${assessmentId}`;
  switch (place.kind) {
    case 'question':
      return `${base}/questions/${encodeURIComponent(place.question)}`;
    case 'action':
      return `${base}/roadmap?action=${encodeURIComponent(place.action)}`;
    case 'roadmap':
      return `${base}/roadmap`;
    case 'decisions':
      return `${base}/questions/${encodeURIComponent(first)}?meeting=decisions`;
    default:
      return assertNever(place);
  }
}
