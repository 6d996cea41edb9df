import type { AssessmentId } from '../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../shared/contract/frameworks.ts';
import { benchmarksOr } from '../../shared/metrics/benchmarks.ts';
import { AssessmentSession } from '../api/assessmentSession.ts';
import type { Api } from '../api/host.ts';
import { type OpenSession, SessionProvider } from '../api/useAssessment.ts';
import { PassportPopover, type PassportPopoverProps } from './PassportPopover.tsx';

/** Reads an assessment to look at it; nothing of it is kept open. */
export async function readAssessment(api: Api, id: AssessmentId, entry: Promise<FrameworkEntry>): Promise<OpenSession> {
  const [session, framework, own] = await Promise.all([AssessmentSession.open(api, id), entry, api.benchmarks.own()]);
  return { session, entry: framework, benchmarks: benchmarksOr(own) };
}

export interface DistantPassportProps extends PassportPopoverProps {
  readonly assessment: OpenSession;
}

/** The passport of a number of an assessment that is not open. */
export function DistantPassport({ assessment, ...rest }: DistantPassportProps) {
  return (
    <SessionProvider value={assessment}>
      <PassportPopover {...rest} />
    </SessionProvider>
  );
}
