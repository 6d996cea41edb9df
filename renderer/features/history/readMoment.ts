import type { Assessment, Previous } from '../../../shared/assessment/schema.ts';
import type { AssessmentId } from '../../../shared/base/ids.ts';
import type { AssessmentHead } from '../../../shared/contract/assessments.ts';
import type { StoredSnapshot } from '../../../shared/contract/cycles.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import type { Plan } from '../../../shared/roadmap/plan.ts';
import type { Score } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import type { Api } from '../../api/host.ts';
import { callProblem } from '../../api/problem.ts';
import type { MomentKey } from './momentKey.ts';

/** One side of a comparison. */
export interface ReadMoment {
  readonly assessmentId: AssessmentId;
  readonly framework: AssessmentHead['framework'];
  readonly method: string;
  readonly assessment: Assessment;
  readonly score: Score;
  readonly plan: Plan | null;
}

/** Why there is nothing to compare with. */
export type Missing = 'deleted' | 'elsewhere' | 'unreadable';

export type MomentAnswer =
  | { readonly kind: 'read'; readonly moment: ReadMoment }
  | { readonly kind: 'missing'; readonly why: Missing };

/** The calls that a comparison needs. */
export interface MomentApi {
  readonly assessments: Pick<Api['assessments'], 'snapshot' | 'get'>;
  readonly frameworks: Pick<Api['frameworks'], 'get'>;
}

/** Reads one side of a comparison; the open assessment itself is `now` and is not read. Never rejects. */
export async function readMoment(
  api: MomentApi,
  open: AssessmentId,
  key: Exclude<MomentKey, { kind: 'now' }>,
  previous: Previous | undefined,
  language: string,
): Promise<MomentAnswer> {
  try {
    switch (key.kind) {
      case 'snapshot':
        return ofSnapshot(open, await api.assessments.snapshot({ assessmentId: open, seq: key.seq }));
      case 'previous': {
        // A file brings last time's answers along, but not the assessment that they came from.
        if (previous?.assessment === undefined || previous.snapshot === undefined) return missing('elsewhere');
        const { assessment, snapshot } = previous;
        return ofSnapshot(assessment, await api.assessments.snapshot({ assessmentId: assessment, seq: snapshot }));
      }
      case 'assessment': {
        const { head, assessment } = await api.assessments.get({ assessmentId: key.id });
        const { framework } = await api.frameworks.get({ ...pin(head), language });
        return { kind: 'read', moment: asItIs(head, framework, assessment) };
      }
    }
  } catch (error) {
    return missing(callProblem(error).code === 'NOT_FOUND' ? 'deleted' : 'unreadable');
  }
}

/** An assessment as it is now, scored and planned. */
export function asItIs(head: AssessmentHead, framework: Framework, assessment: Assessment): ReadMoment {
  const scored = score(framework, assessment);
  return {
    assessmentId: head.id,
    framework: head.framework,
    method: framework.method,
    assessment,
    score: scored,
    plan: makePlan(framework, assessment, scored),
  };
}

function ofSnapshot(assessmentId: AssessmentId, { head, assessment, scores, plan }: StoredSnapshot): MomentAnswer {
  const { framework, method } = head;
  return { kind: 'read', moment: { assessmentId, framework, method, assessment, score: scores, plan } };
}

function missing(why: Missing): MomentAnswer {
  return { kind: 'missing', why };
}

function pin({ framework: { id, version } }: AssessmentHead) {
  return { id, version };
}
