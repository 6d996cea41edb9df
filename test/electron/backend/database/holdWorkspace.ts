import { closeDatabase } from '../../../../electron/backend/database/closeDatabase.ts';
import { openDatabase } from '../../../../electron/backend/database/openDatabase.ts';
import { systemClock } from '../../../../electron/backend/systemClock.ts';

/** Opens the workspace named on the command line, says how that went and keeps it open until standard input ends. */
const result = openDatabase(process.argv[2] ?? '', { clock: systemClock });
process.stdin.on('end', () => {
  // A connection that nothing refers to would be collected, and its lock with it.
  if (result.ok) closeDatabase(result.db);
});
process.stdin.resume();
process.stdout.write(`${result.ok ? 'open' : result.trouble.code}\n`);
