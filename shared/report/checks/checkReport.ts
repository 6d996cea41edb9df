import type { Assessment } from '../../assessment/schema.ts';
import { assertNever } from '../../base/assertNever.ts';
import type { Plan } from '../../roadmap/plan.ts';
import type { Score } from '../../scoring/result.ts';
import type { Edition, Preset, Sentence } from '../model.ts';
import { secretsOf } from '../secrets.ts';
import { answerProblems } from './answerProblems.ts';
import { planProblems } from './planProblems.ts';
import { type ProblemKind, plainly, problem, type ReportProblem, severities } from './reportProblem.ts';

export interface CheckSource {
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Plan;
  readonly edition: Edition;
  readonly preset: Preset;
  /** As the report prints them; none while it is not drawn. */
  readonly sentences: readonly Sentence[];
  /** Colours of the client that are too pale to read, and were darkened for the report. */
  readonly paleColours: readonly string[];
  /** False while the last change could not be stored. */
  readonly isSaved: boolean;
}

/** What to know before a report leaves the house: gravest first, and among equals in the order in which people work. */
export function checkReport(source: CheckSource): readonly ReportProblem[] {
  const { assessment, score, plan, edition, sentences, paleColours, isSaved } = source;
  const stale = sentences.filter(({ state }) => state === 'stale');
  // What the cycle before said is printed nowhere, in no edition.
  const secrets = secretsOf(assessment).filter(({ part }) => part !== 'previous').length;
  const words = { kind: 'report', tab: 'words' } as const;
  const branding = { kind: 'report', tab: 'branding' } as const;
  const found = [
    ...(isSaved ? [] : plainly('not-saved', { kind: 'retry' })),
    ...answerProblems(assessment, score),
    ...problem(
      'stale-words',
      stale.map(({ text }) => ({ name: text, place: words })),
      words,
    ),
    ...planProblems(assessment, plan),
    ...(source.preset === 'agenda' && (assessment.participants ?? []).length === 0
      ? plainly('nobody-asked', { kind: 'meeting', tab: 'people' })
      : []),
    ...problem(
      'contrast',
      paleColours.map((name) => ({ name, place: branding })),
      branding,
    ),
    ...plainly(edition === 'consultant' ? 'private' : 'left-out', { kind: 'report', tab: 'options' }, secrets),
  ];
  const concerns = concernsOf(source.preset);
  return found
    .filter(({ kind }) => concerns === null || concerns.has(kind))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

const onAnyPaper: readonly ProblemKind[] = ['not-saved', 'contrast'];

/** What can be wrong with what a preset prints; null: everything. */
function concernsOf(preset: Preset): ReadonlySet<ProblemKind> | null {
  switch (preset) {
    case 'full':
    case 'board':
    case 'room':
    case 'roadmap':
    case 'appendix':
    case 'summary':
      return null;
    case 'minutes':
      return new Set([
        ...onAnyPaper,
        'contested',
        'unconfirmed',
        'decision-open',
        'parked-open',
        'private',
        'left-out',
      ]);
    case 'sheet':
      return new Set(onAnyPaper);
    case 'agenda':
      return new Set([...onAnyPaper, 'nobody-asked']);
    default:
      return assertNever(preset);
  }
}
