import { computedFactors } from '../../roadmap/computedFactors.ts';
import { plain } from '../numbers.ts';
import type { Report } from '../reportContext.ts';

/** Factors of priorities that somebody set to another value than the computed one, as phrases: "R4-23 impact 5 instead of 4". Efforts have
 * a list of their own; the reasons are notes, for the consultant unless somebody opened them. */
export function factorChanges(report: Report): readonly string[] {
  const { t, input } = report;
  const edits = [...report.edits.values()].filter(({ factors }) => factors !== undefined);
  if (edits.length === 0) return [];
  const computed = computedFactors(report.framework, input.assessment, report.score);
  return edits.flatMap(({ id, factors = {}, factorNotes }) => {
    const usual = computed.get(id);
    return (['gap', 'weight', 'impact', 'urgency'] as const).flatMap((name) => {
      const value = factors[name];
      if (usual === undefined || value === undefined || value === usual[name]) return [];
      const note = factorNotes?.[name]?.trim() ?? '';
      const words = {
        id,
        factor: t(`report.method.factors.${name}`),
        value: plain(t, value),
        usual: plain(t, usual[name]),
      };
      return [t(note === '' ? 'report.method.factors.one' : 'report.method.factors.noted', { ...words, note })];
    });
  });
}
