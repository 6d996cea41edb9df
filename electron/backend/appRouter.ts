import '../../shared/base/zod.ts';
import type { Router } from '@orpc/server';
import type { Contract } from '../../shared/contract/contract.ts';
import { assessmentProcedures } from './procedures/assessments.ts';
import { backupProcedures } from './procedures/backups.ts';
import { benchmarkProcedures } from './procedures/benchmarks.ts';
import { bundleProcedures } from './procedures/bundles.ts';
import { crosswalkProcedures } from './procedures/crosswalk.ts';
import { cycleProcedures } from './procedures/cycles.ts';
import { eventProcedures } from './procedures/events.ts';
import { exchangeProcedures } from './procedures/exchange.ts';
import { fileProcedures } from './procedures/files.ts';
import { frameworkProcedures } from './procedures/frameworks.ts';
import { handOverProcedures } from './procedures/handOver.ts';
import { protectionProcedures } from './procedures/protection.ts';
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
    backups: backupProcedures,
    handOver: handOverProcedures,
    bundles: bundleProcedures,
    exchange: exchangeProcedures,
    reports: reportProcedures,
    files: fileProcedures,
    settings: settingsProcedures,
    benchmarks: benchmarkProcedures,
    protection: protectionProcedures,
    crosswalk: crosswalkProcedures,
    events: eventProcedures,
  });
