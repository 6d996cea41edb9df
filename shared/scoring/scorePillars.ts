import type { Assessment, Settings } from '../assessment/schema.ts';
import type { Capability, PillarFramework } from '../frameworks/structure.ts';
import { functionView, noAlignment, reliability, type TaggedTally } from './alignment.ts';
import { gatherAnswers } from './answers.ts';
import { confidence } from './confidence.ts';
import { type Coverage, coverage } from './coverage.ts';
import { questionWeighing } from './goalWeights.ts';
import { topLevel } from './level.ts';
import { levelResult } from './levelResult.ts';
import { overallMeans } from './pillarMeans.ts';
import { scoreSection } from './pillarSection.ts';
import type { Confidence, PillarOverall, PillarResult, PillarScore, QuestionResult } from './result.ts';
import { levelScale } from './scale.ts';
import { type Tally, tally } from './tally.ts';
import { defaultTarget, gapTo } from './targets.ts';

/** Targets depend on the section's level, which depends on its questions: they are filled in last. */
type Draft = { -readonly [Field in keyof QuestionResult]: QuestionResult[Field] };

function setTargets(
  questions: readonly Capability[],
  drafts: readonly Draft[],
  level: number | null,
  assessment: Assessment,
): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.state === 'not-applicable') continue;
    const key = questions[index]?.key ?? false;
    draft.target = assessment.targets?.[draft.id] ?? defaultTarget(level, key);
    draft.gap = draft.score === null ? null : gapTo(draft.target, draft.score);
  }
}

/** The lowest section level and the way to the next one: the changes of every section that stands on it (method 8b.5, 8b.10). */
function overallLevel(sections: readonly PillarResult[]): Pick<PillarOverall, 'level' | 'distance' | 'changes'> {
  const nothing = { level: null, distance: null, changes: [] };
  let level = topLevel;
  for (const section of sections) {
    if (section.level === null) return nothing;
    level = Math.min(level, section.level);
  }
  if (level === topLevel) return { ...nothing, level };
  const changes = sections.flatMap((section) => (section.level === level ? section.changes : []));
  return { level, distance: changes.length, changes };
}

function scoreOverall(
  sections: readonly PillarResult[],
  settings: Settings | undefined,
  { status }: Coverage,
  trust: Confidence | null,
): PillarOverall {
  const count = sections.filter((section) => section.score !== null).length;
  const means = status === 'empty' || status === 'incomplete' ? null : overallMeans(sections, settings);
  if (means === null) {
    return {
      score: null,
      low: null,
      high: null,
      unweighted: null,
      percent: null,
      level: null,
      balance: null,
      sections: count,
      distance: null,
      changes: [],
      confidence: trust,
    };
  }
  return { ...means, ...overallLevel(sections), sections: count, confidence: trust };
}

/** Scores an assessment of weighted pillars with gated levels (method 7.2-7.10 and 8b). Pure, and total for a valid assessment. */
export function scorePillars(framework: PillarFramework, assessment: Assessment): PillarScore {
  const questions = framework.sections.flatMap((section) => section.questions);
  const table = gatherAnswers(
    questions.map((question) => question.id),
    assessment,
  );
  const weighing = questionWeighing(framework, assessment.settings);
  const tagged: TaggedTally[] = [];
  const tallies: Tally[] = [];
  const drafts: Draft[] = [];
  for (const [position, question] of questions.entries()) {
    const counted = tally(table, position, levelScale);
    const { weight } = weighing(question);
    tallies.push(counted);
    tagged.push({ functions: question.functions, weight, tally: counted });
    drafts.push(levelResult(question.id, counted, weight));
  }
  const covered = coverage(drafts);

  const sections: PillarResult[] = [];
  let first = 0;
  for (const section of framework.sections) {
    const own = drafts.slice(first, first + section.questions.length);
    first += section.questions.length;
    const result = scoreSection(section, own, covered);
    setTargets(section.questions, own, result.level, assessment);
    sections.push(result);
  }
  return {
    kind: 'pillars',
    ...covered,
    overall: scoreOverall(sections, assessment.settings, covered, confidence(tallies, covered)),
    sections,
    questions: drafts,
    alignment:
      covered.status === 'empty'
        ? noAlignment
        : { ...functionView(tagged), alpha: reliability(table, tallies, levelScale) },
  };
}
