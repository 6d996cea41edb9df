import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, by a part of their path. */
const long = [
  'e2e/look/',
  'e2e/kill.spec',
  'e2e/report',
  'e2e/roadmapPlan',
  'e2e/whatIf',
  'e2e/presentation',
  'e2e/workshop',
  'e2e/protection',
  'e2e/backups',
  'e2e/files',
  'e2e/bundles',
  'e2e/keys',
  'e2e/passports',
  'e2e/value',
  'stand-in/packedApp',
  'torture/assessmentFiles',
  'torture/bundles',
  'torture/numbers',
  'torture/storage/kill',
  'torture/mutations',
  'torture/backups',
  'torture/network',
  'torture/storage',
  'torture/leaks',
  'contract/reports',
  'electron/package',
  'protection/keys',
  'hosts/report',
  'exporters/everyNumber',
  'workspace/undoRedo',
  'leaks/plantedReports',
  'leaks/checkLeaks',
] as const;

/** Starts the longest files first, so that none of them runs alone at the end while the other cores have nothing to do. Vitest knows by
 * itself only where it has run before. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = long.findIndex((part) => moduleId.replaceAll('\\', '/').includes(part));
      return at < 0 ? long.length : at;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
