import type { Subject } from '../../../shared/explain/subject.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { fixed } from '../../../shared/report/numbers.ts';
import { contestedCount, standingOf } from '../../../shared/report/standing.ts';
import { counted } from '../../../shared/report/words.ts';
import { type Counts, countStates } from './counts.ts';
import type { ResultView } from './resultView.ts';
import { visibleRange } from './words.ts';

/** A small fact: `lead` stands before `strong`, `text` after it. */
export interface ResultFact {
  readonly lead?: string;
  readonly strong: string;
  readonly text?: string;
  /** The number that `strong` stands for. */
  readonly subject?: Subject;
}

/** The line under the sentence: how complete, which range, how sure, how balanced. What has no number is left out. */
export function resultFacts(t: Translate, view: ResultView): readonly ResultFact[] {
  const { score } = view;
  const counts = countStates(score);
  const facts: ResultFact[] = [
    { strong: t(`results.status.${score.status}`), text: answeredWords(t, counts), subject: { kind: 'completeness' } },
  ];
  const contested = contestedCount(score);
  if (contested > 0) facts.push({ strong: String(contested), text: t('results.facts.contested') });
  if (view.kind === 'pillars') facts.push(...pillarFacts(t, view, counts));
  const { confidence } = score.overall;
  if (confidence !== null) {
    const strong = t(`results.facts.confidence.${confidence.label}`);
    facts.push({
      lead: t('results.facts.confidence.lead'),
      strong,
      text: fixed(t, confidence.value, 2),
      subject: { kind: 'confidence' },
    });
  }
  // Pillars that are alike only because voices cancel out are not in balance.
  const leads = standingOf(score).kind === 'contested';
  if (view.kind === 'pillars' && view.score.overall.balance !== null && !leads) {
    facts.push({
      lead: t('results.facts.balance'),
      strong: fixed(t, view.score.overall.balance, 2),
      subject: { kind: 'balance' },
    });
  }
  return facts;
}

/** "30 of 31 answered, 1 not applicable". */
function answeredWords(t: Translate, { answered, applicable, notApplicable }: Counts): string {
  const words = t('results.facts.answered', { answered, applicable });
  return notApplicable === 0
    ? words
    : `${words}${t('results.comma')}${t('results.facts.leftOut', { count: notApplicable })}`;
}

function pillarFacts(
  t: Translate,
  view: Extract<ResultView, { kind: 'pillars' }>,
  counts: Counts,
): readonly ResultFact[] {
  const { low, high, sections } = view.score.overall;
  const facts: ResultFact[] = [];
  const all = view.framework.sections.length;
  if (low !== null && high !== null && high - low >= visibleRange) {
    facts.push({
      lead: t('results.facts.range'),
      strong: t('results.range', { low: fixed(t, low, 2), high: fixed(t, high, 2) }),
      text: t('results.facts.from', { missing: missingWords(t, counts) }),
      subject: { kind: 'overall-score' },
    });
  }
  if (sections < all)
    facts.push({ strong: t('results.facts.sections', { sections, all }), text: t('results.facts.scored') });
  return facts;
}

/** "one don’t know and two open". */
export function missingWords(t: Translate, { dontKnow, open }: Counts): string {
  const unknown = dontKnow === 0 ? '' : counted(t, 'results.facts.dontKnow', dontKnow);
  const unanswered = open === 0 ? '' : counted(t, 'results.facts.open', open);
  if (unknown === '' || unanswered === '') return unknown + unanswered;
  return t('results.facts.both', { first: unknown, last: unanswered });
}

/** Answers that are still needed before levels and the overall score are shown (80 %, method 7.6); 0 when they are. */
export function answersToLevels({ answered, applicable }: Counts): number {
  return Math.max(0, Math.ceil(0.8 * applicable) - answered);
}

/** Answers of a section that are needed before it has a score: five, or 60 % of the applicable ones if that is fewer (method 7.6). */
export function answersToScore(applicable: number): number {
  return Math.min(5, Math.ceil(0.6 * applicable));
}
