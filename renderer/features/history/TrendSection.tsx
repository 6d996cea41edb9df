import { useMemo } from 'react';
import { trendLine } from '../../../shared/charts/trendLine.ts';
import { valueWords } from '../../../shared/compare/comparisonWords.ts';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { Drawing } from '../../charts/Drawing.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Note } from '../../ui/Note.tsx';
import { SectionHead } from '../../ui/SectionHead.tsx';
import styles from './History.module.css';
import { trendPoints, trendWords } from './trend.ts';
import { useNow } from './useNow.ts';
import { useEarlierCycles } from './useSnapshots.ts';

/** Score and distance from cycle to cycle and snapshot to snapshot; one point alone is said and not drawn. */
export function TrendSection({ snapshots }: { readonly snapshots: readonly SnapshotHead[] }) {
  const t = useTranslate();
  const { texts, draft } = useAssessment();
  const { previous } = draft.assessment;
  const now = useNow();
  const earlier = useEarlierCycles();
  const points = useMemo(
    () => trendPoints(t, texts.kind, earlier, snapshots, now),
    [t, texts.kind, earlier, snapshots, now],
  );
  const projected = texts.kind === 'ladder' ? null : (previous?.projected ?? null);
  const known = points.filter(({ value }) => value !== null).length;
  return (
    <section className={styles.section} aria-labelledby="trend-head">
      <SectionHead id="trend-head" title={t(`history.trend.title.${texts.kind}`)} />
      {known < 2 ? (
        <p className={styles.text}>{t(`history.trend.${known === 1 ? 'one' : 'nothing'}.${texts.kind}`)}</p>
      ) : (
        <>
          <div className={styles.chart}>
            <Drawing
              figure={trendLine({
                points,
                projected:
                  projected === null ? null : { value: projected, words: valueWords(t, texts.kind, projected) },
                rows: {
                  value: t(`history.trend.value.${texts.kind}`),
                  distance: t('history.trend.distance'),
                  distanceUnit: t(
                    texts.kind === 'check' ? 'history.trend.distanceUnitCheck' : 'history.trend.distanceUnit',
                  ),
                },
              })}
              label={trendWords(t, texts.kind, points)}
            />
          </div>
          {projected !== null && (
            <Note>{t('history.trend.projected', { value: valueWords(t, texts.kind, projected) })}</Note>
          )}
        </>
      )}
    </section>
  );
}
