import type { Letter } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';
import { fixed, plain } from '../report/numbers.ts';
import { levelName } from '../report/verdict.ts';
import { verdictsOf } from '../scoring/checkVerdict.ts';
import { rankOf } from '../scoring/letters.ts';
import { type Case, type CheckCase, type Entry, isLettered, type LadderCase, type PillarCase } from './explainInput.ts';
import type { Value } from './passport.ts';

/** A value without a number. */
export function noValue(t: Translate): Value {
  return { number: null, text: t('explain.none') };
}

/** A number as it is shown: two decimals. */
export function twoDecimals(t: Translate, number: number | null): Value {
  return number === null ? noValue(t) : { number, text: fixed(t, number, 2) };
}

/** "61.9 %" of 0-100; "0 %" and "100 %" without decimals. */
export function percentText(t: Translate, percent: number): string {
  const whole = percent === 0 || percent === 100;
  return t('report.format.percent', { value: whole ? String(percent) : fixed(t, percent, 1) });
}

/** "2 Emerging". */
export function levelText({ t, texts }: PillarCase, level: number): string {
  return t('explain.named', { number: level, name: levelName(texts, level) });
}

/** The name of a stage; stage 0 has one too. */
export function stageName({ texts, framework }: LadderCase, stage: number): string {
  const section = framework.sections[stage - 1];
  return section === undefined ? texts.belowFirst.name : (texts.sections[section.id]?.name ?? section.id);
}

/** "2 Defined practice". */
export function stageText(c: LadderCase, stage: number): string {
  return c.t('explain.named', { number: stage, name: stageName(c, stage) });
}

/** A level or letter with its name: "2 Emerging", "1 Partly": letters by rank. */
export function answerText({ t, texts }: Case, level: number | Letter): string {
  const number = levelNumber(level);
  const name = answerName(texts, level);
  return name === undefined ? String(level) : t('explain.named', { number, name });
}

function answerName(texts: FrameworkTexts, level: number | Letter): string | undefined {
  if (typeof level === 'string') return texts.kind === 'pillars' ? undefined : texts.scale?.[level].name;
  if (texts.kind === 'ladder' || texts.levels === undefined) return undefined;
  return levelName({ levels: texts.levels }, level);
}

/** The name of a verdict of a check by its rank: "Operating". */
export function verdictText({ framework, texts }: Pick<CheckCase, 'framework' | 'texts'>, rank: number): string {
  const verdict = verdictsOf(framework)[rank];
  return (verdict === undefined ? undefined : texts.verdicts[verdict]?.name) ?? String(rank);
}

/** A question's score as it is shown: "3", "2.81"; of a lettered one the letter when it was agreed, else the percentage. */
export function scoreText({ t }: Case, entry: Entry, score: number): string {
  if (!isLettered(entry)) return plain(t, score);
  const { result } = entry;
  return result.source === 'agreed' && typeof result.level === 'string' ? result.level : percentText(t, 100 * score);
}

/** A level or letter as a number: letters by rank, N 0 to F 3. */
export function levelNumber(level: number | Letter): number {
  return typeof level === 'string' ? rankOf(level) : level;
}

/** "level 3", "stage 3", "the verdict Operating": what a number on the way is called. */
export function targetText(c: Case, next: number): string {
  switch (c.kind) {
    case 'pillars':
      return c.t('explain.next.level', { name: levelText(c, next) });
    case 'ladder':
      return c.t('explain.next.stage', { name: stageText(c, next) });
    case 'check':
      return c.t('explain.next.verdict', { name: verdictText(c, next) });
    default:
      return assertNever(c);
  }
}
