import type { Assessment } from '../../shared/assessment/schema.ts';
import fourPillarTexts from '../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import revenueLadderTexts from '../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import type { Framework } from '../../shared/frameworks/structure.ts';
import { LadderTexts, PillarTexts } from '../../shared/frameworks/texts.ts';
import { createTranslate } from '../../shared/i18n/translate.ts';
import { shippedBenchmarks } from '../../shared/metrics/benchmarks.ts';
import { metrics, metricTexts } from '../../shared/metrics/catalogue.ts';
import type { ReportInput, ReportOptions } from '../../shared/report/reportInput.ts';
import { makePlan } from '../../shared/roadmap/makePlan.ts';
import { score } from '../../shared/scoring/score.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

export const pillarTexts = PillarTexts.parse(fourPillarTexts);
export const ladderTexts = LadderTexts.parse(revenueLadderTexts);
export const english = createTranslate('en');

const words = metricTexts('en');
const metricNames: ReportInput['metrics'] = new Map(
  [...metrics].map(([id, { direction }]) => {
    const texts = words.get(id);
    return [id, { name: texts?.name ?? id, phrase: texts?.phrase ?? id, direction }] as const;
  }),
);

/** What a report of a framework is made of. */
export function aReportInput(
  framework: Framework,
  texts: ReportInput['texts'],
  assessment: Assessment,
  options: Partial<ReportOptions>,
): ReportInput {
  const scored = score(framework, assessment);
  return {
    framework,
    texts,
    hash: `sha256:${'0123456789abcdef'.repeat(4)}`,
    metrics: metricNames,
    benchmarks: shippedBenchmarks,
    assessment,
    score: scored,
    plan: makePlan(framework, assessment, scored),
    provenance: {
      content: 'c0ffee00'.repeat(8),
      framework: { id: framework.id, version: framework.version, hash: `sha256:${'0123456789abcdef'.repeat(4)}` },
      method: framework.method,
      app: '0.1.0',
      fingerprint: '3f2a 91bc 0d4e 77a1',
    },
    options: { edition: 'client', preset: 'full', paper: 'a4', language: 'en', date: '2026-11-02', ...options },
    t: english,
  };
}

/** What a report of the Four-Pillar questionnaire is made of. */
export function aPillarReportInput(assessment: Assessment, options: Partial<ReportOptions> = {}): ReportInput {
  return aReportInput(fourPillar, pillarTexts, assessment, options);
}

/** What a report of the Revenue Ladder is made of. */
export function aLadderReportInput(assessment: Assessment, options: Partial<ReportOptions> = {}): ReportInput {
  return aReportInput(revenueLadder, ladderTexts, assessment, options);
}
