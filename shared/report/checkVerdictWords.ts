import type { CheckFramework } from '../frameworks/structure.ts';
import type { CheckTexts } from '../frameworks/texts.ts';
import { verdictName } from '../frameworks/verdictNames.ts';
import type { Translate } from '../i18n/translate.ts';
import { applies } from '../scoring/checkStanding.ts';
import { nextVerdict } from '../scoring/checkVerdict.ts';
import type { CheckScore } from '../scoring/result.ts';
import { share } from './numbers.ts';
import type { VerdictWords } from './verdictWords.ts';
import { withContested } from './withContested.ts';
import { capitalised, counted, list, numberWord } from './words.ts';

/** Sections and practices that a sentence names; more are counted. */
const mostNamed = 4;
const mostPhrases = 3;

/** "4 of 6 elements and 1 of 3 attributes hold". */
export function holdingWords(t: Translate, { overall }: CheckScore): string {
  const { holding, elements, attributesHolding, attributes } = overall;
  const words = [
    ...(elements === 0 ? [] : [t('report.holding.ofElements', { holding, count: elements })]),
    ...(attributes === 0 ? [] : [t('report.holding.ofAttributes', { holding: attributesHolding, count: attributes })]),
  ];
  const count = words.length === 1 ? holding + attributesHolding : words.length;
  return t('report.holding.all', { count, list: list(t, words) });
}

/** Puts a check into words: its verdict, what does not hold yet, and the way to the next verdict. */
export function checkVerdictWords(
  framework: CheckFramework,
  texts: CheckTexts,
  score: CheckScore,
  t: Translate,
): VerdictWords {
  const { verdict, changes, distance } = score.overall;
  if (verdict === null)
    return { headline: t('report.verdict.noScore'), sentence: t('report.verdict.empty.sentence'), distance: '' };
  const headline = t('report.verdict.check.headline', {
    name: verdictName(texts, verdict),
    holding: holdingWords(t, score),
  });
  const next = nextVerdict(framework, score);
  const said = (sentence: string): string => {
    if (score.status !== 'incomplete') return sentence;
    const answered = share(t, score.completeness ?? 0);
    return t('report.verdict.check.incomplete', { share: answered, sentence: withContested(t, score, sentence) });
  };
  if (next === null || distance === null)
    return { headline, sentence: said(texts.verdicts[verdict]?.meaning ?? ''), distance: '' };
  const opening = lackingWords(texts, score, t);
  const values = { opening, next: verdictName(texts, next) };
  // A shortest way through questions without an answer is a guess.
  if (changes.filter(({ from }) => from === null).length > changes.length / 2)
    return { headline, sentence: said(t('report.verdict.check.open', values)), distance: '' };
  const phrases = changes.slice(0, mostPhrases).map(({ question }) => texts.questions[question]?.phrase ?? question);
  const key = changes.length <= mostPhrases ? 'report.verdict.check.way' : 'report.verdict.check.wayFrom';
  return {
    headline,
    sentence: said(counted(t, key, changes.length, { ...values, phrases: list(t, phrases) })),
    distance: capitalised(counted(t, 'report.verdict.check.distance', distance, values)),
  };
}

/** "Data and Joined do not hold yet". */
function lackingWords(texts: CheckTexts, { sections }: CheckScore, t: Translate): string {
  const applicable = sections.filter(applies);
  const lacking = applicable.filter(({ holds }) => !holds);
  const names = lacking.map(({ id }) => texts.sections[id]?.name ?? id);
  const count = names.length;
  if (count === applicable.length && count > 1) return t('report.verdict.check.lackingAll');
  if (count <= mostNamed) return t('report.verdict.check.lacking', { count, names: list(t, names) });
  const values = { number: numberWord(t, count), all: numberWord(t, applicable.length) };
  return capitalised(t('report.verdict.check.lackingMany', values));
}
