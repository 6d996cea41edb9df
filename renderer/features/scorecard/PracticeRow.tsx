import type { PhasePractice } from '../../../shared/assessment/scorecardAnswers.ts';
import type { ScoredPhase } from '../../../shared/scorecard/scorecardOf.ts';
import { askWords } from '../../../shared/scorecard/scorecardWords.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Segment } from '../../ui/Segment.tsx';
import styles from './Scorecard.module.css';
import type { Scorecard } from './useScorecard.ts';

export interface PracticeRowProps {
  readonly phase: ScoredPhase;
  readonly practice: PhasePractice;
  readonly scorecard: Scorecard;
}

const answers = ['yes', 'no', 'open'] as const;
type Answer = (typeof answers)[number];

const stored: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, open: null };

/** A yes-or-no question of a phase, open until somebody answers it. */
export function PracticeRow({ phase, practice, scorecard }: PracticeRowProps) {
  const t = useTranslate();
  const question = askWords(t, phase.id, practice);
  const value = answers.find((answer) => phase.practices[answer].includes(practice)) ?? 'open';
  return (
    <li className={styles.practice}>
      {/* The group's name says it to screen readers. */}
      <span aria-hidden="true">{question}</span>
      <Segment
        compact
        label={t('scorecard.question', { phase: t(`scorecard.phase.${phase.id}`), question })}
        value={value}
        options={answers.map((answer) => ({ value: answer, label: t(`scorecard.${answer}`) }))}
        onChange={(answer) => void scorecard.answer(phase.id, practice, stored[answer])}
        disabled={scorecard.readOnly}
      />
    </li>
  );
}
