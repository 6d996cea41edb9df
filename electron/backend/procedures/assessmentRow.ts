import { AssessmentId } from '../../../shared/base/ids.ts';
import type { AssessmentRow } from '../../../shared/contract/assessments.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { rankOf } from '../../../shared/scoring/letters.ts';
import type { QuestionResult, Score } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { levelOf } from '../../../shared/scoring/standingNumbers.ts';
import { variantOf } from '../bundles/changeHistory.ts';
import type { ReadableDb } from '../database/handle.ts';
import { attainedName } from '../resultNames.ts';
import type { ListedAssessment } from '../workspace/listAssessments.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { readAssessment } from '../workspace/readAssessment.ts';

type Step = AssessmentRow['map'][number][number];
/** The ramp's steps for N, P, L and F. */
const letterSteps = [1, 2, 3, 5] as const;
const levelSteps = [1, 2, 3, 4, 5] as const;

function stepOf(result: QuestionResult | undefined): Step {
  if (result === undefined) return 'open';
  const { state, level } = result;
  if (state !== 'answered') return state;
  if (level === null) return 'open';
  return (typeof level === 'number' ? levelSteps[level - 1] : letterSteps[rankOf(level)]) ?? 'open';
}

function mapOf(framework: Framework, scored: Score): AssessmentRow['map'] {
  const results = new Map(scored.questions.map((result) => [result.id, result]));
  return framework.sections.map((section) => section.questions.map(({ id }) => stepOf(results.get(id))));
}

/** A row of Home, with the numbers of the result screen; null when the assessment or its framework is not there. */
export function assessmentRow(db: ReadableDb, listed: ListedAssessment, language: string): AssessmentRow | null {
  const read = readAssessment(db, listed.id);
  const pinned = readPinnedFramework(db, listed.framework);
  if (read === null || pinned === null) return null;
  const { framework } = pinned;
  const texts = textsFor(pinned, language);
  const scored = score(framework, read.draft.assessment);
  const applicable = scored.questions.filter(({ state }) => state !== 'not-applicable');
  const origin = variantOf(db, listed.id);
  return {
    id: listed.id,
    organisationId: listed.organisationId,
    organisation: listed.organisation,
    title: listed.title,
    framework: { id: framework.id, version: framework.version, shortTitle: texts.shortTitle, kind: framework.kind },
    status: scored.status,
    answered: applicable.filter(({ state }) => state === 'answered').length,
    applicable: applicable.length,
    score: scored.kind === 'pillars' ? scored.overall.score : null,
    level: levelOf(framework, scored),
    levelName: attainedName(framework, texts, scored),
    distance: scored.overall.distance,
    map: mapOf(framework, scored),
    workflow: listed.workflow,
    updatedAt: listed.updatedAt,
    ...(origin === null ? {} : { variantOf: AssessmentId.parse(origin) }),
  };
}
