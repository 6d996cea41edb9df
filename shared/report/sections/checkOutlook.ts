import type { SectionId } from '../../base/ids.ts';
import { type WaveOutcome, waveOutcomes } from '../../roadmap/outcome.ts';
import { applies } from '../../scoring/checkStanding.ts';
import { verdictsOf } from '../../scoring/checkVerdict.ts';
import type { CheckReport } from '../reportContext.ts';
import { partName } from './checkParts.ts';

/** What holds after the waves up to `wave` if every step fully succeeds: not only the shortest way leads to a verdict. */
function outcomeAfter({ framework, score, input }: CheckReport, wave: number): WaveOutcome | undefined {
  return waveOutcomes(framework, score, input.plan).findLast(({ number }) => number <= wave);
}

function isHeld(report: CheckReport, id: SectionId, wave: number): boolean {
  const today = report.score.sections.find((section) => section.id === id);
  return today?.holds === true || outcomeAfter(report, wave)?.sections[id] === 1;
}

/** Names of the sections that begin to hold in a wave. */
export function heldInWave(report: CheckReport, wave: number): readonly string[] {
  return report.score.sections
    .filter(({ id }) => isHeld(report, id, wave) && !isHeld(report, id, wave - 1))
    .map(({ id }) => partName(report, id));
}

/** Names of the sections that would still not hold after a wave; none once the next verdict is reached. */
export function lackingAfter(report: CheckReport, wave: number): readonly string[] {
  const { framework, score } = report;
  const { verdict } = score.overall;
  const today = verdict === null ? -1 : verdictsOf(framework).indexOf(verdict);
  if ((outcomeAfter(report, wave)?.level ?? today) > today) return [];
  return score.sections
    .filter((section) => applies(section) && !isHeld(report, section.id, wave))
    .map(({ id }) => partName(report, id));
}
