import type { Reports } from '../../../../electron/backend/reports.ts';

const warm = new Map<string, Reports>();

interface ReportsModule {
  readonly createReports: (build: string) => Reports;
}

/** Stands for the module that makes reports: every command starts a worker of its own and ends it; here one stays warm for all of them, by
 * build. */
export function withWarmWorkers({ createReports }: ReportsModule): ReportsModule {
  return {
    createReports: (build) => {
      const reports = warm.get(build) ?? createReports(build);
      warm.set(build, reports);
      return { ...reports, close: async () => {} };
    },
  };
}

/** Ends the workers that stayed warm. */
export async function endWarmWorkers(): Promise<void> {
  for (const reports of warm.values()) await reports.close();
}
