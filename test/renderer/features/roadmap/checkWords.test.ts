import { describe, expect, it } from 'vitest';
import { cardFacts } from '../../../../renderer/features/roadmap/cardFacts.ts';
import { headline, outlookTitle, underHeadline } from '../../../../renderer/features/roadmap/outlookWords.ts';
import { roadmapView } from '../../../../renderer/features/roadmap/roadmapView.ts';
import { firstLevel, levelsAhead, routeRows } from '../../../../renderer/features/roadmap/routeWords.ts';
import { waveHead } from '../../../../renderer/features/roadmap/waveHeads.ts';
import { shippedBenchmarks } from '../../../../shared/metrics/benchmarks.ts';
import { compareRoutes } from '../../../../shared/roadmap/compareRoutes.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { anEvenCheck, mixedCheck, renewals, sixElements } from '../../../builders/aCheckReport.ts';
import { t } from './planned.ts';

function planOf(check: typeof sixElements, rank: 0 | 1 | 2 | 3) {
  const assessment = anEvenCheck(check, rank);
  const { framework, texts } = check;
  const source = {
    framework,
    texts,
    hash: 'sha256:0',
    benchmarks: shippedBenchmarks,
    assessment,
    score: score(framework, assessment),
  };
  return roadmapView(source, t, '2026-11-05');
}

describe.each([
  ['letters', sixElements, 'Forming'],
  ['levels', renewals, 'Ready'],
  ['both', mixedCheck, null],
] as const)('the roadmap of a check answered by %s', (_, check, next) => {
  const view = planOf(check, 0);

  it('leads to the next verdict by name', () => {
    const name = next ?? /What would still be missing for (.+)$/.exec(outlookTitle(view))?.[1] ?? '';
    expect(headline(view)).toMatch(new RegExp(` actions? in .+ waves? towards ${name}$`));
    expect(underHeadline(view)).toContain(name);
    expect(underHeadline(view)).toMatch(/^Projection, if each step brings 0\.8 of its way\. /);
    expect(outlookTitle(view)).toBe(`What would still be missing for ${name}`);
  });

  it('projects percentages over its waves', () => {
    const heads = view.waves.map((wave) => waveHead(view, wave));
    expect(heads[0]?.projected).toMatch(/^\d+\.\d %$/);
    expect(heads[0]?.note).toMatch(/^projected/);
  });

  it('says on a card what leads on', () => {
    const clears = view.waves.flatMap(({ actions }) => actions.map((action) => cardFacts(view.report, action).clears));
    for (const words of clears) expect(words).toMatch(/^(leads to .+)?$/);
    expect(clears.some((words) => words !== '')).toBe(true);
  });

  it('compares routes to verdicts by name', () => {
    const { framework, report } = { framework: check.framework, report: view.report };
    expect(levelsAhead(report)).toEqual(check.framework.enough === null ? [1] : [1, 2]);
    const compared = compareRoutes(framework, report.input.assessment, report.score, firstLevel(report) ?? 0);
    const words = routeRows(report, compared).flatMap(({ name, best, soonest }) => [name, best, soonest]);
    expect(words.join(' ')).not.toMatch(/undefined|\{\{|roadmap\./);
    expect(levelsAhead(planOf(check, 3).report)).toEqual([]);
  });
});
