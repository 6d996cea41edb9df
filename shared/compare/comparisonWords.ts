import { assertNever } from '../base/assertNever.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import { verdictNames } from '../frameworks/verdictNames.ts';
import type { Translate } from '../i18n/translate.ts';
import { fixed } from '../report/numbers.ts';
import { levelName } from '../report/verdict.ts';
import { capitalised, list } from '../report/words.ts';
import type { Comparison, Incomparable, LikeForLike, Pair, Respondent } from './comparison.ts';

type Kind = FrameworkTexts['kind'];

/** "6 of 9 actions done, 5 answers moved, projected 2.87, now 2.75". `isNow`: the later moment is the present. */
export function comparisonSentence(t: Translate, kind: Kind, comparison: Comparison, isNow: boolean): string {
  const { actions, questions, projected, score, level } = comparison;
  const done = actions.filter(({ status }) => status === 'done').length;
  const moved = questions.filter((question) => question.moved === 'up' || question.moved === 'down').length;
  const later = isNow ? 'now' : 'then';
  const parts = [
    ...(actions.length === 0 ? [] : [t('history.compare.sentence.actions', { done, count: actions.length })]),
    t('history.compare.sentence.moved', { count: moved }),
    ...(kind !== 'ladder'
      ? [
          ...(score.before === null
            ? []
            : [t('history.compare.sentence.before', { value: valueWords(t, kind, score.before) })]),
          ...(projected === null
            ? []
            : [t('history.compare.sentence.projected', { value: valueWords(t, kind, projected) })]),
          score.after === null
            ? t(`history.compare.sentence.${later}None`)
            : t(`history.compare.sentence.${later}`, { value: valueWords(t, kind, score.after) }),
        ]
      : level.before === null || level.after === null
        ? []
        : [t(`history.compare.sentence.stage.${later}`, { before: level.before, after: level.after })]),
  ];
  return t('history.compare.sentence.all', { parts: capitalised(parts.join(t('history.comma'))) });
}

/** "level 2 Emerging", "stage 2", "the verdict Forming". */
export function attainedWords(t: Translate, texts: FrameworkTexts, level: number): string {
  switch (texts.kind) {
    case 'pillars':
      return t('history.compare.level.pillars', { level, name: levelName(texts, level) });
    case 'ladder':
      return t('history.compare.level.ladder', { level });
    case 'check':
      return t('history.compare.level.check', { name: verdictNames(texts)[level] ?? level });
    default:
      return assertNever(texts);
  }
}

/** What became of the level, stage or verdict, and of the distance to the next one. */
export function levelSentence(t: Translate, texts: FrameworkTexts, { level, distance }: Comparison): string | null {
  if (level.before === null || level.after === null) return null;
  const same = level.before === level.after;
  const first = t(same ? 'history.compare.level.same' : 'history.compare.level.moved', {
    before: attainedWords(t, texts, level.before),
    after: attainedWords(t, texts, level.after),
  });
  if (distance.before === null || distance.after === null || !same) return first;
  return `${first} ${t('history.compare.level.distance', { before: distance.before, after: distance.after })}`;
}

/** The like-for-like change of the whole, with what it rests on. */
export function likeForLikeSentence(t: Translate, kind: Kind, overall: LikeForLike): string {
  const { before, after, change, common, total, isNoise } = overall;
  if (before === null || after === null || change === null) {
    return t('history.compare.like.none', { total });
  }
  return t(isNoise ? 'history.compare.like.noise' : 'history.compare.like.some', {
    before: valueWords(t, kind, before),
    after: valueWords(t, kind, after),
    change: changeWords(t, kind, change),
    common,
    total,
  });
}

/** What is said in place of a comparison, and why. */
export interface Refusal {
  readonly title: string;
  readonly text: string;
}

/** Two moments of different questionnaires, or of different versions of one, which are named. */
export function refusalWords(t: Translate, { reason }: Incomparable, versions: Pair<string>): Refusal {
  return {
    title: t(`history.compare.refused.${reason}.title`),
    text: t(`history.compare.refused.${reason}.text`, { ...versions }),
  };
}

/** "2.75", elsewhere "66.7 %"; an en dash for nothing. */
export function valueWords(t: Translate, kind: Kind, value: number | null): string {
  if (value === null) return t('history.none');
  return kind === 'pillars' ? fixed(t, value, 2) : t('history.percent', { value: fixed(t, value, 1) });
}

/** "+0.13", "−0.25", "0.00"; outside pillars in points of a percentage. */
export function changeWords(t: Translate, kind: Kind, change: number | null): string {
  if (change === null) return t('history.none');
  const size = fixed(t, change, kind === 'pillars' ? 2 : 1);
  const isNothing = fixed(t, Math.abs(change), kind === 'pillars' ? 2 : 1) === fixed(t, 0, kind === 'pillars' ? 2 : 1);
  return change > 0 && !isNothing ? `+${size}` : isNothing ? size.replace('−', '') : size;
}

/** What must be known to read the numbers: other methods, other texts, other weights. */
export function comparisonNotes(t: Translate, { method, otherTexts, weighted }: Comparison): readonly string[] {
  return [
    ...(method.before === method.after ? [] : [t('history.compare.note.method', { ...method })]),
    ...(otherTexts ? [t('history.compare.note.texts')] : []),
    ...(weighted ? [] : [t('history.compare.note.weights')]),
  ];
}

/** Who answered in one moment and not in the other. `isNamed` false: people are counted by function instead. */
export function respondentSentences(t: Translate, { respondents }: Comparison, isNamed = true): readonly string[] {
  const { before, after, joined, left, functionChanged } = respondents;
  if (before === 0 && after === 0) return [t('history.compare.people.none')];
  const name = (person: Respondent) =>
    t('history.compare.people.one', {
      name: person.label ?? person.id,
      function: t(`history.function.${person.function}`),
    });
  const names = (people: readonly Respondent[]): string => list(t, isNamed ? people.map(name) : countedBy(t, people));
  const isSame = joined.length === 0 && left.length === 0 && functionChanged.length === 0;
  return [
    isSame ? t('history.compare.people.same', { count: after }) : t('history.compare.people.counts', { before, after }),
    ...(joined.length === 0 ? [] : [t('history.compare.people.joined', { names: names(joined) })]),
    ...(left.length === 0 ? [] : [t('history.compare.people.left', { names: names(left) })]),
    ...(isNamed ? functionChanged : []).map((person) =>
      t('history.compare.people.function', {
        name: person.label ?? person.id,
        was: t(`history.function.${person.was}`),
        is: t(`history.function.${person.function}`),
      }),
    ),
    ...(isSame ? [] : [t('history.compare.people.mix')]),
  ];
}

/** "sales 2": people by their function. */
function countedBy(t: Translate, people: readonly Respondent[]): readonly string[] {
  return [...Map.groupBy(people, (person) => person.function)].map(([name, those]) =>
    t('history.compare.people.counted', { function: t(`history.function.${name}`), count: those.length }),
  );
}
