import type { Effort } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { SectionId } from '../base/ids.ts';
import { planningDays } from '../roadmap/effort.ts';
import { type Case, type Entry, entryOf, sectionName } from './explainInput.ts';
import type { Blocks, Change } from './passport.ts';
import type { Clearing, PathPart, PathStep, PathUp } from './path.ts';
import { overallBlocks } from './pillarBlocks.ts';
import { pillarClearing } from './pillarClearing.ts';
import { ladderBlocks } from './stageBlocks.ts';
import { stageClearing } from './stageClearing.ts';

/** The effort band of one step, as people edited it or as the framework says. */
function effortsOf(c: Case, { question, actions }: { question: Entry; actions: readonly string[] }): readonly Effort[] {
  return actions.flatMap((id) => {
    const edited = c.assessment.actions?.findLast((edit) => edit.id === id)?.effort;
    return edited ?? question.question.actions.find((action) => action.id === id)?.effort ?? [];
  });
}

/** The actions that lead from an answer to another: one a level, or one to L and one more to F (method 8b.15). */
function actionsBetween({ question }: Entry, { from, to }: Change): readonly string[] {
  if (from === null || from === to) return [];
  return question.actions.flatMap((action, place) => {
    if ('from' in action)
      return typeof from === 'number' && action.from >= from && action.to <= Number(to) ? [action.id] : [];
    const leadsToLargely = place === 0 && (from === 'N' || from === 'P');
    const [first] = question.actions;
    const leadsToFully = to === 'F' && (place === 1 || (question.actions.length === 1 && action === first));
    return [...(leadsToLargely ? [action.id] : []), ...(leadsToFully ? [action.id] : [])];
  });
}

function isAnswerOnly({ from, to }: Change): boolean {
  return from === null || from === to;
}

interface Block {
  readonly section: SectionId | null;
  readonly changes: readonly Change[];
}

/** What must be found out comes first; then section by section, key questions and gates before the others. */
function ordered(c: Case, changes: readonly Change[]): readonly Block[] {
  const isKey = ({ question }: Change) => {
    const { question: asked } = entryOf(c, question);
    return 'key' in asked ? asked.key : asked.gate;
  };
  const steps = changes.filter((change) => !isAnswerOnly(change));
  const sections = c.framework.sections.map(({ id }): Block => {
    const own = steps.filter(({ question }) => entryOf(c, question).section.id === id);
    return { section: id, changes: [...own.filter(isKey), ...own.filter((change) => !isKey(change))] };
  });
  return [{ section: null, changes: changes.filter(isAnswerOnly) }, ...sections].filter(
    (one) => one.changes.length > 0,
  );
}

function clearingOf(c: Case): Clearing {
  switch (c.kind) {
    case 'pillars':
      return pillarClearing(c);
    case 'ladder':
      return stageClearing(c);
    default:
      return assertNever(c);
  }
}

function blocksOf(c: Case): Blocks | null {
  return c.kind === 'pillars' ? overallBlocks(c) : ladderBlocks(c);
}

/** The shortest way to the organisation's next level, or to the next stage, as steps. Null without a level, at the top, and where no
 * change of answers attains it. */
export function pathUp(c: Case): PathUp | null {
  const blocks = blocksOf(c);
  if (blocks === null || blocks.changes.length === 0) return null;
  const clearing = clearingOf(c);
  let number = 0;
  const parts = ordered(c, blocks.changes).map(({ section, changes }): PathPart => {
    const steps = changes.map((change): PathStep => {
      const entry = entryOf(c, change.question);
      const efforts = effortsOf(c, { question: entry, actions: actionsBetween(entry, change) });
      const days = efforts.reduce((sum, effort) => sum + planningDays(effort), 0);
      number += 1;
      const { question, from, to } = change;
      return { number, question, name: entry.name, from, to, efforts, days, ...clearing(change) };
    });
    return {
      section,
      title:
        section === null
          ? c.t(`explain.path.${steps.some(({ from }) => from !== null) ? 'settle' : 'first'}`)
          : sectionName(c, section),
      steps,
    };
  });
  const days = parts.flatMap(({ steps }) => steps).reduce((sum, step) => sum + step.days, 0);
  return { next: blocks.next, nextText: blocks.nextText, parts, steps: blocks.changes.length, days };
}
