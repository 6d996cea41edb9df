import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { useAssessmentId } from '../../api/useAssessment.ts';

export interface QuestionLinkProps {
  readonly question: QuestionId;
  readonly isCurrent: boolean;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly children: ReactNode;
}

/** A way to another question of the open assessment. */
export function QuestionLink({ question, isCurrent, className, label, tabIndex, children }: QuestionLinkProps) {
  const assessmentId = useAssessmentId();
  return (
    <Link
      to="/a/$assessmentId/questions/$questionId"
      params={{ assessmentId, questionId: question }}
      activeProps={{}}
      data-question={question}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      className={className}
    >
      {children}
    </Link>
  );
}
