import type { QuestionId } from '../../shared/base/ids.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';
import { verdictNames } from '../../shared/frameworks/verdictNames.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { isContested } from '../../shared/scoring/questionResults.ts';
import type { QuestionResult, Score } from '../../shared/scoring/result.ts';

/** Where a question stands in a score; undefined for one that is not scored. */
export function standingOf({ questions }: Score, id: QuestionId): QuestionResult | undefined {
  return questions.find((question) => question.id === id);
}

/** "2 Emerging", "2 Emerging, from the voices", "don’t know". */
export function standingWords(t: Translate, texts: FrameworkTexts, score: Score, id: QuestionId): string {
  const result = standingOf(score, id);
  if (result === undefined) return t('whatif.none');
  if (result.state !== 'answered') return t(`whatif.state.${result.state}`);
  const level = levelWords(texts, result.level);
  if (result.source !== 'responses') return level;
  return t(isContested(result) ? 'whatif.answer.contested' : 'whatif.answer.voices', { level });
}

/** "2 Emerging", "P Partially". */
export function levelWords(texts: FrameworkTexts, level: QuestionResult['level']): string {
  if (level === null) return '';
  const names: Readonly<Record<string, { readonly name: string }>> = {
    ...(texts.kind === 'pillars' ? {} : texts.scale),
    ...(texts.kind === 'ladder' ? {} : texts.levels),
  };
  return [String(level), names[String(level)]?.name ?? ''].join(' ').trim();
}

/** What a level, stage or verdict ahead is called where its kind is said beside it: "3", of a check "Operating". */
export function aheadName(texts: FrameworkTexts, level: number): string {
  return (texts.kind === 'check' ? verdictNames(texts)[level] : undefined) ?? String(level);
}
