import { type RoadmapView, roadmapView } from '../../../../renderer/features/roadmap/roadmapView.ts';
import { ActionEdit, Assessment } from '../../../../shared/assessment/schema.ts';
import workedPillars from '../../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import workedLadder from '../../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import fourPillarWords from '../../../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import ladderWords from '../../../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import { LadderTexts, PillarTexts } from '../../../../shared/frameworks/texts.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { shippedBenchmarks } from '../../../../shared/metrics/benchmarks.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { assessmentOf } from '../../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

export const t = createTranslate('en');
const pillarTexts = PillarTexts.parse(fourPillarWords);
const ladderTexts = LadderTexts.parse(ladderWords);
const today = '2026-11-05';

/** The roadmap of the worked pillars (method 8.6) with edits of actions on top and other parts replaced. */
export function pillarPlan(edits: readonly unknown[] = [], overrides: Partial<Assessment> = {}): RoadmapView {
  const worked = assessmentOf(workedPillars);
  const changed = edits.map((edit) => ActionEdit.parse(edit));
  const kept = (worked.actions ?? []).filter((action) => !changed.some((edit) => edit.id === action.id));
  const assessment = Assessment.parse({ ...worked, actions: [...kept, ...changed], ...overrides });
  const source = {
    framework: fourPillar,
    texts: pillarTexts,
    hash: 'sha256:0',
    benchmarks: shippedBenchmarks,
    assessment,
  };
  return roadmapView({ ...source, score: score(fourPillar, assessment) }, t, today);
}

/** The roadmap of the worked ladder with parts replaced. */
export function ladderPlan(overrides: Partial<Assessment> = {}): RoadmapView {
  const assessment = { ...assessmentOf(workedLadder), ...overrides };
  const source = {
    framework: revenueLadder,
    texts: ladderTexts,
    hash: 'sha256:1',
    benchmarks: shippedBenchmarks,
    assessment,
  };
  return roadmapView({ ...source, score: score(revenueLadder, assessment) }, t, today);
}
