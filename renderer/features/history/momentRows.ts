import type { Previous } from '../../../shared/assessment/schema.ts';
import { assertNever } from '../../../shared/base/assertNever.ts';
import { valueWords } from '../../../shared/compare/comparisonWords.ts';
import type { SnapshotHead } from '../../../shared/contract/cycles.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import { verdictNames } from '../../../shared/frameworks/verdictNames.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shortDate } from '../../../shared/report/dates.ts';
import { share } from '../../../shared/report/numbers.ts';
import { levelName } from '../../../shared/report/verdict.ts';
import { dayWords, momentWords } from './days.ts';

/** What an assessment came to at one moment. */
export type Standing = Pick<SnapshotHead, 'status' | 'score' | 'level' | 'distance' | 'completeness'> & {
  /** ISO instant. */
  readonly at: string;
};

/** One moment as a line of the table, in words. */
export interface MomentRow {
  readonly name: string;
  /** Why it is there. */
  readonly under: string | null;
  readonly day: string;
  /** The level as a tile; a stage has none. */
  readonly tile: 1 | 2 | 3 | 4 | 5 | null;
  /** "Emerging", "Stage 2", "Forming"; null where nothing is attained or known. */
  readonly level: string | null;
  readonly score: string;
  readonly status: string;
  readonly distance: string;
}

export function rowOfNow(t: Translate, texts: FrameworkTexts, now: Standing): MomentRow {
  return { name: t('history.now'), under: null, day: momentWords(t, now.at), ...numbers(t, texts, now) };
}

export function rowOfSnapshot(t: Translate, texts: FrameworkTexts, snapshot: SnapshotHead): MomentRow {
  const name = snapshotName(t, snapshot);
  const reason = t(`history.reason.${snapshot.reason}`);
  return {
    name,
    // A snapshot is often called by why it was taken: once is enough.
    under: snapshot.reason === 'named' || name === reason ? null : reason,
    day: dayWords(t, snapshot.createdAt),
    ...numbers(t, texts, snapshot),
  };
}

/** Where the cycle before ended. What is not carried along is known while its snapshot is in the workspace. */
export function rowOfPrevious(
  t: Translate,
  texts: FrameworkTexts,
  previous: Previous,
  snapshot: SnapshotHead | undefined,
): MomentRow {
  const { name, date, score = null, level = null } = previous;
  return {
    name,
    under: t('history.previous.name'),
    day: date === undefined ? t('history.none') : shortDate(t, date),
    ...numbers(t, texts, snapshot ?? { status: null, score, level, distance: null, completeness: null }),
  };
}

/** Its name, or where an earlier version of Cairn gave it none, why it was taken. */
export function snapshotName(t: Translate, { name, reason }: Pick<SnapshotHead, 'name' | 'reason'>): string {
  return name === '' ? t(`history.reason.${reason}`) : name;
}

interface Numbers extends Omit<Standing, 'at' | 'status'> {
  readonly status: Standing['status'] | null;
}

function numbers(t: Translate, texts: FrameworkTexts, { status, score, level, distance, completeness }: Numbers) {
  const done = completeness === null ? null : share(t, completeness);
  return {
    tile: texts.kind === 'pillars' ? asTile(level) : null,
    level: level === null ? null : levelWords(t, texts, level),
    score: valueWords(t, texts.kind === 'check' ? 'check' : 'pillars', score),
    status:
      status === null
        ? t('history.none')
        : done === null || status === 'complete' || status === 'empty'
          ? t(`history.status.${status}`)
          : t('history.statusShare', { status: t(`history.status.${status}`), share: done }),
    distance: distance === null ? t('history.none') : String(distance),
  };
}

/** "Emerging" beside a tile; "Stage 2" on a ladder, the verdict of a check. */
export function levelWords(t: Translate, texts: FrameworkTexts, level: number): string {
  switch (texts.kind) {
    case 'pillars':
      return levelName(texts, level);
    case 'ladder':
      return t('history.stage', { number: level });
    case 'check':
      return verdictNames(texts)[level] ?? String(level);
    default:
      return assertNever(texts);
  }
}

function asTile(level: number | null): MomentRow['tile'] {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return level;
    default:
      return null;
  }
}
