import { existsSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { largestBundle } from '../../../../../shared/bundle/limits.ts';
import { createBundles } from '../../../bundles/bundles.ts';
import { collectBundle, type Selection } from '../../../bundles/collectBundle.ts';
import { importBundle } from '../../../bundles/importBundle.ts';
import type { CheckedBundle } from '../../../bundles/readBundle.ts';
import { summariseBundle } from '../../../bundles/summariseBundle.ts';
import { SealingFailed } from '../../../bundles/worker/startBundleDesk.ts';
import { systemClock } from '../../../systemClock.ts';
import { bundlePassphrase, newBundlePassphrase } from '../bundlePassphrase.ts';
import { type Command, InputProblem, type Terminal, UsageProblem } from '../command.ts';
import { oneLine } from '../oneLine.ts';
import { parseArguments } from '../parseArguments.ts';
import { required } from '../required.ts';
import { withWorkspace } from '../withWorkspace.ts';
import { writeTarget } from '../writeTarget.ts';

const text = { type: 'string' } as const;
const passphraseOption = { 'bundle-passphrase-file': text };

function selectionOf({ assessment, organisation }: { assessment?: string; organisation?: string }): Selection {
  if (assessment !== undefined && organisation !== undefined) {
    throw new UsageProblem('--assessment and --organisation exclude each other');
  }
  if (assessment !== undefined) return { scope: 'assessment', assessmentId: assessment };
  return organisation === undefined ? { scope: 'workspace' } : { scope: 'organisation', organisationId: organisation };
}

async function exportTo(args: readonly string[], terminal: Terminal): Promise<void> {
  const options = { workspace: text, assessment: text, organisation: text, out: text, ...passphraseOption };
  const { values } = parseArguments(args, options, []);
  const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
  const out = resolve(terminal.cwd, required(values.out, '--out'));
  if (out === path) throw new UsageProblem('--out names the workspace itself');
  const passphrase = newBundlePassphrase(values['bundle-passphrase-file'], terminal.cwd);
  const selection = selectionOf(values);
  const origin = { version: terminal.version, now: systemClock.now() };
  const bundle = withWorkspace(path, { create: false }, (db) => ({
    ok: true,
    value: collectBundle(db, selection, origin),
  }));
  if (bundle === null) {
    throw new InputProblem(
      'not-found',
      path,
      'holds nothing of what is to be exported; "cairn list" shows what is there',
    );
  }
  const { desk } = createBundles(terminal.build);
  try {
    writeTarget(out, await desk.seal(JSON.stringify(bundle), { passphrase }));
  } catch (error) {
    if (!(error instanceof SealingFailed)) throw error;
    throw new InputProblem('not-written', out, `was not made: ${error.message}`);
  } finally {
    await desk.close();
  }
}

async function read(file: string, passphraseFile: string | undefined, terminal: Terminal): Promise<CheckedBundle> {
  const path = resolve(terminal.cwd, file);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new InputProblem('not-found', path, 'there is no such file');
  if (!found.isFile()) throw new InputProblem('not-a-file', path, 'is not a file');
  if (found.size > largestBundle) throw new InputProblem('too-large', path, 'is larger than 64 MiB');
  const { desk } = createBundles(terminal.build);
  try {
    const reading = await desk.read(readFileSync(path), bundlePassphrase(passphraseFile, terminal.cwd));
    if (reading.ok) return reading.bundle;
    const { code, path: inside, message } = reading.problem;
    const advice = code === 'locked' ? '; name a file that holds it with --bundle-passphrase-file' : '';
    throw new InputProblem(code, inside || path, `${message}${advice}`);
  } finally {
    await desk.close();
  }
}

async function inspect(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArguments(
    args,
    { workspace: text, json: { type: 'boolean' }, ...passphraseOption },
    ['<file>'],
  );
  const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
  const bundle = await read(positionals[0] ?? '', values['bundle-passphrase-file'], terminal);
  const summary = withWorkspace(path, { create: false }, (db) => ({
    ok: true,
    value: summariseBundle(db, bundle, values['bundle-passphrase-file'] !== undefined, 'en'),
  }));
  if (values.json) return terminal.out(`${JSON.stringify(summary, null, 2)}\n`);
  for (const { id, standing, organisation, there } of summary.assessments) {
    terminal.out(`${id}  ${standing.padEnd(8)}  ${oneLine([organisation, there.title ?? ''].join(' '))}\n`);
  }
}

async function importFrom(args: readonly string[], terminal: Terminal): Promise<void> {
  const { values, positionals } = parseArguments(args, { workspace: text, ...passphraseOption }, ['<file>']);
  const path = resolve(terminal.cwd, required(values.workspace, '--workspace'));
  const bundle = await read(positionals[0] ?? '', values['bundle-passphrase-file'], terminal);
  const plans = withWorkspace(path, { create: !existsSync(path) }, (db) =>
    importBundle(db, { bundle, actor: 'command line' }),
  );
  for (const { id, standing } of plans) terminal.out(`${id}  ${standing}\n`);
}

const ways: Readonly<Record<string, (args: readonly string[], terminal: Terminal) => Promise<void>>> = {
  export: exportTo,
  inspect,
  import: importFrom,
};

/** `cairn bundle export`, `inspect` and `import`. */
export const bundleCommand: Command = {
  name: 'bundle',
  usage:
    'export --workspace <w.cairn> --out <file> [--assessment <id>] [--organisation <id>] | inspect <file> --workspace <w.cairn> [--json] | import <file> --workspace <w.cairn> [--bundle-passphrase-file <file>]',
  does: 'carries assessments from one workspace to another; the passphrase is the first line of a file, "-" for standard input, or CAIRN_BUNDLE_PASSPHRASE',
  async run(args, terminal) {
    const [name = '', ...rest] = args;
    const way = Object.hasOwn(ways, name) ? ways[name] : undefined;
    if (way === undefined) throw new UsageProblem('say whether to export, inspect or import');
    await way(rest, terminal);
  },
};
