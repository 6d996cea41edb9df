import type { QuestionId } from '../../shared/base/ids.ts';
import { plain } from '../../shared/report/numbers.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Segment } from '../ui/Segment.tsx';
import { questionTitle } from './changeWords.ts';
import styles from './WhatIfPanel.module.css';
import { weightSteps, withSectionWeight, withWeight } from './weightEdits.ts';

const targets = ['1', '2', '3', '4', '5'] as const;
const usual = 'usual';

export interface TargetAndWeightProps {
  readonly question: QuestionId;
  /** What the question counts in the sandbox. */
  readonly weight: number;
}

/** What else can be tried with a question of a pillar: the level that is wanted, and how much the question counts. */
export function TargetAndWeight({ question, weight }: TargetAndWeightProps) {
  const t = useTranslate();
  const { framework, texts, draft, edit } = useAssessment();
  const title = questionTitle({ framework, texts }, question);
  const { targets: set, settings } = draft.assessment;
  const target = set?.[question];
  return (
    <div className={styles.more}>
      <span aria-hidden="true">{t('whatif.panel.target')}</span>
      <Segment
        label={t('whatif.panel.targetOf', { question: title })}
        value={target === undefined ? usual : String(target)}
        options={[
          ...targets.map((level) => ({ value: level, label: level })),
          { value: usual, label: t('whatif.panel.usualTarget') },
        ]}
        onChange={(value) => void edit({ entry: 'target', question, value: value === usual ? null : Number(value) })}
      />
      <span aria-hidden="true">{t('whatif.panel.questionWeight')}</span>
      <WeightSegment
        label={t('whatif.panel.questionWeightOf', { question: title })}
        value={weight}
        onChange={(chosen) => void edit({ entry: 'settings', value: withWeight(settings, question, chosen) })}
      />
    </div>
  );
}

/** How much each pillar counts in the whole. */
export function SectionWeights() {
  const t = useTranslate();
  const { framework, texts, draft, edit } = useAssessment();
  const { settings } = draft.assessment;
  return (
    <div className={styles.more}>
      {framework.sections.map(({ id }) => {
        const name = texts.sections[id]?.name ?? id;
        return (
          <div key={id} className={styles.pair}>
            <span aria-hidden="true">{name}</span>
            <WeightSegment
              label={t('whatif.panel.weight', { name })}
              value={settings?.sectionWeights?.[id] ?? 1}
              onChange={(weight) => void edit({ entry: 'settings', value: withSectionWeight(settings, id, weight) })}
            />
          </div>
        );
      })}
    </div>
  );
}

interface WeightSegmentProps {
  readonly label: string;
  readonly value: number;
  readonly onChange: (weight: number) => void;
}

function WeightSegment({ label, value, onChange }: WeightSegmentProps) {
  const t = useTranslate();
  return (
    <Segment
      label={label}
      value={String(value)}
      options={weightSteps.map((step) => ({ value: String(step), label: plain(t, step) }))}
      onChange={(chosen) => onChange(Number(chosen))}
    />
  );
}
