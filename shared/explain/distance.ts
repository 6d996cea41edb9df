import { tallied } from '../report/words.ts';
import { nextVerdict, verdictsOf } from '../scoring/checkVerdict.ts';
import { topLevel } from '../scoring/level.ts';
import type { CheckCase, LadderCase, PillarCase } from './explainInput.ts';
import { verdictText } from './valueWords.ts';

interface Standing {
  readonly level: number | null;
  readonly distance: number | null;
}

/** "8 answers to level 3"; at the top and where no change of answers attains the next level, that; empty without a level. */
export function levelDistance({ t }: Pick<PillarCase, 't'>, { level, distance }: Standing): string {
  if (level === null) return '';
  if (level >= topLevel) return t('explain.distance.topLevel', { level });
  const next = level + 1;
  if (distance === null) return t('explain.distance.outOfReach', { level: next });
  return tallied(t, 'report.verdict.distance', distance, { level: next });
}

/** "1 answer to stage 3"; at the last stage and where too little applies for the next one, that; empty while nothing is answered. */
export function stageDistance({ t, framework, score }: Pick<LadderCase, 't' | 'framework' | 'score'>): string {
  const { stage, distance } = score.overall;
  if (stage === null) return '';
  if (stage >= framework.sections.length) return t('explain.distance.lastStage', { stage });
  const next = stage + 1;
  if (distance === null) return t('explain.distance.noStage', { next });
  return tallied(t, 'report.verdict.stageDistance', distance, { next });
}

/** "1 answer to Operating"; at the highest verdict, that; empty while nothing is answered. */
export function verdictDistance(c: Pick<CheckCase, 't' | 'framework' | 'texts' | 'score'>): string {
  const { verdict, distance } = c.score.overall;
  if (verdict === null) return '';
  const verdicts = verdictsOf(c.framework);
  const next = nextVerdict(c.framework, c.score);
  if (next === null || distance === null)
    return c.t('explain.distance.highestVerdict', { name: verdictText(c, verdicts.indexOf(verdict)) });
  const name = verdictText(c, verdicts.indexOf(next));
  return tallied(c.t, 'explain.distance.verdict', distance, { name });
}
