import { useState } from 'react';
import { shortDate } from '../../shared/report/dates.ts';
import { plain } from '../../shared/report/numbers.ts';
import type { Report } from '../../shared/report/reportContext.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Note } from '../ui/Note.tsx';
import { SectionHead } from '../ui/SectionHead.tsx';
import { Select } from '../ui/Select.tsx';
import { sourceWords } from './answerWords.ts';
import styles from './MergedRoadmap.module.css';
import { MergedTable } from './MergedTable.tsx';
import { mergedSummary } from './mergedSummary.ts';
import { useCounterparts } from './useCounterparts.ts';
import { useMergedPlan } from './useMergedPlan.ts';

/** One roadmap of this plan and of the organisation's plan with another questionnaire: the same work once. Not there while the
 * organisation has no other assessment. */
export function MergedRoadmap({ report }: { readonly report: Report }) {
  const t = useTranslate();
  const { counterparts, unpaired } = useCounterparts();
  const merged = useMergedPlan(report, counterparts);
  const [isOpen, setOpen] = useState(false);
  if (merged === null) {
    const [apart] = unpaired;
    return apart === undefined ? null : (
      <section className={styles.merged}>
        <SectionHead title={t('crosswalk.merged.title')} />
        <Note>{t('crosswalk.merged.unpaired', { source: sourceWords(t, apart) })}</Note>
      </section>
    );
  }
  const { source, choose, plan } = merged;
  return (
    <section className={styles.merged} aria-labelledby="merged-roadmap">
      <SectionHead
        id="merged-roadmap"
        title={t('crosswalk.merged.title')}
        side={
          <Button
            kind="bare"
            icon={isOpen ? 'chevronUp' : 'chevronDown'}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t(isOpen ? 'crosswalk.merged.hide' : 'crosswalk.merged.show')}
          </Button>
        }
      />
      <p className={styles.summary}>{mergedSummary(t, report, merged)}</p>
      {source.date !== report.date && (
        <Note>
          {t('crosswalk.merged.dates', { here: shortDate(t, report.date), there: shortDate(t, source.date) })}
        </Note>
      )}
      {isOpen && (
        <>
          {counterparts.length > 1 && (
            <div className={styles.choice}>
              <Select
                label={t('crosswalk.merged.with')}
                value={source.assessmentId}
                options={counterparts.map((one) => ({ value: one.assessmentId, label: sourceWords(t, one) }))}
                onChange={choose}
              />
            </div>
          )}
          {plan.waves.map((wave) => (
            <section key={wave.number} className={styles.wave} aria-labelledby={`merged-wave-${wave.number}`}>
              <h3 id={`merged-wave-${wave.number}`}>
                {t('crosswalk.merged.wave', { wave: wave.number })}
                <span>{t('crosswalk.merged.days', { count: wave.days, days: plain(t, wave.days) })}</span>
              </h3>
              <MergedTable
                caption={t('crosswalk.merged.caption', { wave: wave.number })}
                actions={wave.actions}
                source={source}
              />
            </section>
          ))}
          {plan.later.length > 0 && (
            <section className={styles.wave} aria-labelledby="merged-later">
              <h3 id="merged-later">{t('crosswalk.merged.later')}</h3>
              <MergedTable caption={t('crosswalk.merged.captionLater')} actions={plan.later} source={source} />
            </section>
          )}
        </>
      )}
    </section>
  );
}
