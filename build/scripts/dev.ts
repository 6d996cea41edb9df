import { buildWhenStale } from './build.ts';
import { developInBrowser } from './dev/developInBrowser.ts';
import { electronBinary } from './electron/binary.ts';
import { fallbackLine, obstacle, thisDesk } from './obstacle.ts';
import { binary, runNode } from './run.ts';

/** Why hot reload happens in the browser, or null when Electron can open here. Nothing is fetched for it. */
function reasonForBrowser(): string | null {
  return obstacle(thisDesk()) ?? (electronBinary() === null ? 'Electron is not here; "npm start" fetches it' : null);
}

async function develop(args: readonly string[]): Promise<void> {
  // The desktop's page, the fonts and the first backend come from a whole build.
  if (!buildWhenStale()) process.exit(1);
  const rest = args.filter((arg) => arg !== '--browser');
  const isAsked = rest.length < args.length;
  const reason = isAsked ? null : reasonForBrowser();
  if (!isAsked && reason === null) {
    const status = runNode(binary('electron-vite'), ['dev', '--watch', '-c', 'build/electron.vite.config.ts', ...rest]);
    process.exit(status);
  }
  if (reason !== null) process.stderr.write(`${fallbackLine(reason)}\n`);
  await developInBrowser(rest);
}

await develop(process.argv.slice(2));
