import type { Entry, Report } from '../reportContext.ts';

/** Who and what stands behind the numbers. */
export interface Coverage {
  readonly applicable: number;
  readonly answered: number;
  readonly open: readonly Entry[];
  readonly dontKnow: readonly Entry[];
  readonly notApplicable: readonly Entry[];
  /** Answers with evidence shown or described. */
  readonly supported: number;
  /** Mean strength of evidence over the answers, 0-1 (method 8b.12). */
  readonly evidence: number;
}

const strength = { shown: 1, described: 0.5, opinion: 0 } as const;

export function coverageOf(report: Report): Coverage {
  const inState = (state: Entry['result']['state']): readonly Entry[] =>
    report.entries.filter((entry) => entry.result.state === state);
  const answered = inState('answered');
  const notApplicable = inState('not-applicable');
  const values = answered.map(evidenceOf);
  return {
    applicable: report.entries.length - notApplicable.length,
    answered: answered.length,
    open: inState('open'),
    dontKnow: inState('dont-know'),
    notApplicable,
    supported: values.filter((value) => value > 0).length,
    evidence: values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length,
  };
}

/** The agreed answer's evidence, else the strongest among the responses that gave a level. */
function evidenceOf(entry: Entry): number {
  if (entry.agreed !== undefined) return entry.agreed.evidence === undefined ? 0 : strength[entry.agreed.evidence];
  const levels = entry.responses.filter(
    ({ answer }) => typeof answer === 'number' || (typeof answer === 'string' && answer !== 'dont-know'),
  );
  return Math.max(0, ...levels.map(({ evidence }) => (evidence === undefined ? 0 : strength[evidence])));
}
