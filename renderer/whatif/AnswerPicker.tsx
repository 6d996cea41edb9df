import { agreedOf, answerWith } from '../../shared/assessment/agreedEntry.ts';
import type { Draft } from '../../shared/assessment/applyChange.ts';
import { type Answer, Letters } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import { scaleOf } from '../../shared/frameworks/questions.ts';
import type { QuestionResult } from '../../shared/scoring/result.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Segment, type SegmentOption } from '../ui/Segment.tsx';
import { tileOf } from '../ui/tileValue.ts';
import { questionTitle } from './changeWords.ts';
import { levelWords } from './standing.ts';

const levels = [1, 2, 3, 4, 5] as const;
const unknown = 'dont-know';
const excluded = 'not-applicable';

export interface AnswerPickerProps {
  readonly question: QuestionId;
  /** Where the question stands in the sandbox. */
  readonly result: QuestionResult | undefined;
}

/** Every answer that a question takes, side by side; choosing one tries it. */
export function AnswerPicker({ question, result }: AnswerPickerProps) {
  const t = useTranslate();
  const { framework, texts, session, stored } = useAssessment();
  const scale: readonly (number | (typeof Letters)[number])[] =
    scaleOf(framework, question) === 'levels' ? levels : Letters;
  const options: readonly SegmentOption<string>[] = [
    ...scale.map((level) => ({ value: String(level), label: String(level), said: levelWords(texts, level) })),
    { value: unknown, label: '?', said: t('whatif.state.dont-know') },
    { value: excluded, label: '–', said: t('whatif.state.not-applicable') },
  ];
  const answerFor = (value: string): Answer | undefined => {
    if (value === unknown) return unknown;
    // The reason that is stored stands again; a new one can only be assumed.
    if (value === excluded) return reasonOf(stored.draft, question) ?? { notApplicable: t('whatif.panel.assumed') };
    return scale.find((level) => String(level) === value);
  };
  return (
    <Segment
      label={t('whatif.panel.answer', { question: questionTitle({ framework, texts }, question) })}
      value={String(tileOf(result))}
      options={options}
      onChange={(value) => {
        const answer = answerFor(value);
        if (answer !== undefined) void session.edit(answerWith(session.state().draft, question, answer));
      }}
    />
  );
}

function reasonOf(draft: Draft, question: QuestionId) {
  const answer = agreedOf(draft, question)?.answer;
  return typeof answer === 'object' ? answer : undefined;
}
