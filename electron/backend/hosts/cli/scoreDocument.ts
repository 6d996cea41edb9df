import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import type { LadderTexts, PillarTexts } from '../../../../shared/frameworks/texts.ts';
import type { LadderScore, PillarScore, Score } from '../../../../shared/scoring/result.ts';

const levels = ['1', '2', '3', '4', '5'] as const;

/** The name of a level from 1 to 5; null for none. */
export function levelName(texts: PillarTexts, level: number | null): string | null {
  const key = levels[(level ?? 0) - 1];
  return key === undefined ? null : texts.levels[key].name;
}

/** The name of a stage, 0 meaning that the first is not attained; null for none. */
export function stageName(entry: FrameworkEntry, texts: LadderTexts, stage: number | null): string | null {
  if (stage === null) return null;
  const section = entry.framework.sections[stage - 1];
  return section === undefined ? texts.belowFirst.name : (texts.sections[section.id]?.name ?? section.id);
}

function pillarDocument(texts: PillarTexts, { overall, sections }: PillarScore) {
  const {
    score,
    low,
    high,
    unweighted,
    percent,
    level,
    balance,
    sections: count,
    distance,
    changes,
    confidence,
  } = overall;
  return {
    overall: {
      ...{ score, low, high, unweighted, percent, level, levelName: levelName(texts, level) },
      ...{ balance, sections: count, distance, changes, confidence },
    },
    sections: sections.map(({ id, score, low, high, unweighted, level, ...rest }) => ({
      ...{ id, score, low, high, unweighted, level, levelName: levelName(texts, level) },
      ...rest,
    })),
  };
}

function ladderDocument(entry: FrameworkEntry, texts: LadderTexts, { overall, sections }: LadderScore) {
  const { stage, ...rest } = overall;
  return { overall: { stage, stageName: stageName(entry, texts, stage), ...rest }, sections };
}

/** What `cairn score --json` prints: the score with the framework's identity and the names of levels and stages. */
export function scoreDocument(entry: FrameworkEntry, score: Score): unknown {
  const { framework, texts, hash } = entry;
  const { status, completeness, questions, alignment } = score;
  const body = () => {
    if (score.kind === 'pillars' && texts.kind === 'pillars') return pillarDocument(texts, score);
    if (score.kind === 'ladder' && texts.kind === 'ladder') return ladderDocument(entry, texts, score);
    throw new Error(`${framework.id}: texts of another kind`);
  };
  return {
    framework: { id: framework.id, version: framework.version, hash },
    method: framework.method,
    status,
    completeness,
    ...body(),
    questions,
    alignment,
  };
}
