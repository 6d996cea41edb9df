import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { standingOf } from '../../../shared/report/standing.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import { isContested } from '../../../shared/scoring/questionResults.ts';
import type { Score } from '../../../shared/scoring/result.ts';

export type WarningKind =
  | 'not-saved'
  | 'empty'
  | 'nothing-applies'
  | 'all-unknown'
  /** Too little is answered for a score and a level; a ladder has its stage all the same. */
  | 'incomplete'
  | 'incomplete-ladder'
  | 'open'
  | 'dont-know'
  | 'contested'
  | 'ownerless'
  | 'private';

/** Something to know before a report leaves the house. `items` name what it is about. */
export interface ExportWarning {
  readonly kind: WarningKind;
  readonly count: number;
  readonly items: readonly string[];
}

export interface WarningSource {
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Plan;
  readonly edition: 'client' | 'consultant';
  /** False while the last change could not be stored. */
  readonly saved: boolean;
}

/** What to know before exporting, gravest first. */
export function exportWarnings({ assessment, score, plan, edition, saved }: WarningSource): readonly ExportWarning[] {
  const ids = (test: (question: Score['questions'][number]) => boolean): readonly QuestionId[] =>
    score.questions.filter(test).map((question) => question.id);
  const open = ids((question) => question.state === 'open');
  const unknown = ids((question) => question.state === 'dont-know');
  const contested = ids(isContested);
  const ownerless = ownerlessSteps(assessment, plan);
  const warning = (kind: WarningKind, items: readonly string[]): readonly ExportWarning[] =>
    items.length === 0 ? [] : [{ kind, count: items.length, items }];
  const plainly = (kind: WarningKind): readonly ExportWarning[] => [{ kind, count: 1, items: [] }];
  const incomplete = score.kind === 'ladder' ? 'incomplete-ladder' : 'incomplete';
  return [
    ...(saved ? [] : plainly('not-saved')),
    ...(score.status === 'empty' ? plainly(emptyKind(score)) : []),
    ...(score.status === 'incomplete' ? warning(incomplete, [...open, ...unknown]) : []),
    ...(score.status === 'nearly-complete' || score.status === 'complete' ? warning('open', open) : []),
    ...warning('dont-know', unknown),
    ...warning('contested', contested),
    ...warning('ownerless', ownerless),
    ...(edition === 'consultant' && hasPrivateWords(assessment) ? plainly('private') : []),
  ];
}

/** Why there are no numbers to print: nothing applies, all that was answered is not known, or nothing is answered. */
function emptyKind(score: Score): WarningKind {
  const { kind } = standingOf(score);
  return kind === 'nothing-applies' ? kind : kind === 'unknown' ? 'all-unknown' : 'empty';
}

/** Planned steps and own actions without an owner, by question or title. */
function ownerlessSteps({ actions }: Assessment, plan: Plan): readonly string[] {
  const edits = new Map((actions ?? []).map((edit) => [edit.id, edit]));
  const planned = new Set(plan.waves.flatMap((wave) => wave.actions));
  return plan.candidates.flatMap((candidate) => {
    if (candidate.kind === 'discovery' || !planned.has(candidate.id)) return [];
    const edit = edits.get(candidate.id);
    if ((edit?.owner?.trim() ?? '') !== '') return [];
    return [candidate.kind === 'own' ? (edit?.own?.title ?? candidate.id) : candidate.question];
  });
}

/** Notes are private unless they are marked for the client; decisions and parked topics only when they are marked so. */
function hasPrivateWords({ agreed, responses, decisions, parked }: Assessment): boolean {
  const notes = [...(agreed ?? []), ...(responses ?? [])];
  return (
    notes.some(({ note, visibility }) => (note?.trim() ?? '') !== '' && visibility !== 'client') ||
    [...(decisions ?? []), ...(parked ?? [])].some(({ visibility }) => visibility === 'consultant')
  );
}
