import type { SectionId } from '../base/ids.ts';
import { fixed } from '../report/numbers.ts';
import type { CheckResult } from '../scoring/result.ts';
import { levelScale } from '../scoring/scale.ts';
import { type Case, type CheckCase, type Entry, entriesIn, isLettered, sectionName } from './explainInput.ts';
import type { Formula, Term, WeightedTerm } from './formula.ts';
import type { Subject } from './subject.ts';
import { term, weightedMean } from './terms.ts';
import { percentText, scoreText } from './valueWords.ts';

/** How the numbers of a check's sections come about: letters are told in percent, levels as levels (content paper 1.5 and 1.10). */

/** What the mean of a section answered by letters must lie over, in percent, for the section to hold. */
export const percentBorder = 50;
/** What the mean of a section answered by levels must reach. */
export const levelBorder = 3;

/** What a missing answer is taken for: passed over, or set to an end of its scale. */
export type Missing = 'left-out' | 'lowest' | 'highest';

function filled(entry: Entry, missing: Missing): number | null {
  if (missing === 'left-out' || entry.result.state === 'not-applicable') return null;
  if (isLettered(entry)) return missing === 'lowest' ? 0 : 1;
  return missing === 'lowest' ? levelScale.lowest : levelScale.highest;
}

/** What a section's questions bring into its mean: letters in percent, levels as they are. */
function answerTerms(c: CheckCase, section: SectionId, missing: Missing): readonly WeightedTerm[] {
  return entriesIn(c, section).flatMap((entry): readonly WeightedTerm[] => {
    const { id, label, result } = entry;
    const score = result.score ?? filled(entry, missing);
    if (score === null) return [];
    const value = isLettered(entry) ? 100 * score : score;
    const usual = isLettered(entry) ? percentText(c.t, value) : String(value);
    const text = result.score === null ? usual : scoreText(c, entry, score);
    const subject = { kind: 'question-score' as const, question: id };
    return [{ ...term(label, value, text, { id, subject }), weight: 1, weightSource: 'equal' }];
  });
}

/** The mean of a section on the scale of its answers: percent 0-100 of letters, levels 1-5. */
export function meanFormula(c: CheckCase, { id, scale }: CheckResult, missing: Missing): Formula {
  return weightedMean(scale === 'letters' ? 'criteria' : 'answers', answerTerms(c, id, missing));
}

/** A share of the scale, 0-100, on the scale of a section's answers: percent of letters, levels 1-5. */
export function onOwnScale({ scale }: CheckResult, percent: number): number {
  return scale === 'letters' ? percent : levelScale.lowest + (percent / 100) * (levelScale.highest - levelScale.lowest);
}

/** The mean of a section as it is shown: "66.7 %" of letters, "2.75" of levels. */
export function meanText(c: CheckCase, result: CheckResult, percent: number): string {
  const value = onOwnScale(result, percent);
  return result.scale === 'letters' ? percentText(c.t, value) : fixed(c.t, value, 2);
}

/** The percentage of a section: of letters their mean, of levels how much of the way from 1 to 5 their mean has gone. */
export function percentFormula(c: CheckCase, result: CheckResult, missing: Missing): Formula {
  const mean = meanFormula(c, result, missing);
  if (result.scale === 'letters') return mean;
  const percent = missing === 'left-out' ? result.percent : missing === 'lowest' ? result.low : result.high;
  const subject = missing === 'left-out' ? ({ kind: 'section-score', section: result.id } as const) : null;
  return asPercent(c, onOwnScale(result, percent ?? 0), mean, subject);
}

/** How much of the way from 1 to 5 a mean of levels has gone, in percent. */
export function asPercent({ t }: Case, mean: number, of: Formula, subject: Subject | null): Formula {
  const { lowest, highest } = levelScale;
  const from = term(t('explain.term.mean'), mean, fixed(t, mean, 2), { of, subject });
  const less = term(t('explain.term.lowestLevel'), lowest, String(lowest));
  const above = term(t('explain.term.aboveLowest'), mean - lowest, fixed(t, mean - lowest, 2), {
    of: { kind: 'difference', from, less },
  });
  const width = highest - lowest;
  return { kind: 'ratio', part: [above], whole: [term(t('explain.term.width'), width, String(width))], times: 100 };
}

/** Whether a section holds: its mean, missing answers taken for the lowest, against what it must be. */
export function holdsFormula(c: CheckCase, result: CheckResult): Formula {
  const low = result.low ?? 0;
  const of = meanFormula(c, result, 'lowest');
  const mean = term(c.t('explain.term.mean'), onOwnScale(result, low), meanText(c, result, low), { of });
  return result.scale === 'letters'
    ? { kind: 'holds', mean, border: percentBorder, rule: 'over' }
    : { kind: 'holds', mean, border: levelBorder, rule: 'least' };
}

/** "holds", "does not hold yet". */
export function holdsText({ t }: Pick<CheckCase, 't'>, holds: boolean): string {
  return t(holds ? 'explain.holds.yes' : 'explain.holds.no');
}

/** A section as the verdict sees it: 1 when it holds, else 0. */
export function holdsTerm(c: CheckCase, result: CheckResult): Term {
  return term(sectionName(c, result.id), Number(result.holds), holdsText(c, result.holds), {
    id: result.id,
    of: holdsFormula(c, result),
    subject: { kind: 'section-holds', section: result.id },
  });
}
