import type { QuestionId } from '../../../shared/base/ids.ts';
import { lowestSections } from '../../../shared/explain/lowestSections.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { belowTarget, overallTarget, sectionTarget } from '../../../shared/explain/targetMeans.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { list, numberWord } from '../../../shared/report/words.ts';
import { answersToScore } from './resultFacts.ts';
import { type PillarView, sectionName } from './resultView.ts';
import { rangeWords, scoreWords } from './words.ts';

export interface PillarRow {
  readonly id: string;
  readonly name: string;
  readonly level: number | null;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly target: number | null;
  /** The numbers of the row. */
  readonly subjects: { readonly score: Subject; readonly level: Subject; readonly target: Subject };
  readonly words: {
    readonly score: string;
    readonly range: string;
    readonly target: string;
    /** Distance to the next level, or why there is no score. */
    readonly distance: string;
    /** All of the bar. */
    readonly bar: string;
  };
}

/** The pillars as the table shows them, and the organisation as its last line. */
export function pillarRows(t: Translate, view: PillarView): readonly PillarRow[] {
  const { framework, score } = view;
  const sections = framework.sections.flatMap((pillar, index) => {
    const result = score.sections[index];
    if (result === undefined) return [];
    const applicable = pillar.questions.length - result.notApplicable.length;
    const target = sectionTarget(pillar, score);
    const distance =
      applicable === 0
        ? t('results.pillars.absent')
        : result.score === null
          ? t('results.pillars.tooFew', { rated: result.rated, needed: answersToScore(applicable) })
          : distanceWords(t, result.level, result.distance);
    const subjects = {
      score: { kind: 'section-score' as const, section: pillar.id },
      level: { kind: 'section-level' as const, section: pillar.id },
      target: { kind: 'section-target' as const, section: pillar.id },
    };
    const aim = aimOf(t, view, result.score, target, pillar.questions);
    return [rowOf(t, pillar.id, sectionName(view, pillar.id), subjects, result, aim, distance)];
  });
  return sections;
}

/** The organisation's line; null while there is no overall score. */
export function overallRow(t: Translate, view: PillarView): PillarRow | null {
  const { overall } = view.score;
  if (overall.score === null) return null;
  const target = overallTarget(view.framework.sections, view.score, view.assessment);
  const all = view.framework.sections.flatMap(({ questions }) => questions);
  return rowOf(
    t,
    'overall',
    t('results.pillars.overall'),
    { score: { kind: 'overall-score' }, level: { kind: 'overall-level' }, target: { kind: 'overall-target' } },
    overall,
    aimOf(t, view, overall.score, target, all),
    distanceWords(t, overall.level, overall.distance),
  );
}

/** The mean target, as long as it does not lie under the score; after that the questions tell whether the targets are met, and no mean does. */
interface Aim {
  readonly target: number | null;
  readonly words: string;
}

function aimOf(
  t: Translate,
  view: PillarView,
  score: number | null,
  target: number | null,
  questions: readonly { readonly id: QuestionId }[],
): Aim {
  if (score === null || target === null) return { target: null, words: t('results.none') };
  if (score <= target + 1e-9) return { target, words: scoreWords(t, target) };
  const below = belowTarget(view.score, new Set(questions.map(({ id }) => id)));
  return {
    target: null,
    words: below === 0 ? t('results.pillars.met') : t('results.pillars.below', { count: below }),
  };
}

type Standing = Pick<PillarRow, 'level' | 'score' | 'low' | 'high'>;

function rowOf(
  t: Translate,
  id: string,
  name: string,
  subjects: PillarRow['subjects'],
  { level, score, low, high }: Standing,
  aim: Aim,
  distance: string,
): PillarRow {
  const range = score === null ? t('results.none') : rangeWords(t, low, high);
  const words = {
    score: scoreWords(t, score),
    range,
    target: aim.words,
    distance,
    bar: barWords(t, score, range, aim.target),
  };
  const shown = score === null ? { low: null, high: null, target: null } : { low, high, target: aim.target };
  return { id, name, level, score, ...shown, subjects, words };
}

function barWords(t: Translate, score: number | null, range: string, target: number | null): string {
  if (score === null) return t('results.pillars.noBar');
  const value = fixed(t, score, 2);
  const bar =
    range === t('results.none')
      ? t('results.pillars.bar', { score: value })
      : t('results.pillars.barRange', { score: value, range });
  return target === null ? bar : t('results.pillars.barTarget', { bar, target: fixed(t, target, 2) });
}

function distanceWords(t: Translate, level: number | null, distance: number | null): string {
  if (level === null) return t('results.none');
  if (level >= 5) return t('results.pillars.top');
  if (distance === null) return t('results.pillars.unreachable', { level: level + 1 });
  return t('results.pillars.toLevel', { count: distance, level: level + 1 });
}

/** "Lowest of four: Insights. Level 3 asks for …"; without an overall level, why there is none. */
export function ruleWords(t: Translate, view: PillarView): string {
  const { overall, sections } = view.score;
  if (overall.level === null) return t('results.pillars.noLevel');
  if (overall.level >= 5) return t('results.pillars.atTop');
  const names = lowestSections(view.score).map((id) => sectionName(view, id));
  const number = numberWord(t, sections.length);
  const lowest =
    names.length === sections.length
      ? t('results.pillars.lowestAll', { number })
      : t('results.pillars.lowest', { number, names: list(t, names) });
  const rule = t('results.pillars.rule', { level: overall.level + 1, floor: overall.level });
  return `${lowest} ${rule}`;
}
