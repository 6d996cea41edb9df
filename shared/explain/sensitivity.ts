import { type Letter, Letters } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import type { CheckFramework, Framework, LadderFramework, PillarFramework } from '../frameworks/structure.ts';
import { applies, isEnough } from '../scoring/checkStanding.ts';
import { verdictOn, verdictsOf } from '../scoring/checkVerdict.ts';
import { attainedStage, type StageStanding, standingOfStage } from '../scoring/ladderStage.ts';
import { rankOf, valueOfLetter } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { attainedLevel, type Standing, standingsOf } from '../scoring/pillarLevel.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { CheckScore, LadderScore, PillarScore, QuestionResult, Score } from '../scoring/result.ts';
import { answersOf, lowestShare } from './checkShare.ts';

/** What one other answer would make of the levels. Pillars: the section's and the organisation's level. Ladder: whether the
 * question's stage is attained (1 or 0), and the attained stage. Check: whether its section holds (1 or 0), and the rank of the verdict. */
export interface Effect {
  readonly to: number | Letter;
  readonly section: number | null;
  readonly overall: number | null;
}

/** How much hangs on one answer, if the room agreed on another one. */
export interface Sensitivity {
  readonly question: QuestionId;
  readonly section: SectionId;
  /** What rules see today: a missing answer counts as 1 (pillars) or is null (elsewhere). */
  readonly from: number | Letter | null;
  /** One level or letter lower and higher; null at the end of the scale. A missing answer of a ladder or a check
   * may turn out to be the lowest, or one above it. */
  readonly lower: Effect | null;
  readonly higher: Effect | null;
  readonly losesSection: boolean;
  readonly losesOverall: boolean;
  readonly gainsSection: boolean;
  readonly gainsOverall: boolean;
  /** Levels that the answer may fall without losing the section's or the overall level; null: it cannot lose them by itself. */
  readonly margin: number | null;
  /** Levels that the answer must rise to gain the section's or the overall next level; null: it cannot by itself. */
  readonly reach: number | null;
}

interface Levels {
  readonly section: number | null;
  readonly overall: number | null;
}

interface Subject {
  readonly question: QuestionId;
  readonly section: SectionId;
  readonly from: number | Letter | null;
  readonly now: Levels;
  /** Other answers from the nearest on, each with the levels that it would bring. */
  readonly down: readonly Effect[];
  readonly up: readonly Effect[];
}

function isBelow(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && a < b;
}

function judge({ question, section, from, now, down, up }: Subject): Sensitivity {
  const loses = (effect: Effect) => isBelow(effect.section, now.section) || isBelow(effect.overall, now.overall);
  const gains = (effect: Effect) => isBelow(now.section, effect.section) || isBelow(now.overall, effect.overall);
  const lower = down[0] ?? null;
  const higher = up[0] ?? null;
  const margin = down.findIndex(loses);
  const reach = up.findIndex(gains);
  return {
    question,
    section,
    from,
    lower,
    higher,
    losesSection: isBelow(lower?.section ?? null, now.section),
    losesOverall: isBelow(lower?.overall ?? null, now.overall),
    gainsSection: isBelow(now.section, higher?.section ?? null),
    gainsOverall: isBelow(now.overall, higher?.overall ?? null),
    margin: margin < 0 ? null : margin,
    reach: reach < 0 ? null : reach + 1,
  };
}

function pillarSubjects(framework: PillarFramework, score: PillarScore): readonly Subject[] {
  const results = questionResults(score);
  const levels = score.sections.map(({ level }) => level);
  return framework.sections.flatMap((pillar, index): readonly Subject[] => {
    const level = levels[index] ?? null;
    if (level === null) return [];
    const own = pillar.questions.flatMap((question) => results.get(question.id) ?? []);
    const standings = standingsOf(pillar.questions, own);
    const others = levels.filter((_, position) => position !== index);
    const lowestOther = others.reduce<number | null>(
      (lowest, other) => (lowest === null || other === null ? null : Math.min(lowest, other)),
      topLevel,
    );
    const overallWith = (section: number) => (lowestOther === null ? null : Math.min(lowestOther, section));
    const effect = (standing: Standing, to: number): Effect => {
      const section = attainedLevel(standings.map((one) => (one === standing ? { ...one, level: to } : one)));
      return { to, section, overall: overallWith(section) };
    };
    return standings.map((standing) => ({
      question: standing.question.id,
      section: pillar.id,
      from: standing.level,
      now: { section: level, overall: overallWith(level) },
      down: Array.from({ length: standing.level - 1 }, (_, i) => effect(standing, standing.level - 1 - i)),
      up: Array.from({ length: topLevel - standing.level }, (_, i) => effect(standing, standing.level + 1 + i)),
    }));
  });
}

/** The criterion as the room would have agreed on it. */
function agreedOn(result: QuestionResult, letter: Letter): QuestionResult {
  return { ...result, state: 'answered', source: 'agreed', score: valueOfLetter(letter), level: letter };
}

function ladderSubjects(framework: LadderFramework, score: LadderScore): readonly Subject[] {
  const { stage: attained, policy } = score.overall;
  if (attained === null) return [];
  const results = questionResults(score);
  const resultsIn = (index: number) =>
    (framework.sections[index]?.questions ?? []).flatMap((question) => results.get(question.id) ?? []);
  const standings: readonly StageStanding[] = framework.sections.map((stage, index) =>
    standingOfStage(stage, resultsIn(index)),
  );
  return framework.sections.flatMap((stage, index) => {
    const own = resultsIn(index);
    const levelsWith = (standing: StageStanding): Levels => {
      const overall = attainedStage(standings.with(index, standing), policy);
      return { section: Number(index < overall), overall };
    };
    const effect = (id: QuestionId, to: Letter): Effect => ({
      to,
      ...levelsWith(
        standingOfStage(
          stage,
          own.map((result) => (result.id === id ? agreedOn(result, to) : result)),
        ),
      ),
    });
    const now = { section: Number(index < attained), overall: attained };
    return own.flatMap((result): readonly Subject[] => {
      if (result.state === 'not-applicable') return [];
      const from = typeof result.level === 'string' ? result.level : null;
      const rank = from === null ? 0 : rankOf(from);
      const below = from === null ? Letters.slice(0, 1) : Letters.slice(0, rank).toReversed();
      return [
        {
          question: result.id,
          section: stage.id,
          from,
          now,
          down: below.map((letter) => effect(result.id, letter)),
          up: Letters.slice(rank + 1).map((letter) => effect(result.id, letter)),
        },
      ];
    });
  });
}

/** Every answer of a check, which counts as the lowest while it is missing. */
function checkSubjects(framework: CheckFramework, score: CheckScore): readonly Subject[] {
  if (score.overall.verdict === null) return [];
  const results = questionResults(score);
  const verdicts = verdictsOf(framework);
  return framework.sections.flatMap((section, index): readonly Subject[] => {
    const now = score.sections[index];
    if (now === undefined || !applies(now)) return [];
    const own = section.questions.flatMap((question) => results.get(question.id) ?? []);
    const levelsAt = (holds: boolean): Levels => {
      const sections = score.sections.with(index, { ...now, holds });
      return { section: Number(holds), overall: verdicts.indexOf(verdictOn(framework, sections)) };
    };
    const [held, short] = [levelsAt(true), levelsAt(false)];
    const effect = (question: QuestionId, to: number | Letter): Effect => {
      const share = lowestShare(own, section.scale, new Map([[question, to]]));
      return { to, ...(share !== null && isEnough(section.scale, share) ? held : short) };
    };
    const answers = answersOf(section.scale);
    return own.flatMap(({ id, state, level }): readonly Subject[] => {
      if (state === 'not-applicable') return [];
      const place = level === null ? 0 : answers.indexOf(level);
      const down = level === null ? answers.slice(0, 1) : answers.slice(0, place).toReversed();
      return [
        {
          question: id,
          section: section.id,
          from: level,
          now: now.holds ? held : short,
          down: down.map((to) => effect(id, to)),
          up: answers.slice(place + 1).map((to) => effect(id, to)),
        },
      ];
    });
  });
}

/** Orders by what is at stake: the overall level before a section's, losing before gaining, the smaller step first. */
function stakes({ losesOverall, losesSection, gainsOverall, gainsSection, margin, reach }: Sensitivity): number {
  const kind = [losesOverall, losesSection, gainsOverall, gainsSection].indexOf(true);
  const distance = Math.min(margin ?? topLevel, (reach ?? topLevel) - 1);
  return (kind < 0 ? 4 : kind) * 10 + distance;
}

/** The answers that the levels hang on, most sensitive first, then in framework order: for every applicable question what one level lower
 * or higher would lose or gain. Sections without a level are left out, so an empty assessment gives nothing, and an incomplete one of
 * pillars too. */
export function sensitivity(framework: Framework, score: Score): readonly Sensitivity[] {
  if (framework.kind === 'pillars' && score.kind === 'pillars') return ranked(pillarSubjects(framework, score));
  if (framework.kind === 'ladder' && score.kind === 'ladder') return ranked(ladderSubjects(framework, score));
  if (framework.kind === 'check' && score.kind === 'check') return ranked(checkSubjects(framework, score));
  throw new Error(`a ${score.kind} score does not belong to a ${framework.kind} framework`);
}

function ranked(subjects: readonly Subject[]): readonly Sensitivity[] {
  return subjects.map(judge).toSorted((a, b) => stakes(a) - stakes(b));
}
