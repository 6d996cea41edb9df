import { obstacle, thisDesk } from '../obstacle.ts';
import { electronBinary } from './binary.ts';
import { fetchElectron } from './fetchElectron.ts';

/** Electron's program for this session, fetched when it is not here yet, or in a few words why Cairn cannot open in it. */
export function findElectron(): { readonly program: string } | { readonly problem: string } {
  const problem = obstacle(thisDesk());
  if (problem !== null) return { problem };
  const program = electronBinary();
  if (program !== null) return { program };
  const fetched = fetchElectron();
  return 'program' in fetched ? fetched : { problem: `Electron is not here and ${fetched.problem}` };
}
