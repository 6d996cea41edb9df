import { useTranslate } from '../../i18n/useTranslate.ts';
import { LadderPicture } from './LadderPicture.tsx';
import { MapSection } from './MapSection.tsx';
import { MostWork } from './MostWork.tsx';
import { PressureNote } from './PressureNote.tsx';
import styles from './Results.module.css';
import type { LadderView } from './resultView.ts';
import { SensitiveAnswers } from './SensitiveAnswers.tsx';
import { StageBlockers } from './StageBlockers.tsx';
import { StageTraits } from './StageTraits.tsx';
import { Unanswered } from './Unanswered.tsx';
import { UnlockList } from './UnlockList.tsx';
import { VoicesSection } from './VoicesSection.tsx';

/** Results of an assessment of stages. */
export function LadderResults({ view }: { readonly view: LadderView }) {
  const t = useTranslate();
  const { stage, unlock } = view.score.overall;
  const unlocking = new Set(unlock.map((change) => change.question));
  return (
    <>
      <div className={styles.columns}>
        <div>
          <LadderPicture view={view} />
          <MapSection
            view={view}
            blocking={unlocking}
            title={t('results.map.criteria')}
            blocksWords={t('results.map.legend.unlocks', { stage: (stage ?? 0) + 1 })}
          />
        </div>
        <aside className={styles.stack}>
          <UnlockList view={view} />
          <StageBlockers view={view} />
          <PressureNote view={view} />
        </aside>
        {stage !== null && (
          <div className={styles.below}>
            <SensitiveAnswers view={view} />
          </div>
        )}
      </div>
      <StageTraits view={view} />
      <MostWork view={view} />
      <VoicesSection view={view} />
      <Unanswered view={view} />
    </>
  );
}
