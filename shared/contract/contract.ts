import '../base/zod.ts';
import { assessmentsContract } from './assessments.ts';
import { backupsContract, handOverContract } from './backups.ts';
import { benchmarksContract } from './benchmarks.ts';
import { bundlesContract } from './bundles.ts';
import { crosswalkContract } from './crosswalk.ts';
import { eventsContract } from './events.ts';
import { exchangeContract } from './exchange.ts';
import { filesContract } from './files.ts';
import { frameworksContract } from './frameworks.ts';
import { protectionContract } from './protection.ts';
import { reportsContract } from './reports.ts';
import { settingsContract } from './settings.ts';
import { workspaceContract } from './workspace.ts';

/** [Note: One contract] Everything that a screen, the command line or another host can ask of the backend. */
export const contract = {
  workspace: workspaceContract,
  frameworks: frameworksContract,
  assessments: assessmentsContract,
  backups: backupsContract,
  handOver: handOverContract,
  bundles: bundlesContract,
  exchange: exchangeContract,
  reports: reportsContract,
  files: filesContract,
  settings: settingsContract,
  benchmarks: benchmarksContract,
  protection: protectionContract,
  crosswalk: crosswalkContract,
  events: eventsContract,
};

export type Contract = typeof contract;
