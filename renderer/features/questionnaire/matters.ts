import { assertNever } from '../../../shared/base/assertNever.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import type { CheckScore, LadderScore, PillarScore, Score } from '../../../shared/scoring/result.ts';
import type { Item } from './item.ts';

/** What hangs on one question now, beyond why it matters in general. */
export type Stake =
  /** A key question that must reach `level` before its pillar can. */
  | { readonly kind: 'key'; readonly level: number }
  /** No answer of the pillar may be below `level` - 1 for it to reach `level`; this one is. */
  | { readonly kind: 'floor'; readonly level: number }
  /** One of `count` answers between the attained stage and the next. */
  | {
      readonly kind: 'unlock';
      readonly count: number;
      readonly stage: number;
      readonly to: 'N' | 'P' | 'L' | 'F';
      readonly isContested: boolean;
    }
  /** One of `count` answers between the section and where it holds. */
  | { readonly kind: 'holds'; readonly count: number; readonly to: number | 'N' | 'P' | 'L' | 'F' };

/** The first reason why the question holds its section or stage back; null when it does not. */
export function stakeOf(item: Item, score: Score): Stake | null {
  switch (score.kind) {
    case 'pillars':
      return pillarStake(item, score);
    case 'ladder':
      return ladderStake(item.id, score);
    case 'check':
      return checkStake(item, score);
    default:
      return assertNever(score);
  }
}

function pillarStake(item: Item, score: PillarScore): Stake | null {
  const section = score.sections.find(({ id }) => id === item.section.id);
  const blockers = section?.blockers.filter(({ questions }) => questions.includes(item.id)) ?? [];
  const blocker = blockers.find(({ rule }) => rule === 'key') ?? blockers.find(({ rule }) => rule === 'floor');
  if (blocker === undefined) return null;
  return { kind: blocker.rule === 'key' ? 'key' : 'floor', level: blocker.level };
}

function ladderStake(question: QuestionId, { overall }: LadderScore): Stake | null {
  const change = overall.unlock.find((entry) => entry.question === question);
  if (change === undefined || overall.stage === null) return null;
  return {
    kind: 'unlock',
    count: overall.unlock.length,
    stage: overall.stage + 1,
    to: change.to,
    isContested: change.from === change.to,
  };
}

function checkStake(item: Item, { sections, overall }: CheckScore): Stake | null {
  const section = sections.find(({ id }) => id === item.section.id);
  const change = section?.changes.find(({ question }) => question === item.id);
  if (section === undefined || change === undefined || overall.verdict === null) return null;
  return { kind: 'holds', count: section.changes.length, to: change.to };
}
