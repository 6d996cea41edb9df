import type { QuestionId, SectionId } from '../base/ids.ts';
import { fixed } from '../report/numbers.ts';
import { counted, numberWord, tallied } from '../report/words.ts';
import {
  basePercent,
  type CriterionStanding,
  halfway,
  isGateMet,
  leastRated,
  type StageStanding,
  standingOfStage,
} from '../scoring/ladderStage.ts';
import type { LetterChange } from '../scoring/result.ts';
import { toNineDecimals } from '../scoring/rounding.ts';
import { entriesIn, entryOf, type LadderCase, sectionName } from './explainInput.ts';
import type { BlockingQuestion, BlockingRule, Blocks, Change } from './passport.ts';
import { percentText, targetText } from './valueWords.ts';

/** Where every stage stands, from the first to the last. */
function stageStandings(c: LadderCase): readonly StageStanding[] {
  return c.framework.sections.map((stage) =>
    standingOfStage(
      stage,
      entriesIn(c, stage.id).map(({ result }) => result),
    ),
  );
}

function questionOf(c: LadderCase, { criterion, letter, contested }: CriterionStanding): BlockingQuestion {
  const { label, result } = entryOf(c, criterion.id);
  const how = contested ? 'contested' : result.state === 'answered' ? 'at' : result.state;
  const rule = criterion.gate ? 'gate' : 'criterion';
  return {
    id: criterion.id,
    label,
    level: letter,
    text: c.t(`explain.blocking.${rule}.${how}`, { label, letter: letter ?? '' }),
  };
}

/** The rules of one stage that do not hold, as long as `percent` has to be exceeded. */
function rulesOf(c: LadderCase, index: number, standing: StageStanding, percent: number): readonly BlockingRule[] {
  const stage = c.framework.sections[index];
  if (stage === undefined) return [];
  const { criteria } = standing;
  const rule = (
    name: 'rated' | 'gate' | 'share',
    needed: number,
    named: readonly CriterionStanding[],
    text: string,
  ): BlockingRule => ({
    section: stage.id,
    sectionName: sectionName(c, stage.id),
    level: index + 1,
    rule: name,
    needed,
    questions: named.map((one) => questionOf(c, one)),
    text,
  });
  const answered = criteria.filter(({ value }) => value !== null).length;
  const gates = criteria.filter(({ criterion }) => criterion.gate);
  const unmet = gates.filter((gate) => !isGateMet(gate));
  const values = { stage: index + 1, name: sectionName(c, stage.id), answered, least: leastRated, percent };
  const found: BlockingRule[] = [];
  if (!standing.isRated) {
    const open = criteria.filter(({ value }) => value === null);
    const lacking = leastRated - answered;
    found.push(rule('rated', lacking, open, tallied(c.t, 'explain.blocked.rated', lacking, values)));
  }
  if (!standing.gatesMet) {
    found.push(rule('gate', unmet.length, unmet, gatesText(c, index + 1, gates.length, unmet.length)));
  }
  const now = standing.percent;
  if (now !== null && toNineDecimals(now) <= percent) {
    const below = criteria.filter(({ value }) => value !== null && value < 1);
    const gap = Math.max(0, toNineDecimals(percent - now));
    const text = c.t(gap === 0 ? 'explain.blocked.shareAt' : 'explain.blocked.share', {
      ...values,
      now: percentText(c.t, now),
      gap: fixed(c.t, gap, 1),
    });
    found.push(rule('share', gap, below, text));
  }
  return found;
}

/** That not all gates of a stage are met: of several some, none of several, or the only one. */
function gatesText(c: LadderCase, stage: number, all: number, unmet: number): string {
  if (all === 0) return c.t('explain.blocked.noGate', { stage });
  if (all === unmet) return counted(c.t, 'explain.blocked.gateNone', all, { stage });
  return counted(c.t, 'explain.blocked.gate', unmet, { stage, all: numberWord(c.t, all) });
}

function changeOf(c: LadderCase, { question, from, to }: LetterChange): Change {
  const { label } = entryOf(c, question);
  const key = from === null ? (to === 'N' ? 'any' : 'unknown') : from === to ? 'agree' : 'raise';
  return { question, label, from, to, text: c.t(`explain.change.${key}`, { label, from: from ?? '', to }) };
}

/** What blocks the next stage: the rules of every stage up to it that do not hold; null at the top and while nothing is answered. */
export function ladderBlocks(c: LadderCase): Blocks | null {
  const { stage, policy, distance, unlock } = c.score.overall;
  if (stage === null || stage === c.framework.sections.length) return null;
  const next = stage + 1;
  const rules = stageStandings(c)
    .slice(0, next)
    .flatMap((standing, index) => rulesOf(c, index, standing, index + 1 === next ? halfway : basePercent(policy)));
  return {
    next,
    nextText: targetText(c, next),
    distance,
    distanceText: distance === null ? '' : tallied(c.t, 'report.verdict.stageDistance', distance, { next }),
    rules,
    changes: unlock.map((change) => changeOf(c, change)),
  };
}

function only(blocks: Blocks, rules: readonly BlockingRule[], isOwn: (id: QuestionId) => boolean): Blocks | null {
  const changes = blocks.changes.filter(({ question }) => isOwn(question));
  if (rules.length === 0 && changes.length === 0) return null;
  return { ...blocks, distance: null, distanceText: '', rules, changes };
}

/** The part of what blocks the next stage that lies in one stage; null when nothing of it does. */
export function stageBlocks(c: LadderCase, id: SectionId): Blocks | null {
  const blocks = ladderBlocks(c);
  if (blocks === null) return null;
  const own = new Set<string>(entriesIn(c, id).map((entry) => entry.id));
  return only(
    blocks,
    blocks.rules.filter(({ section }) => section === id),
    (question) => own.has(question),
  );
}

/** The part of what blocks the next stage that names a criterion; null when nothing of it does. */
export function criterionBlocks(c: LadderCase, id: QuestionId): Blocks | null {
  const blocks = ladderBlocks(c);
  if (blocks === null) return null;
  return only(
    blocks,
    blocks.rules.filter(({ questions }) => questions.some((question) => question.id === id)),
    (question) => question === id,
  );
}
