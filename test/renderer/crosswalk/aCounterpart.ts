import type { Answer } from '../../../shared/assessment/schema.ts';
import type { ActionId, AssessmentId, FrameworkId, QuestionId } from '../../../shared/base/ids.ts';
import type { Counterpart } from '../../../shared/contract/crosswalk.ts';

interface Parts {
  readonly pairs?: readonly { readonly here: string; readonly there: string }[];
  readonly actionPairs?: readonly { readonly here: string; readonly there: string }[];
  readonly answers?: Readonly<Record<string, Answer | null>>;
  readonly actions?: readonly (Partial<Omit<Counterpart['actions'][number], 'id'>> & { readonly id: string })[];
  readonly date?: string;
  readonly framework?: string;
}

/** Another assessment of the organisation, of the ladder unless told otherwise. */
export function aCounterpart(parts: Parts): Counterpart {
  const { pairs = [], actionPairs = [], answers = {}, actions = [], date = '2026-11-09' } = parts;
  const { framework = 'revenue-ladder' } = parts;
  return {
    assessmentId: `00000000-0000-4000-8000-${date.replaceAll('-', '').padStart(12, '0')}` as AssessmentId,
    title: 'Billing review',
    date,
    framework: { id: framework as FrameworkId, version: '1.0.0', shortTitle: 'Revenue ladder', kind: 'ladder' },
    pairs: {
      questions: pairs.map(({ here, there }) => ({ here: here as QuestionId, there: there as QuestionId })),
      actions: actionPairs.map(({ here, there }) => ({ here: here as ActionId, there: there as ActionId })),
    },
    answers: Object.entries(answers).map(([question, answer]) => ({
      question: question as QuestionId,
      name: `Name of ${question}`,
      answer,
      answerName: null,
      source: answer === null ? null : ('agreed' as const),
      note: null,
    })),
    actions: actions.map((action) => ({
      title: `Title of ${action.id}`,
      about: [],
      days: 10,
      owner: '',
      status: 'open' as const,
      wave: 1,
      ...action,
      id: action.id as ActionId,
    })),
  };
}
