import { useMemo } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { BlockerList } from './BlockerList.tsx';
import { blockerGroups, blockingQuestions } from './blockerGroups.ts';
import { GoalBars } from './GoalBars.tsx';
import { MapSection } from './MapSection.tsx';
import { MostWork } from './MostWork.tsx';
import { PillarTable } from './PillarTable.tsx';
import styles from './Results.module.css';
import type { PillarView } from './resultView.ts';
import { SensitiveAnswers } from './SensitiveAnswers.tsx';
import { ShortestWay } from './ShortestWay.tsx';
import { Unanswered } from './Unanswered.tsx';
import { VoicesSection } from './VoicesSection.tsx';
import { WeightsNote } from './WeightsNote.tsx';

/** Results of an assessment of pillars. */
export function PillarResults({ view }: { readonly view: PillarView }) {
  const t = useTranslate();
  const { level } = view.score.overall;
  const groups = useMemo(() => blockerGroups(view.score), [view.score]);
  const next = level === null || level >= 5 ? null : level + 1;
  const blocking = blockingQuestions(groups, next);
  const blocks =
    next === null ? t('results.map.legend.blocksNext') : t('results.map.legend.blocksLevel', { level: next });
  return (
    <>
      <div className={styles.columns}>
        <div>
          <PillarTable view={view} />
          <WeightsNote view={view} />
          <MapSection view={view} blocking={blocking} title={t('results.map.title')} blocksWords={blocks} />
        </div>
        <BlockerList view={view} groups={groups} />
      </div>
      {level !== null && (
        <div className={styles.columns}>
          <ShortestWay view={view} />
          <SensitiveAnswers view={view} />
        </div>
      )}
      <GoalBars view={view} />
      <MostWork view={view} />
      <VoicesSection view={view} />
      <Unanswered view={view} />
    </>
  );
}
