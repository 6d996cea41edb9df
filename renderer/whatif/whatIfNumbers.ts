import type { CheckTexts, FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { verdictNames } from '../../shared/frameworks/verdictNames.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { fixed } from '../../shared/report/numbers.ts';
import type { Plan } from '../../shared/roadmap/plan.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from '../../shared/scoring/result.ts';

/** A number before and with what is tried. */
export interface Movement {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The numbers that a result is known by: score, level and distance; stage, what the next stage fulfils and distance; verdict, the mean of
 * the elements and distance. */
export function whatIfNumbers(t: Translate, texts: FrameworkTexts, stored: Score, tried: Score): readonly Movement[] {
  if (stored.kind === 'pillars' && tried.kind === 'pillars') return pillarNumbers(t, stored, tried);
  if (stored.kind === 'ladder' && tried.kind === 'ladder') return ladderNumbers(t, stored, tried);
  if (stored.kind === 'check' && tried.kind === 'check' && texts.kind === 'check') {
    return checkNumbers(t, texts, stored, tried);
  }
  throw new Error('the scores are of different kinds');
}

function pillarNumbers(
  t: Translate,
  { overall: stored }: PillarScore,
  { overall: tried }: PillarScore,
): readonly Movement[] {
  const score = (value: number | null) => (value === null ? t('whatif.none') : fixed(t, value, 2));
  return [
    { label: t('whatif.number.score'), before: score(stored.score), after: score(tried.score) },
    { label: t('whatif.number.level'), before: whole(t, stored.level), after: whole(t, tried.level) },
    ...distance(
      t,
      'whatif.number.toLevel',
      { at: stored.level, left: stored.distance },
      { at: tried.level, left: tried.distance },
    ),
  ];
}

function ladderNumbers(t: Translate, stored: LadderScore, tried: LadderScore): readonly Movement[] {
  const next = (stored.overall.stage ?? 0) + 1;
  const percent = ({ sections }: LadderScore) => {
    return percentWords(t, sections[next - 1]?.percent ?? null);
  };
  const { overall: before } = stored;
  const { overall: after } = tried;
  return [
    { label: t('whatif.number.stage'), before: whole(t, before.stage), after: whole(t, after.stage) },
    ...(next > stored.sections.length
      ? []
      : [{ label: t('whatif.number.percent', { stage: next }), before: percent(stored), after: percent(tried) }]),
    ...distance(
      t,
      'whatif.number.toStage',
      { at: before.stage, left: before.distance },
      { at: after.stage, left: after.distance },
    ),
  ];
}

function checkNumbers(t: Translate, texts: CheckTexts, stored: CheckScore, tried: CheckScore): readonly Movement[] {
  const name = ({ overall: { verdict } }: CheckScore) =>
    (verdict === null ? undefined : texts.verdicts[verdict]?.name) ?? t('whatif.none');
  const percent = ({ overall }: CheckScore) => percentWords(t, overall.percent);
  const names = verdictNames(texts);
  const at = ({ overall: { verdict } }: CheckScore) =>
    verdict === null ? null : names.indexOf(texts.verdicts[verdict]?.name ?? '');
  return [
    { label: t('whatif.number.verdict'), before: name(stored), after: name(tried) },
    { label: t('whatif.number.elements'), before: percent(stored), after: percent(tried) },
    ...distance(
      t,
      'whatif.number.toVerdict',
      { at: at(stored), left: stored.overall.distance },
      { at: at(tried), left: tried.overall.distance },
      (level) => names[level] ?? String(level),
    ),
  ];
}

function percentWords(t: Translate, value: number | null): string {
  return value === null ? t('whatif.none') : t('report.format.percent', { value: fixed(t, value, 1) });
}

interface Way {
  readonly at: number | null;
  readonly left: number | null;
}

/** How many answers are left to the next level of what is stored: none once it is reached. Below the stored level the way is another one,
 * which says so. */
function distance(
  t: Translate,
  label: string,
  stored: Way,
  tried: Way,
  nameOf: (level: number) => string = String,
): readonly Movement[] {
  if (stored.at === null || stored.left === null) return [];
  const level = stored.at + 1;
  return [
    { label: t(label, { level: nameOf(level) }), before: String(stored.left), after: left(t, level, tried, nameOf) },
  ];
}

function left(t: Translate, level: number, tried: Way, nameOf: (level: number) => string): string {
  if (tried.at === null) return t('whatif.none');
  if (tried.at >= level) return '0';
  if (tried.left === null) return t('whatif.none');
  return tried.at === level - 1
    ? String(tried.left)
    : t('whatif.number.toOther', { left: tried.left, level: nameOf(tried.at + 1) });
}

/** The score (of a check the percentage) that a plan leads to in the end; undefined where none is projected. */
export function projectedNumber(t: Translate, kind: Score['kind'], stored: Plan, tried: Plan): Movement | undefined {
  const last = ({ waves }: Plan) => waves.at(-1)?.projected?.overall ?? null;
  const [before, after] = [last(stored), last(tried)];
  if (before === null || after === null) return undefined;
  const words = (value: number) => (kind === 'check' ? percentWords(t, value) : fixed(t, value, 2));
  return { label: t('whatif.number.projected'), before: words(before), after: words(after) };
}

function whole(t: Translate, value: number | null): string {
  return value === null ? t('whatif.none') : String(value);
}
