import { assertNever } from '../../../../shared/base/assertNever.ts';
import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import type { Score } from '../../../../shared/scoring/result.ts';
import { attainedName, levelName, stageName } from '../../resultNames.ts';

const shown = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

function overallLine({ framework, texts }: FrameworkEntry, score: Score): string {
  if (score.kind === 'ladder') {
    const { stage, policy } = score.overall;
    return stage === null ? 'Nothing answered yet' : `Stage ${stage} ${stageName(framework, texts, stage)} (${policy})`;
  }
  if (score.kind === 'check') {
    const { holding, elements, attributesHolding, attributes } = score.overall;
    const besides = attributes === 0 ? '' : `, ${attributesHolding} of ${attributes} attributes`;
    return `${attainedName(framework, texts, score) ?? 'Nothing answered yet'}: ${holding} of ${elements} elements hold${besides}`;
  }
  const { score: value, low, high, level } = score.overall;
  if (value === null) return 'No overall score yet';
  const named = level === null ? '' : ` · level ${level} ${levelName(texts, level)}`;
  return `Score ${shown(value, 2)} of 5 (${shown(low, 2)} to ${shown(high, 2)})${named}`;
}

function sectionLines(score: Score): readonly string[] {
  switch (score.kind) {
    case 'pillars':
      return score.sections.map(({ score: value, level }) => `${shown(value, 2)}  level ${level ?? '–'}`);
    case 'ladder':
      return score.sections.map(
        ({ percent, rating, gatesMet }) =>
          `${shown(percent, 1).padStart(5)} %  ${rating ?? '–'}  gates ${gatesMet ? 'met' : 'not met'}`,
      );
    case 'check':
      return score.sections.map(({ percent, score: value, rating, holds }) => {
        const standing = value === null ? (rating ?? '–') : shown(value, 2);
        return `${shown(percent, 1).padStart(5)} %  ${standing}  ${holds ? 'holds' : 'does not hold'}`;
      });
    default:
      return assertNever(score);
  }
}

/** The score in lines for a terminal. */
export function scoreSummary(entry: FrameworkEntry, score: Score): string {
  const { texts } = entry;
  const complete = score.completeness === null ? '' : `, ${(100 * score.completeness).toFixed(1)} % answered`;
  const names = score.sections.map(({ id }) => texts.sections[id]?.name ?? id);
  const width = Math.max(...names.map((name) => name.length));
  const rows = sectionLines(score).map((line, index) => `  ${(names[index] ?? '').padEnd(width)}  ${line}`);
  return `${overallLine(entry, score)}\n${score.status}${complete}\n${rows.join('\n')}\n`;
}
