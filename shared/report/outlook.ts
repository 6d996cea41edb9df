import type { Letter } from '../assessment/schema.ts';
import { Letters } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { attainedLevel, blockersOf, breadthOf, standingsOf } from '../scoring/pillarLevel.ts';
import type { PillarResult, QuestionResult } from '../scoring/result.ts';
import type { ActionView, WaveView } from './planned.ts';
import type { LadderReport, PillarReport } from './reportContext.ts';

/** A question that holds back its section's next level by itself. */
export interface Holdback {
  readonly question: QuestionId;
  readonly rule: 'key' | 'floor';
  /** The level that it must reach. */
  readonly need: number;
}

/** Questions that hold back their section's next level, by id; a key that also breaches the floor counts as key. */
export function holdbacksOf(report: PillarReport): ReadonlyMap<QuestionId, Holdback> {
  const found = new Map<QuestionId, Holdback>();
  for (const section of report.score.sections) {
    for (const { rule, level, questions } of section.blockers) {
      if (rule === 'breadth') continue;
      for (const question of questions) {
        found.set(question, rule === 'key' ? { question, rule, need: level } : { question, rule, need: level - 1 });
      }
    }
  }
  return found;
}

/** The blocker that an action removes if it fully succeeds; null when it removes none. */
export function clearedBy(holdbacks: ReadonlyMap<QuestionId, Holdback>, action: ActionView): Holdback | null {
  const { candidate } = action;
  if (candidate.kind !== 'step' || typeof candidate.to !== 'number') return null;
  const holdback = holdbacks.get(candidate.question);
  return holdback !== undefined && candidate.to >= holdback.need ? holdback : null;
}

/** How a section would stand if every action up to a wave fully succeeded (method 8.5). */
export interface SectionOutlook {
  readonly section: PillarResult;
  readonly level: number;
  /** At or above the next level, of how many, and how many are needed. */
  readonly reached: number;
  readonly applicable: number;
  readonly needed: number;
  /** What would still stand in the way of the level that is next today. */
  readonly remaining: readonly Holdback[];
}

/** Sections after the waves up to `wave`, steps taken as fully successful. Sections without a level are left out. */
export function outlookAfter(
  report: PillarReport,
  waves: readonly WaveView[],
  wave: number,
): readonly SectionOutlook[] {
  const raised = new Map<QuestionId, number>();
  for (const action of waves.filter((one) => one.number <= wave).flatMap((one) => one.actions)) {
    const { candidate } = action;
    if (candidate.kind === 'step' && typeof candidate.to === 'number') raised.set(candidate.question, candidate.to);
  }
  const results = new Map(report.score.questions.map((result) => [result.id, result]));
  return report.framework.sections.flatMap((pillar) => {
    const section = report.score.sections.find((one) => one.id === pillar.id);
    if (section === undefined || section.level === null || section.level >= 5) return [];
    const after = pillar.questions.flatMap((question) => {
      const result = results.get(question.id);
      return result === undefined ? [] : [raise(result, raised.get(question.id))];
    });
    const standings = standingsOf(pillar.questions, after);
    const next = section.level + 1;
    const remaining = blockersOf(standings, section.level).flatMap(({ rule, questions }): readonly Holdback[] =>
      rule === 'breadth'
        ? []
        : questions.map((question) => ({ question, rule, need: rule === 'key' ? next : next - 1 })),
    );
    return [
      {
        section,
        level: attainedLevel(standings),
        reached: standings.filter((standing) => standing.level >= next).length,
        applicable: standings.length,
        needed: breadthOf(standings.length),
        remaining,
      },
    ];
  });
}

function raise(result: QuestionResult, to: number | undefined): QuestionResult {
  if (to === undefined || typeof result.level !== 'number') return result;
  return { ...result, level: Math.max(result.level, to) };
}

/** Letters from weak to strong. */
export function letterRank(letter: Letter): number {
  return Letters.indexOf(letter);
}

/** Whether a ladder action brings its question as far as the unlock list asks. */
export function unlocks(report: LadderReport, action: ActionView): boolean {
  const { candidate } = action;
  if (candidate.kind !== 'step' || typeof candidate.to !== 'string') return false;
  const change = report.score.overall.unlock.find((one) => one.question === candidate.question);
  return change !== undefined && letterRank(candidate.to) >= letterRank(change.to);
}
