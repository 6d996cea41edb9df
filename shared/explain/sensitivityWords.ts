import type { QuestionId } from '../base/ids.ts';
import { type Case, entryOf, sectionName } from './explainInput.ts';
import { type Effect, type Sensitivity, sensitivity } from './sensitivity.ts';
import { verdictText } from './valueWords.ts';

/** What one answer, a level lower or higher, would make of the levels. */
export interface Stake {
  readonly question: QuestionId;
  readonly name: string;
  readonly side: 'gain' | 'loss';
  /** True where the organisation's level, the attained stage or the verdict moves too. */
  readonly overall: boolean;
  /** "at 3 instead of 2: Process reaches level 3." */
  readonly text: string;
}

function changeText(c: Case, { question, from }: Sensitivity, { to }: Effect): string {
  const { state } = entryOf(c, question).result;
  if (state !== 'answered' || from === null) return c.t('explain.sensitive.answered', { to });
  return c.t('explain.sensitive.instead', { from, to });
}

function effectText(c: Case, { section }: Sensitivity, effect: Effect, side: Stake['side'], overall: boolean): string {
  const { t } = c;
  if (c.kind === 'ladder') {
    const stage = effect.overall ?? 0;
    const now = c.score.overall.stage ?? 0;
    if (side === 'gain') return t('explain.sensitive.stageGain', { stage });
    return t(stage === 0 ? 'explain.sensitive.stageNone' : 'explain.sensitive.stageLoss', { stage, now });
  }
  if (c.kind === 'check') {
    const names = { section: sectionName(c, section), name: verdictText(c, effect.overall ?? 0) };
    return t(`explain.sensitive.${side === 'gain' ? 'holds' : 'short'}${overall ? 'Verdict' : ''}`, names);
  }
  const values = { section: sectionName(c, section), level: effect.section ?? 1 };
  return t(`explain.sensitive.${side}${overall ? 'Overall' : ''}`, values);
}

function stakeOf(c: Case, one: Sensitivity, side: Stake['side']): readonly Stake[] {
  const effect = side === 'gain' ? one.higher : one.lower;
  const overall = side === 'gain' ? one.gainsOverall : one.losesOverall;
  const moves = overall || (side === 'gain' ? one.gainsSection : one.losesSection);
  if (effect === null || !moves) return [];
  const text = c.t('explain.sensitive.text', {
    change: changeText(c, one, effect),
    effect: effectText(c, one, effect, side, overall),
  });
  return [{ question: one.question, name: entryOf(c, one.question).name, side, overall, text }];
}

/** The answers that levels hang on by one step: what could be gained first, then what could be lost, each with the organisation's level
 * before a section's, then in framework order. */
export function stakes(c: Case): readonly Stake[] {
  const found = sensitivity(c.framework, c.score);
  const place = new Map(c.entries.map(({ id, position }) => [id, position]));
  const inOrder = found.toSorted((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0));
  return (['gain', 'loss'] as const).flatMap((side) => {
    const own = inOrder.flatMap((one) => stakeOf(c, one, side));
    return [...own.filter(({ overall }) => overall), ...own.filter(({ overall }) => !overall)];
  });
}
