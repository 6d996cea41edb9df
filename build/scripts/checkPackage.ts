import { budgets } from '../package/budgets.ts';
import { inspectPackage } from '../package/inspectPackage.ts';
import { packedFolders } from './packedFolders.ts';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Checks packed apps: what they hold, their fuses, their licences and their size. Prints each size with its budget. */
async function check(named: readonly string[]): Promise<number> {
  const folders = packedFolders(named);
  if (folders.length === 0) {
    console.error('There is no packed app: "npm run package" makes one in dist.');
    return 1;
  }
  let status = 0;
  for (const folder of folders) {
    const arch = /-(arm64|x64)/.exec(folder)?.[1] ?? 'x64';
    const { system, sizes, problems } = await inspectPackage(folder, arch);
    console.log(`${system} ${arch}: ${problems.length === 0 ? 'as it should be' : 'NOT as it should be'}`);
    for (const [part, budget] of Object.entries(budgets))
      console.log(
        `  ${part.padEnd(8)} ${megabytes(Object.entries(sizes).find(([name]) => name === part)?.[1] ?? 0)} of ${megabytes(budget)}`,
      );
    for (const problem of problems) console.log(`  ${problem}`);
    if (problems.length > 0) status = 1;
  }
  return status;
}

process.exitCode = await check(process.argv.slice(2));
