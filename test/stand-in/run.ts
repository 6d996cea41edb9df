import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** Runs the built app in the folder named first: resolves `electron` to the stand-in, evaluates the main module, becomes ready, and then
 * obeys whoever started it. */
const Package = z.object({ main: z.string(), version: z.string() });
const Order = z.object({ id: z.number(), fn: z.string(), value: z.unknown().optional() });

const folder = resolve(process.argv[2] ?? '.');
// As in a packaged app: the program, then what it was given.
process.argv.splice(1, 2);
const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (name, context, next) =>
    name === 'electron' || name === 'electron/main' ? { url: standIn, shortCircuit: true } : next(name, context),
});
const pack = Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
process.env.STAND_IN_VERSION ??= pack.version;
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process.versions, 'electron', { value: '45.4.1-stand-in', enumerable: true });
process.on('uncaughtExceptionMonitor', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));

const electron = await import('./electron.ts');
const { record } = await import('./record.ts');

// A main module that waits for the ready event while it is evaluated never sees it, in Electron neither.
const patience = setTimeout(() => {
  process.stderr.write('The main module was not evaluated within 20 seconds: does it await app.whenReady()?\n');
  process.exit(71);
}, 20_000);
await import(pathToFileURL(join(folder, pack.main)).href);
clearTimeout(patience);
await electron.app.becomeReady();

process.on('message', async (raw) => {
  const { id, fn, value } = Order.parse(raw);
  try {
    // Specs send functions as text, as Playwright does for the real Electron.
    const run = new Function(`return (${fn});`)() as (electron: unknown, value: unknown) => unknown;
    process.send?.({ id, value: await run({ ...electron, record }, value) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.on('disconnect', () => electron.app.exit(0));
process.send?.({ isReady: true });
