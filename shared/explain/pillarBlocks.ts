import type { QuestionId, SectionId } from '../base/ids.ts';
import { counted, tallied } from '../report/words.ts';
import { breadthOf } from '../scoring/pillarLevel.ts';
import type { Blocker, LevelChange, PillarResult } from '../scoring/result.ts';
import { entriesIn, entryOf, type PillarCase, sectionName, sectionResult } from './explainInput.ts';
import type { BlockingQuestion, BlockingRule, Blocks, Change } from './passport.ts';
import { levelText, targetText } from './valueWords.ts';

/** The level that gates see of a question: a missing answer counts as 1. */
function countedLevel({ level }: { readonly level: unknown }): number {
  return typeof level === 'number' ? level : 1;
}

function questionOf(c: PillarCase, blocker: Blocker, id: QuestionId): BlockingQuestion {
  const { label, result } = entryOf(c, id);
  const level = countedLevel(result);
  const how = result.state === 'answered' ? 'at' : result.state;
  const values = { label, level, next: blocker.level, floor: blocker.level - 1 };
  return { id, label, level, text: c.t(`explain.blocking.${blocker.rule}.${how}`, values) };
}

function ruleOf(c: PillarCase, section: SectionId, blocker: Blocker): BlockingRule {
  const applicable = entriesIn(c, section).filter(({ result }) => result.state !== 'not-applicable').length;
  const count = blocker.rule === 'breadth' ? tallied : counted;
  const values = {
    level: blocker.level,
    floor: blocker.level - 1,
    all: applicable,
    reached: applicable - blocker.questions.length,
    target: breadthOf(applicable),
  };
  return {
    section,
    sectionName: sectionName(c, section),
    level: blocker.level,
    rule: blocker.rule,
    needed: blocker.needed,
    questions: blocker.questions.map((id) => questionOf(c, blocker, id)),
    text: count(c.t, `explain.blocked.${blocker.rule}`, blocker.needed, values),
  };
}

function changeOf(c: PillarCase, { question, from, to }: LevelChange): Change {
  const { label } = entryOf(c, question);
  const text =
    from === null ? c.t('explain.change.unknown', { label, to }) : c.t('explain.change.raise', { label, from, to });
  return { question, label, from, to, text };
}

interface Way {
  readonly level: number | null;
  readonly distance: number | null;
  readonly changes: readonly LevelChange[];
}

function blocksOf(c: PillarCase, { level, distance, changes }: Way, sections: readonly PillarResult[]): Blocks | null {
  const rules = sections.flatMap(({ id, blockers }) => blockers.map((blocker) => ruleOf(c, id, blocker)));
  if (level === null || rules.length === 0) return null;
  const next = level + 1;
  return {
    next,
    nextText: targetText(c, next),
    distance,
    distanceText: distance === null ? '' : tallied(c.t, 'report.verdict.distance', distance, { level: next }),
    rules,
    changes: changes.map((change) => changeOf(c, change)),
  };
}

/** What blocks a section's next level; null at the top and without a level. */
export function sectionBlocks(c: PillarCase, id: SectionId): Blocks | null {
  const section = sectionResult(c.score, id);
  return blocksOf(c, section, [section]);
}

/** What blocks the organisation's next level: the rules of every section that stands at the present one. */
export function overallBlocks(c: PillarCase): Blocks | null {
  const { overall, sections } = c.score;
  return blocksOf(
    c,
    overall,
    sections.filter((section) => section.level !== null && section.level === overall.level),
  );
}

/** The part of its section's blockers that names a question; null when none does. */
export function questionBlocks(c: PillarCase, id: QuestionId): Blocks | null {
  const blocks = sectionBlocks(c, entryOf(c, id).section.id);
  if (blocks === null) return null;
  const rules = blocks.rules.filter(({ questions }) => questions.some((question) => question.id === id));
  const changes = blocks.changes.filter((change) => change.question === id);
  return rules.length === 0 ? null : { ...blocks, distance: null, distanceText: '', rules, changes };
}

/** "2 Emerging; 6 of 8 at 3": the level with how far breadth is; empty without a level. */
export function levelSummary(c: PillarCase, id: SectionId): string {
  const { level } = sectionResult(c.score, id);
  if (level === null) return '';
  const standings = entriesIn(c, id).filter(({ result }) => result.state !== 'not-applicable');
  const next = Math.min(5, level + 1);
  return counted(c.t, 'explain.note.levelText', standings.length, {
    name: levelText(c, level),
    reached: standings.filter(({ result }) => countedLevel(result) >= next).length,
    all: standings.length,
    next,
  });
}
