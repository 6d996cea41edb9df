import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { AssessmentId, QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import type {
  CheckFramework,
  Framework,
  LadderFramework,
  PillarFramework,
  Question,
} from '../../../shared/frameworks/structure.ts';
import type { CheckTexts, FrameworkTexts, LadderTexts, PillarTexts } from '../../../shared/frameworks/texts.ts';
import { questionResults } from '../../../shared/scoring/questionResults.ts';
import type { CheckScore, LadderScore, PillarScore, QuestionResult, Score } from '../../../shared/scoring/result.ts';

interface Common {
  readonly assessmentId: AssessmentId;
  readonly assessment: Assessment;
}

export interface PillarView extends Common {
  readonly kind: 'pillars';
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly score: PillarScore;
}

export interface LadderView extends Common {
  readonly kind: 'ladder';
  readonly framework: LadderFramework;
  readonly texts: LadderTexts;
  readonly score: LadderScore;
}

export interface CheckView extends Common {
  readonly kind: 'check';
  readonly framework: CheckFramework;
  readonly texts: CheckTexts;
  readonly score: CheckScore;
}

export type ResultView = PillarView | LadderView | CheckView;

/** Brings together what belongs together. Throws when framework, texts and score are of different kinds. */
export function resultView(
  assessmentId: AssessmentId,
  framework: Framework,
  texts: FrameworkTexts,
  assessment: Assessment,
  score: Score,
): ResultView {
  if (framework.kind === 'pillars' && texts.kind === 'pillars' && score.kind === 'pillars') {
    return { kind: 'pillars', assessmentId, assessment, framework, texts, score };
  }
  if (framework.kind === 'ladder' && texts.kind === 'ladder' && score.kind === 'ladder') {
    return { kind: 'ladder', assessmentId, assessment, framework, texts, score };
  }
  if (framework.kind === 'check' && texts.kind === 'check' && score.kind === 'check') {
    return { kind: 'check', assessmentId, assessment, framework, texts, score };
  }
  throw new Error('framework, texts and score are of different kinds');
}

export function questionName({ texts }: ResultView, id: QuestionId): string {
  return texts.questions[id]?.name ?? id;
}

export function sectionName({ texts }: ResultView, id: SectionId): string {
  return texts.sections[id]?.name ?? id;
}

/** The address of a question's screen. */
export function questionHref({ assessmentId }: ResultView, id: QuestionId): string {
  return `#/a/${assessmentId}/questions/${encodeURIComponent(id)}`;
}

/** Every scored question beside its result, in the order of the framework. */
export function asked({
  framework,
  score,
}: ResultView): readonly { readonly question: Question; readonly result: QuestionResult }[] {
  const results = questionResults(score);
  return questionsOf(framework).flatMap((question) => {
    const result = results.get(question.id);
    return result === undefined ? [] : [{ question, result }];
  });
}
