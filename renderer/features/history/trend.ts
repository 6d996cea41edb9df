import type { TrendPoint } from '../../../shared/charts/trendLine.ts';
import { valueWords } from '../../../shared/compare/comparisonWords.ts';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { dayWords, localDay } from './days.ts';
import type { EndedCycle } from './earlierCycles.ts';
import type { Standing } from './momentRows.ts';

type Kind = FrameworkTexts['kind'];

/** The earlier cycles, every snapshot and now, oldest first. A newest snapshot that says what is so now is not drawn twice. */
export function trendPoints(
  t: Translate,
  kind: Kind,
  earlier: readonly EndedCycle[],
  newestFirst: readonly SnapshotHead[],
  now: Standing,
): readonly TrendPoint[] {
  const value = ({ score, level }: Pick<Standing, 'score' | 'level'>) => (kind === 'ladder' ? level : score);
  const point = (on: string | null, day: string, at: Pick<Standing, 'score' | 'level' | 'distance'>): TrendPoint => {
    const shown = value(at);
    return {
      on,
      day,
      value: shown,
      distance: at.distance,
      words: {
        value: kind === 'ladder' && shown !== null ? String(shown) : valueWords(t, kind, shown),
        distance: at.distance === null ? '' : String(at.distance),
      },
    };
  };
  const [newest] = newestFirst;
  const isNew =
    newest === undefined ||
    newest.score !== now.score ||
    newest.level !== now.level ||
    newest.distance !== now.distance;
  return [
    ...earlier.map((cycle) =>
      point(cycle.on, cycle.on === null ? t('history.previous.short') : shortDate(t, cycle.on), cycle),
    ),
    ...newestFirst
      .toReversed()
      .map((snapshot) => point(localDay(snapshot.createdAt), dayWords(t, snapshot.createdAt), snapshot)),
    ...(isNew ? [point(localDay(now.at), t('history.now'), now)] : []),
  ];
}

/** The picture in words, for those who hear it. */
export function trendWords(t: Translate, kind: Kind, points: readonly TrendPoint[]): string {
  return points
    .map(({ day, distance, words }) =>
      distance === null
        ? t('history.trend.point', { day, value: words.value })
        : t(`history.trend.pointAndDistance${kind === 'check' ? 'Check' : ''}`, {
            day,
            value: words.value,
            count: distance,
          }),
    )
    .join('; ');
}
