import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AssessmentId } from '../../shared/base/ids.ts';
import { benchmarksOr } from '../../shared/metrics/benchmarks.ts';
import { useApi } from '../api/host.ts';
import { benchmarksQuery, frameworkQuery, usePreferences } from '../api/queries.ts';
import { SessionProvider } from '../api/useAssessment.ts';
import { AssessmentFrame } from './AssessmentFrame.tsx';
import { MissingAssessment } from './MissingAssessment.tsx';
import { openSession } from './sessions.ts';

/** Opens the assessment that the address names, with the framework it is pinned to. */
export function AssessmentLayout() {
  const { assessmentId } = useParams({ from: '/a/$assessmentId' });
  const api = useApi();
  const { language } = usePreferences();
  const opened = useQuery({
    queryKey: ['open', assessmentId],
    queryFn: async () => {
      const session = await openSession(api, AssessmentId.parse(assessmentId));
      return { session, framework: session.state().head.framework };
    },
    gcTime: 0,
  });
  const pin = opened.data?.framework;
  const entry = useQuery({
    ...(pin === undefined
      ? { queryKey: ['framework', 'none'], queryFn: () => Promise.reject(new Error('no framework yet')) }
      : frameworkQuery(api, pin.id, pin.version, language)),
    enabled: pin !== undefined,
  });
  const own = useQuery(benchmarksQuery(api));
  const value = useMemo(
    () =>
      opened.data && entry.data && !own.isPending
        ? { session: opened.data.session, entry: entry.data, benchmarks: benchmarksOr(own.data) }
        : null,
    [opened.data, entry.data, own.isPending, own.data],
  );
  if (opened.isError || entry.isError) return <MissingAssessment />;
  if (value === null) return null;
  return (
    <SessionProvider value={value}>
      <AssessmentFrame>
        <Outlet />
      </AssessmentFrame>
    </SessionProvider>
  );
}
