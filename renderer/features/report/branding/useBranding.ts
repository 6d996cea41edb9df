import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BrandingState } from '../../../../shared/contract/reports.ts';
import type { BrandingChoice } from '../../../../shared/report/branding.ts';
import { useApi } from '../../../api/host.ts';
import { type CallProblem, callProblem } from '../../../api/problem.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { previewKey } from '../usePreview.ts';

type Change = (state: BrandingState) => Promise<BrandingState>;
/** An absent field is taken away. */
export type BrandingChanges = { readonly [Field in keyof BrandingChoice]: BrandingChoice[Field] | null };

/** How this client's reports look, and the ways to change it. Changes are stored at once, one after the other; what could not be stored
 * rejects, so that a field keeps its text. */
export function useBranding() {
  const api = useApi();
  const queries = useQueryClient();
  const { id: assessmentId } = useAssessment().head;
  const queryKey = ['report', 'branding', assessmentId];
  const { data: state } = useQuery({ queryKey, queryFn: () => api.reports.branding({ assessmentId }) });
  const [problem, setProblem] = useState<CallProblem['code'] | null>(null);
  const [line] = useState<{ last: Promise<unknown> }>(() => ({ last: Promise.resolve() }));

  const change = (make: Change): Promise<void> => {
    const run = async (): Promise<void> => {
      try {
        const now = await queries.ensureQueryData({ queryKey, queryFn: () => api.reports.branding({ assessmentId }) });
        queries.setQueryData(queryKey, await make(now));
        setProblem(null);
        await queries.invalidateQueries({ queryKey: previewKey });
      } catch (error) {
        setProblem(callProblem(error).code);
        // What another window stored in between is shown; the next change is made from there.
        await queries.invalidateQueries({ queryKey });
        throw error;
      }
    };
    const done = line.last.then(run, run);
    line.last = done.catch(() => undefined);
    return done;
  };
  return {
    state,
    problem,
    set: (changes: BrandingChanges): Promise<void> =>
      change(({ choice, revision }) =>
        api.reports.setBranding({ assessmentId, expectedRevision: revision, choice: changed(choice, changes) }),
      ),
    setLogo: (png: Blob): Promise<void> =>
      change(({ revision }) => api.reports.setLogo({ assessmentId, expectedRevision: revision, png })),
    removeLogo: (): Promise<void> =>
      change(({ revision }) => api.reports.removeLogo({ assessmentId, expectedRevision: revision })),
  };
}

/** The choice with some fields changed; empty text and null take a field away. */
export function changed(choice: BrandingChoice, changes: BrandingChanges): BrandingChoice {
  const all = Object.entries({ ...choice, ...changes });
  const kept = all.filter(([, value]) => typeof value === 'string' && value.trim() !== '');
  return Object.fromEntries(kept);
}
