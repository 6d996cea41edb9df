import { Navigate } from '@tanstack/react-router';
import { usePresenting } from '../../api/presenting.ts';
import { scoreOf } from '../../api/scoreOf.ts';
import { useAssessment, useStoredAssessment } from '../../api/useAssessment.ts';
import { useComments } from '../../comments/useComments.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SaveState } from '../../saving/SaveState.tsx';
import { Doc } from '../../ui/Doc.tsx';
import { Foot } from '../../ui/Foot.tsx';
import { Headline } from '../../ui/Headline.tsx';
import { AllComments } from './AllComments.tsx';
import { FindingsPart } from './FindingsPart.tsx';
import { leadWords } from './leadWords.ts';
import { useFindings } from './useFindings.ts';
import { WorkflowLine } from './WorkflowLine.tsx';

/** For the colleague who checks an assessment before the client sees it: where it stands, what stands out, and what was said about it. */
export function ReviewScreen() {
  const t = useTranslate();
  const { head, framework } = useAssessment();
  const assessment = useStoredAssessment();
  const presenting = usePresenting();
  const findings = useFindings();
  const comments = useComments();
  const isEmpty = scoreOf(framework, assessment).status === 'empty' && findings.length === 0;
  // Whatever leads here while the window is on the projector leads back: nothing of this is for the room.
  if (presenting) return <Navigate to="/a/$assessmentId/questions" params={{ assessmentId: head.id }} replace />;
  return (
    <>
      <Doc>
        <Headline under={leadWords(t, findings, isEmpty)}>{t('review.title')}</Headline>
        <WorkflowLine />
        <FindingsPart findings={findings} isEmpty={isEmpty} />
        <AllComments comments={comments} />
      </Doc>
      <Foot>
        <SaveState />
        <span>{t('review.comments.count', { count: comments.list.length })}</span>
      </Foot>
    </>
  );
}
