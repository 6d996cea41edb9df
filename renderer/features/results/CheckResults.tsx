import { useMemo } from 'react';
import { verdictName } from '../../../shared/frameworks/verdictNames.ts';
import { asksRenewals } from '../../../shared/renewals/asksRenewals.ts';
import { nextVerdict } from '../../../shared/scoring/checkVerdict.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { CheckPicture } from './CheckPicture.tsx';
import { CheckTable } from './CheckTable.tsx';
import { LowestElements } from './LowestElements.tsx';
import { MapSection } from './MapSection.tsx';
import { MostWork } from './MostWork.tsx';
import { NextVerdict } from './NextVerdict.tsx';
import { RenewalFigures } from './RenewalFigures.tsx';
import styles from './Results.module.css';
import type { CheckView } from './resultView.ts';
import { SensitiveAnswers } from './SensitiveAnswers.tsx';
import { SoftSpots } from './SoftSpots.tsx';
import { Unanswered } from './Unanswered.tsx';
import { VoicesSection } from './VoicesSection.tsx';

/** Results of a check: what holds, where the lowest element lies, and what is missing for the next verdict. */
export function CheckResults({ view }: { readonly view: CheckView }) {
  const t = useTranslate();
  const { framework, texts, score } = view;
  const changing = useMemo(() => new Set(score.overall.changes.map(({ question }) => question)), [score]);
  const next = nextVerdict(framework, score);
  const blocks = next === null ? '' : t('results.check.onTheWay', { name: verdictName(texts, next) });
  return (
    <>
      <div className={styles.columns}>
        <div>
          <CheckPicture view={view} />
          <CheckTable view={view} />
          <MapSection view={view} blocking={changing} title={t('results.check.map')} blocksWords={blocks} />
        </div>
        <aside className={styles.stack}>
          <NextVerdict view={view} />
          <LowestElements view={view} />
          <SoftSpots view={view} />
        </aside>
        <div className={styles.below}>
          <SensitiveAnswers view={view} />
        </div>
      </div>
      {asksRenewals(framework) && <RenewalFigures view={view} />}
      <MostWork view={view} />
      <VoicesSection view={view} />
      <Unanswered view={view} />
    </>
  );
}
