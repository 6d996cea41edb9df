import '../../shared/base/zod.ts';
import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/contract/contract.ts';
import { assessmentProcedures } from './procedures/assessments.ts';
import { crosswalkProcedures } from './procedures/crosswalk.ts';
import { cycleProcedures } from './procedures/cycles.ts';
import { eventProcedures } from './procedures/events.ts';
import { exchangeProcedures } from './procedures/exchange.ts';
import { frameworkProcedures } from './procedures/frameworks.ts';
import { reportProcedures } from './procedures/reports.ts';
import { settingsProcedures } from './procedures/settings.ts';
import { workspaceProcedures } from './procedures/workspace.ts';
import { type CallContext, door } from './router.ts';

export type AppRouter = Router<Contract, CallContext>;

/** Every procedure of the contract with its handler; one that is missing does not compile. */
export const createAppRouter = (dataFolder: string): AppRouter =>
  door.router({
    workspace: workspaceProcedures(dataFolder),
    frameworks: frameworkProcedures,
    assessments: { ...assessmentProcedures, ...cycleProcedures },
    exchange: exchangeProcedures,
    reports: reportProcedures,
    settings: settingsProcedures,
    crosswalk: crosswalkProcedures,
    events: eventProcedures,
  });
