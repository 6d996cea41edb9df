import type { PillarScore } from '../../../shared/scoring/result.ts';
import { defaultTarget } from '../../../shared/scoring/targets.ts';
import { targetOrigin } from '../../../shared/targets/targetOrigin.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Segment } from '../../ui/Segment.tsx';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import type { Acts } from './useActs.ts';
import type { Work } from './useWork.ts';

export interface TargetPartProps {
  readonly work: Work;
  readonly score: PillarScore;
  readonly acts: Acts;
}

/** The level that the organisation wants to reach with this question. */
export function TargetPart({ work, score, acts }: TargetPartProps) {
  const t = useTranslate();
  const { item, view } = work;
  const own = view.draft.assessment.targets?.[item.id];
  const section = score.sections.find(({ id }) => id === item.section.id);
  const usual = defaultTarget(section?.level ?? null, item.isKey);
  const origin = targetOrigin(view.draft.assessment, item.id);
  const originWords =
    origin === 'method'
      ? t('questions.target.usual')
      : origin === 'by-hand'
        ? t('questions.target.own', { usual })
        : t('targets.part.template', { name: t(`targets.origin.${origin}`), usual });
  return (
    <Part title={t('questions.target.title')}>
      <Segment
        label={t('questions.target.title')}
        value={String(own ?? usual)}
        disabled={view.readOnly}
        options={item.choices.map(({ digit }) => ({ value: String(digit), label: String(digit) }))}
        onChange={(value) => acts.setTarget(Number(value))}
      />
      <p className={styles.hint}>
        {originWords}{' '}
        {own !== undefined && !view.readOnly && (
          <LinkButton onClick={() => acts.setTarget(null)}>{t('questions.target.reset')}</LinkButton>
        )}
      </p>
    </Part>
  );
}
