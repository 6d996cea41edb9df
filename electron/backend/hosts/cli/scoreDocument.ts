import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import type { CheckTexts, LadderTexts, PillarTexts } from '../../../../shared/frameworks/texts.ts';
import { verdictName } from '../../../../shared/frameworks/verdictNames.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from '../../../../shared/scoring/result.ts';
import { levelName, stageName } from '../../resultNames.ts';

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
  return { overall: { stage, stageName: stageName(entry.framework, texts, stage), ...rest }, sections };
}

function checkDocument(texts: CheckTexts, { overall, sections }: CheckScore) {
  const { verdict, ...rest } = overall;
  const name = verdict === null ? null : verdictName(texts, verdict);
  return { overall: { verdict, verdictName: name, ...rest }, sections };
}

/** What `cairn score --json` prints: the score with the framework's identity and the names of levels, stages and verdicts. */
export function scoreDocument(entry: FrameworkEntry, score: Score): unknown {
  const { framework, texts, hash } = entry;
  const { status, completeness, questions, alignment } = score;
  const body = () => {
    if (score.kind === 'pillars' && texts.kind === 'pillars') return pillarDocument(texts, score);
    if (score.kind === 'ladder' && texts.kind === 'ladder') return ladderDocument(entry, texts, score);
    if (score.kind === 'check' && texts.kind === 'check') return checkDocument(texts, score);
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
