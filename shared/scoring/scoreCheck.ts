import type { Assessment } from '../assessment/schema.ts';
import type { AnswerScale, CheckFramework } from '../frameworks/structure.ts';
import { functionView, noAlignment, reliability } from './alignment.ts';
import { gatherAnswers } from './answers.ts';
import { applies, checkSection } from './checkStanding.ts';
import { changesToVerdict, nextVerdict, verdictOn } from './checkVerdict.ts';
import { confidence } from './confidence.ts';
import { coverage } from './coverage.ts';
import { letterResult } from './letterResult.ts';
import { levelResult } from './levelResult.ts';
import type { Alignment, CheckOverall, CheckResult, CheckScore, Confidence, QuestionResult } from './result.ts';
import { toNineDecimals } from './rounding.ts';
import { letterScale, levelScale } from './scale.ts';
import { type Tally, tally } from './tally.ts';

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function scoreOverall(
  framework: CheckFramework,
  sections: readonly CheckResult[],
  isEmpty: boolean,
  trust: Confidence | null,
): CheckOverall {
  const applicable = sections.filter(applies);
  const elements = applicable.filter(({ role }) => role === 'element');
  const attributes = applicable.filter(({ role }) => role === 'attribute');
  const percents = elements.flatMap(({ percent }) => percent ?? []);
  const lowest = toNineDecimals(Math.min(...percents));
  const verdict = isEmpty ? null : verdictOn(framework, sections);
  const next = nextVerdict(framework, { overall: { verdict }, sections });
  const changes = next === null ? null : changesToVerdict(framework, { sections }, next);
  const isLevelled = elements.every(({ scale }) => scale === 'levels');
  return {
    verdict,
    holding: elements.filter(({ holds }) => holds).length,
    elements: elements.length,
    attributesHolding: attributes.filter(({ holds }) => holds).length,
    attributes: attributes.length,
    score: isLevelled ? mean(elements.flatMap(({ score }) => score ?? [])) : null,
    percent: mean(percents),
    weakest: elements
      .filter(({ percent }) => percent !== null && toNineDecimals(percent) === lowest)
      .map(({ id }) => id),
    distance: changes === null || isEmpty ? null : changes.length,
    changes: changes ?? [],
    confidence: trust,
  };
}

/** Levels and letters cannot be held against each other, so a check that mixes them says nothing of alignment (method 8b.11, 8b.16). */
function alignmentOf(
  framework: CheckFramework,
  table: ReturnType<typeof gatherAnswers>,
  tallies: readonly Tally[],
): Alignment {
  const scales = new Set<AnswerScale>(framework.sections.map(({ scale }) => scale));
  if (scales.size !== 1) return noAlignment;
  if (scales.has('letters')) return { ...noAlignment, alpha: reliability(table, tallies, letterScale) };
  const questions = framework.sections.flatMap((section) => section.questions);
  const tagged = tallies.flatMap((counted, i) => {
    const functions = questions[i]?.functions;
    return functions === undefined ? [] : [{ functions, weight: 1, tally: counted }];
  });
  return { ...functionView(tagged), alpha: reliability(table, tallies, levelScale) };
}

/** Scores a check: each section's mean, whether it holds, and what that makes of the whole (content paper 1.5 and 1.10). Pure, and total
 * for a valid assessment. */
export function scoreCheck(framework: CheckFramework, assessment: Assessment): CheckScore {
  const placed = framework.sections.flatMap((section) => section.questions.map(({ id }) => ({ id, section })));
  const table = gatherAnswers(
    placed.map(({ id }) => id),
    assessment,
  );
  const tallies: Tally[] = [];
  const questions: QuestionResult[] = [];
  for (const [position, { id, section }] of placed.entries()) {
    const isLetters = section.scale === 'letters';
    const counted = tally(table, position, isLetters ? letterScale : levelScale);
    tallies.push(counted);
    questions.push(isLetters ? letterResult(id, counted) : levelResult(id, counted, null));
  }
  const covered = coverage(questions);
  const isEmpty = covered.status === 'empty';
  let first = 0;
  const sections = framework.sections.map((section) => {
    const own = questions.slice(first, first + section.questions.length);
    first += section.questions.length;
    return checkSection(section, own);
  });
  return {
    kind: 'check',
    ...covered,
    overall: scoreOverall(framework, sections, isEmpty, confidence(tallies, covered)),
    // Without any answer there are no numbers at all (method 8b.4).
    sections: isEmpty ? sections.map((section) => ({ ...section, low: null, high: null, changes: [] })) : sections,
    questions,
    alignment: isEmpty ? noAlignment : alignmentOf(framework, table, tallies),
  };
}
