import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ReportPreview } from '../../../shared/contract/reports.ts';
import { useApi } from '../../api/host.ts';
import { type CallProblem, callProblem } from '../../api/problem.ts';
import { usePreferences } from '../../api/queries.ts';
import { today } from '../../api/today.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import type { PdfPages } from './pages/pdfPages.ts';
import { readPdf } from './pages/readPdf.ts';

/** Everything that is drawn anew when the look of the reports changes hangs on this name. */
export const previewKey = ['report', 'preview'] as const;

/** The report that is on the desk. */
export interface ShownReport {
  readonly report: ReportPreview;
  readonly pages: PdfPages;
  /** When the answers were stored that it shows. */
  readonly savedAt: string;
}

export interface Preview {
  /** Undefined until the first pages are there; then the old ones stand until the new ones are. */
  readonly shown: ShownReport | undefined;
  readonly isStale: boolean;
  readonly problem: CallProblem | null;
  readonly again: () => void;
  /** ISO day of a report whose assessment has none. */
  readonly today: string;
}

/** Changes come in bursts: a click on five ticks is one new report. */
const pause = 250;

/** The PDF of the report as it is stored now, opened. The last request wins. */
export function usePreview(): Preview {
  const api = useApi();
  const { head, draft, save } = useAssessment();
  const { language } = usePreferences();
  const [day] = useState(today);
  const { revision, updatedAt, id } = head;
  const said = useMemo(() => JSON.stringify(draft), [draft]);
  const isStored = save.kind === 'saved' || save.kind === 'idle';
  // An export moves the assessment on without changing a word of it: that asks for no new pages.
  const [wanted, setWanted] = useState({ revision, said: isStored ? said : null });
  if (isStored && said !== wanted.said) setWanted({ revision, said });
  const [shown, setShown] = useState<ShownReport>();
  const [unreadable, setUnreadable] = useState<ReportPreview | null>(null);
  const query = useQuery({
    queryKey: [...previewKey, id, wanted.revision, day, language],
    queryFn: async ({ signal }) => {
      if (shown !== undefined) await wait(pause, signal);
      const report = await api.reports.preview({ assessmentId: id, today: day }, { signal });
      return { report, savedAt: updatedAt };
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 10_000,
    retry: false,
  });
  const made = query.data;

  useEffect(() => {
    if (made === undefined) return undefined;
    let isOver = false;
    const open = async () => {
      const pages = await readPdf(new Uint8Array(await made.report.pdf.arrayBuffer()));
      if (isOver) pages.close();
      else setShown({ ...made, pages });
    };
    void open().catch(() => {
      if (!isOver) setUnreadable(made.report);
    });
    return () => {
      isOver = true;
    };
  }, [made]);

  useEffect(() => () => shown?.pages.close(), [shown]);

  const problem = query.isError ? callProblem(query.error) : null;
  const isUnreadable = made !== undefined && unreadable === made.report;
  return {
    shown,
    isStale:
      shown !== undefined &&
      (query.isError || query.isFetching || said !== wanted.said || shown.report !== made?.report),
    problem: problem ?? (isUnreadable ? { code: 'INTERNAL' } : null),
    again: () => {
      setUnreadable(null);
      void query.refetch();
    },
    today: day,
  };
}

function wait(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, time);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
