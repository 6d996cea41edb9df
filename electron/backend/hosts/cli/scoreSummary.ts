import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import type { Score } from '../../../../shared/scoring/result.ts';
import { levelName, stageName } from '../../resultNames.ts';

const shown = (value: number | null, digits: number): string => (value === null ? '–' : value.toFixed(digits));

function overallLine({ framework, texts }: FrameworkEntry, score: Score): string {
  if (score.kind === 'ladder') {
    const { stage, policy } = score.overall;
    return stage === null ? 'Nothing answered yet' : `Stage ${stage} ${stageName(framework, texts, stage)} (${policy})`;
  }
  const { score: value, low, high, level } = score.overall;
  if (value === null) return 'No overall score yet';
  const named = level === null ? '' : ` · level ${level} ${levelName(texts, level)}`;
  return `Score ${shown(value, 2)} of 5 (${shown(low, 2)} to ${shown(high, 2)})${named}`;
}

/** The score in lines for a terminal. */
export function scoreSummary(entry: FrameworkEntry, score: Score): string {
  const { texts } = entry;
  const complete = score.completeness === null ? '' : `, ${(100 * score.completeness).toFixed(1)} % answered`;
  const names = score.sections.map(({ id }) => texts.sections[id]?.name ?? id);
  const width = Math.max(...names.map((name) => name.length));
  const lines =
    score.kind === 'pillars'
      ? score.sections.map(({ score: value, level }) => `${shown(value, 2)}  level ${level ?? '–'}`)
      : score.sections.map(
          ({ percent, rating, gatesMet }) =>
            `${shown(percent, 1).padStart(5)} %  ${rating ?? '–'}  gates ${gatesMet ? 'met' : 'not met'}`,
        );
  const rows = lines.map((line, index) => `  ${(names[index] ?? '').padEnd(width)}  ${line}`);
  return `${overallLine(entry, score)}\n${score.status}${complete}\n${rows.join('\n')}\n`;
}
