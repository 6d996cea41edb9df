import { defaultTarget } from '../../scoring/targets.ts';
import type { Entry, Report } from '../reportContext.ts';

/** A capability that stays where it is, since its target was set no higher. */
export interface LowTarget {
  readonly entry: Entry;
  readonly target: number;
  /** Of the step that it would otherwise take next; empty at the top. */
  readonly title: string;
}

/** Capabilities whose target, below the usual one, is reached already; none on a ladder. */
export function lowTargets(report: Report): readonly LowTarget[] {
  if (report.kind !== 'pillars') return [];
  const targets = report.input.assessment.targets ?? {};
  return report.entries.flatMap((entry) => {
    const target = targets[entry.id];
    const { level } = entry.result;
    const section = report.score.sections.find((one) => one.id === entry.sectionId);
    const usual = defaultTarget(section?.level ?? null, entry.key);
    if (target === undefined || typeof level !== 'number' || target >= usual || level < target) return [];
    const next = entry.question.actions.find((action) => 'from' in action && action.from === level);
    return [{ entry, target, title: next === undefined ? '' : (entry.texts.actions[next.id]?.title ?? '') }];
  });
}
