import type { Letter } from '../assessment/schema.ts';
import type { Section } from '../frameworks/questions.ts';
import type { AnswerScale, CheckQuestion, Criterion } from '../frameworks/structure.ts';
import { heightOnScale, holdingAt } from '../scoring/checkStanding.ts';
import { topLevel } from '../scoring/level.ts';
import type { Draft } from './draft.ts';
import { closedAs, type Edits } from './edits.ts';
import { heightOf } from './prerequisites.ts';
import { stepDraft } from './stepDraft.ts';

/** Questions with two actions: the first leads to the middle of their scale, L or level 3, the second to its top. */

/** What one step makes of an answer: L out of N and P, F out of L; level 3 out of those below it, then 5; null at the top (method 8b.15). */
export function nextStanding(scale: AnswerScale, level: number | Letter): number | Letter | null {
  const holding = holdingAt(scale);
  if (heightOnScale(level) < heightOnScale(holding)) return holding;
  const top = scale === 'levels' ? topLevel : 'F';
  return heightOnScale(level) < heightOnScale(top) ? top : null;
}

interface Climb {
  readonly question: Criterion | CheckQuestion;
  readonly section: Section;
  readonly scale: AnswerScale;
  /** Where the question stands, and where a route needs it: a level or the rank of a letter, 0 for none. */
  readonly level: number | Letter;
  readonly need: number;
  /** Whether the next step to this standing is worth proposing without any route. */
  readonly isWorthwhile: (to: number | Letter) => boolean;
  /** The gap, 0-1, that is left at a standing; of the one of today by its exact score. */
  readonly gapAt: (standing: number | Letter, isToday: boolean) => number;
  readonly weight: number;
  readonly blocks: boolean;
  readonly edits: Edits;
}

/** The steps of one question: the next one if it is worthwhile, and as many as a route needs. */
export function twoActionSteps({ question, section, scale, level, need, ...climb }: Climb): readonly Draft[] {
  const { isWorthwhile, gapAt, weight, blocks, edits } = climb;
  const [first, second = first] = question.actions;
  const drafts: Draft[] = [];
  let from = level;
  for (let to = nextStanding(scale, from); to !== null; to = nextStanding(scale, from)) {
    const isNext = from === level;
    if (!(isNext && isWorthwhile(to)) && heightOf(from) >= need) break;
    const action = to === holdingAt(scale) ? first : second;
    const closed = action === undefined ? 'dropped' : closedAs(edits, action.id);
    // With one action alone, it is taken again for the top, once the room has seen what it brought the first time.
    if (action === undefined || closed === 'dropped' || (!isNext && action === first)) break;
    if (closed === null) {
      const before = isNext ? undefined : first?.id;
      const gap = gapAt(from, isNext);
      const edit = edits.get(action.id);
      drafts.push(
        stepDraft({ question, section, action, before, from, to, gap, weight, blocks, blocksWeakest: false, edit }),
      );
    }
    from = to;
  }
  return drafts;
}
