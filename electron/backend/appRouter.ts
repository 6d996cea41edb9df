import '../../shared/base/zod.ts';
import { assessmentProcedures } from './procedures/assessments.ts';
import { crosswalkProcedures } from './procedures/crosswalk.ts';
import { eventProcedures } from './procedures/events.ts';
import { exchangeProcedures } from './procedures/exchange.ts';
import { frameworkProcedures } from './procedures/frameworks.ts';
import { reportProcedures } from './procedures/reports.ts';
import { settingsProcedures } from './procedures/settings.ts';
import { workspaceProcedures } from './procedures/workspace.ts';
import { door } from './router.ts';

/** Every procedure of the contract with its handler; one that is missing does not compile. */
export const createAppRouter = (dataFolder: string) =>
  door.router({
    workspace: workspaceProcedures(dataFolder),
    frameworks: frameworkProcedures,
    assessments: assessmentProcedures,
    exchange: exchangeProcedures,
    reports: reportProcedures,
    settings: settingsProcedures,
    crosswalk: crosswalkProcedures,
    events: eventProcedures,
  });

export type AppRouter = ReturnType<typeof createAppRouter>;
