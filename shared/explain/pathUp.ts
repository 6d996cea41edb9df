import type { Effort, Letter } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { SectionId } from '../base/ids.ts';
import { planningDays } from '../roadmap/effort.ts';
import { holdingAt } from '../scoring/checkStanding.ts';
import { verdictBlocks } from './checkBlocks.ts';
import { checkClearing } from './checkClearing.ts';
import { type Case, type Entry, entryOf, sectionName } from './explainInput.ts';
import type { Blocks, Change } from './passport.ts';
import type { Clearing, PathPart, PathStep, PathUp } from './path.ts';
import { overallBlocks } from './pillarBlocks.ts';
import { pillarClearing } from './pillarClearing.ts';
import { ladderBlocks } from './stageBlocks.ts';
import { stageClearing } from './stageClearing.ts';
import { levelNumber } from './valueWords.ts';

/** The effort band of one step, as people edited it or as the framework says. */
function effortsOf(c: Case, { question, actions }: { question: Entry; actions: readonly string[] }): readonly Effort[] {
  return actions.flatMap((id) => {
    const edited = c.assessment.actions?.findLast((edit) => edit.id === id)?.effort;
    return edited ?? question.question.actions.find((action) => action.id === id)?.effort ?? [];
  });
}

/** The actions that lead from an answer to another: one a level, or one to where a question holds (L, level 3) and one more to the top
 * (method 8b.15). */
function actionsBetween({ question }: Entry, { from, to }: Change): readonly string[] {
  if (from === null || from === to) return [];
  return question.actions.flatMap((action, place) => {
    if ('from' in action)
      return typeof from === 'number' && action.from >= from && action.to <= Number(to) ? [action.id] : [];
    const leadsToHolding = place === 0 && besideHolding(from) < 0;
    const isLast = place === question.actions.length - 1;
    const leadsToTop = isLast && besideHolding(to) > 0;
    return [...(leadsToHolding ? [action.id] : []), ...(leadsToTop ? [action.id] : [])];
  });
}

/** Below, at or above the answer that a question's first action leads to: -1, 0 or 1. */
function besideHolding(answer: number | Letter): number {
  const holding = holdingAt(typeof answer === 'number' ? 'levels' : 'letters');
  return Math.sign(levelNumber(answer) - levelNumber(holding));
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
    if ('key' in asked) return asked.key;
    return 'gate' in asked && asked.gate;
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
    case 'check':
      return checkClearing(c);
    default:
      return assertNever(c);
  }
}

function blocksOf(c: Case): Blocks | null {
  switch (c.kind) {
    case 'pillars':
      return overallBlocks(c);
    case 'ladder':
      return ladderBlocks(c);
    case 'check':
      return verdictBlocks(c);
    default:
      return assertNever(c);
  }
}

/** The shortest way to the organisation's next level, to the next stage or verdict, as steps. Null without a level, at the top, and where no
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
