import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { BackendNews } from '../../shared/contract/desktop.ts';
import type { BackendEvent } from '../../shared/contract/events.ts';
import { tellExportProgress } from '../api/exportProgress.ts';
import { useHost } from '../api/host.ts';
import { keys } from '../api/queries.ts';
import { refreshOffers } from '../crosswalk/offers.ts';
import { BackendTrouble } from '../features/trouble/BackendTrouble.tsx';
import { followSession, forgetSessions, reviveSessions } from './sessions.ts';

/** Keeps the screens in step with the backend: what other windows change, another workspace, a backend that was started anew. */
export function Follow({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const queries = useQueryClient();
  const [news, setNews] = useState<BackendNews | null>(null);
  const [start, setStart] = useState(0);

  useEffect(
    () =>
      host.onBackend((told) => {
        setNews(told);
        if (told.state === 'failed') return;
        reviveSessions();
        void queries.invalidateQueries();
        setStart((count) => count + 1);
      }),
    [host, queries],
  );

  useEffect(() => {
    void start;
    const stop = new AbortController();
    const hear = (event: BackendEvent): void => {
      if (event.type === 'export-progress') {
        tellExportProgress(event.requestId, event.share);
        return;
      }
      if (event.type === 'branding-changed' || event.type === 'presets-changed') {
        void queries.invalidateQueries({ queryKey: ['report'] });
        return;
      }
      if (event.type === 'benchmarks-changed') {
        void queries.invalidateQueries({ queryKey: keys.benchmarks });
        void queries.invalidateQueries({ queryKey: ['report'] });
        return;
      }
      if (event.type === 'frameworks-changed') {
        void queries.invalidateQueries({ queryKey: keys.allFrameworks });
        return;
      }
      void queries.invalidateQueries({ queryKey: keys.rows });
      if (event.type === 'assessment-changed') {
        followSession(event.assessmentId, event.revision);
        refreshOffers(queries, event.assessmentId);
      } else {
        forgetSessions();
        void queries.invalidateQueries();
      }
    };
    void listen(host, stop.signal, hear);
    return () => stop.abort();
  }, [host, queries, start]);

  if (news?.state === 'failed') return <BackendTrouble reason={news.reasonCode} />;
  return children;
}

async function listen(
  host: ReturnType<typeof useHost>,
  signal: AbortSignal,
  hear: (event: BackendEvent) => void,
): Promise<void> {
  try {
    for await (const event of await host.api.events.subscribe(undefined, { signal })) hear(event);
  } catch {
    // The line ended: a new one is opened when the host says that the backend is back.
  }
}
