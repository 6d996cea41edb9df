import type { Clock } from '../../shared/base/time.ts';
import { type Broadcast, createBroadcast } from './broadcast.ts';
import { type Bundles, createBundles } from './bundles/bundles.ts';
import { type Components, createComponents } from './components.ts';
import { lockOf } from './database/connect.ts';
import { createExportRequests, type ExportRequests } from './exportRequests.ts';
import { type Exports, openExports } from './exports.ts';
import { createGrants, type Grants } from './grants.ts';
import type { Logger } from './log.ts';
import { type OpenWorkspaces, openWorkspaces } from './openWorkspaces.ts';
import { openPreferences, type PreferenceStore } from './preferences.ts';
import { type Keychain, noKeychain } from './protection/keychain.ts';
import { createProtection, type Protection } from './protection/protection.ts';
import { createReports, type Reports } from './reports.ts';

/** What every procedure may use. Made once per process by its host, and closed once. */
export interface Services {
  readonly clock: Clock;
  readonly log: Logger;
  readonly workspaces: OpenWorkspaces;
  readonly protection: Protection;
  readonly grants: Grants;
  readonly exports: Exports;
  readonly exportRequests: ExportRequests;
  readonly preferences: PreferenceStore;
  readonly broadcast: Broadcast;
  readonly reports: Reports;
  readonly bundles: Bundles;
  readonly components: Components;
  readonly version: string;
  close(): Promise<void>;
}

export interface ServiceOptions {
  readonly dataFolder: string;
  /** The workspace to begin with; null means the default one of the data folder. */
  readonly workspace: string | null;
  /** The folder of the build: fonts, and the report worker. */
  readonly out: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Logger;
  readonly onOpened?: (path: string) => void;
  /** Of the system; a host that has none leaves it out. */
  readonly keychain?: Keychain;
}

export function createServices(options: ServiceOptions): Services {
  const { dataFolder, workspace, out, version, clock, log, onOpened = () => {} } = options;
  const workspaces = openWorkspaces({ dataFolder, path: workspace, clock, onOpened });
  const reports = createReports(out);
  const bundles = createBundles(out);
  const exports = openExports(dataFolder);
  return {
    clock,
    log,
    workspaces,
    protection: createProtection(workspaces, options.keychain ?? noKeychain, clock),
    grants: createGrants(),
    exports,
    exportRequests: createExportRequests(),
    preferences: openPreferences(dataFolder, log),
    broadcast: createBroadcast(),
    reports,
    bundles,
    components: createComponents(out),
    version,
    async close() {
      const present = workspaces.database();
      // What waits there can be read by anybody, and nobody can fetch it any more.
      if (present.ok && lockOf(present.value) !== null) exports.clear();
      workspaces.close();
      await reports.close();
      await bundles.close();
    },
  };
}
