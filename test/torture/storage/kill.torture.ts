import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import type { WritableDb } from '../../../electron/backend/database/handle.ts';
import { start } from '../../../electron/backend/database/migrations/0010-start.ts';
import { cycles } from '../../../electron/backend/database/migrations/0020-cycles.ts';
import { exportAssessment } from '../../../electron/backend/workspace/exportAssessment.ts';
import { listAssessments } from '../../../electron/backend/workspace/listAssessments.ts';
import { readAssessment } from '../../../electron/backend/workspace/readAssessment.ts';
import { verifyWorkspace } from '../../../electron/backend/workspace/verifyWorkspace.ts';
import { parseAssessmentFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { anAssessmentIn, aWorkspace, reopened } from '../../builders/aWorkspace.ts';
import { dice } from '../../builders/dice.ts';
import { olderWorkspace } from '../../builders/olderWorkspace.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';
import { type doings, nthText } from './killRun.ts';

type Doing = keyof typeof doings;

/** What a killed process leaves, and what it had said before. */
interface Remains {
  readonly folder: string;
  readonly path: string;
  /** How often it had said that it was done. */
  readonly acknowledged: number;
}

const bundle = join(import.meta.dirname, '../../../out/torture/kill');

/** One file that starts in a third of the time: three hundred processes are started. */
beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'killRun.ts'),
      outDir: bundle,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rollupOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'killRun.mjs' } },
    },
  });
});
afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/** A process that has loaded everything and waits for what to do. */
class Runner {
  readonly #child: ChildProcessWithoutNullStreams = spawn(process.execPath, [join(bundle, 'killRun.mjs'), 'go']);
  #output = '';

  constructor() {
    this.#child.stdout.on('data', (data) => {
      this.#output += data;
    });
    this.#child.stderr.on('data', (data) => {
      if (!/Warning|--trace-warnings/.test(String(data))) this.#output += `\nfailed: ${data}\n`;
    });
  }

  async #lines(count: number): Promise<void> {
    while (this.#output.split('\n').length <= count && this.#child.exitCode === null) await wait(1);
  }

  /** Gives it something to do. Answers how many milliseconds that takes for the first time. */
  async first(order: string): Promise<number> {
    this.#child.stdin.write(`${order}\n`);
    await this.#lines(1);
    const began = performance.now();
    await this.#lines(2);
    return performance.now() - began;
  }

  /** Gives it something to do and returns once it has begun. */
  async begun(order: string): Promise<void> {
    this.#child.stdin.write(`${order}\n`);
    await this.#lines(1);
  }

  /** Kills it; answers everything that it had said. */
  async kill(): Promise<string> {
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
    return this.#output;
  }
}

/** A closed workspace as bytes, of the schema that the doing begins with. */
function startingWith(doing: Doing): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'));
  const path = join(folder, 'now.cairn');
  const db = aWorkspace(path);
  const { organisation, ...content } = theNineVoices;
  anAssessmentIn(db, content, organisation);
  closeDatabase(db);
  const old = join(folder, 'old.cairn');
  if (doing === 'migrate') olderWorkspace(path, old, [start, cycles]);
  const bytes = readFileSync(doing === 'migrate' ? old : path);
  rmSync(folder, { recursive: true });
  return bytes;
}

function edited(db: WritableDb, { acknowledged }: Remains): string | null {
  const [listed] = listAssessments(db);
  const read = listed === undefined ? null : readAssessment(db, listed.id);
  if (read === null) return 'the assessment is gone';
  const done = read.head.revision - 1;
  if (done !== acknowledged && done !== acknowledged + 1) return `acknowledged ${acknowledged}, stored ${done}`;
  const { summary } = read.draft.assessment;
  return done === 0 || summary === nthText(done + 1) ? null : `edit ${done} has the text of another`;
}

function imported(db: WritableDb, { acknowledged }: Remains): string | null {
  const listed = listAssessments(db);
  const done = listed.length - 1;
  if (done !== acknowledged && done !== acknowledged + 1) return `acknowledged ${acknowledged}, stored ${done}`;
  const texts = listed.slice(0, 3).map(({ id }) => JSON.stringify(exportAssessment(db, id)?.assessment.agreed));
  return new Set(texts.filter((text) => text !== undefined)).size <= 2 ? null : 'an import is not whole';
}

function migrated(db: WritableDb): string | null {
  const [listed] = listAssessments(db);
  const stored = listed === undefined ? null : exportAssessment(db, listed.id)?.assessment;
  return JSON.stringify(stored?.responses) === JSON.stringify(theNineVoices.responses)
    ? null
    : 'answers are not the same';
}

function inFolder(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
}

function backedUp(db: WritableDb, remains: Remains): string | null {
  const backups = inFolder(remains.folder, '.cairnbak');
  if (backups.length === 0 && remains.acknowledged > 0) return 'there is no backup';
  const bad = backups.filter((name) => verifyWorkspace(join(remains.folder, name)).result !== 'sound');
  return bad.length > 0 ? `${bad.join(' and ')} is not sound` : edited(db, remains);
}

function exported(
  db: WritableDb,
  remains: Remains,
  frameworks: Parameters<typeof parseAssessmentFile>[1],
): string | null {
  const files = inFolder(remains.folder, '.cairn.json');
  if (files.length < remains.acknowledged) return `${remains.acknowledged} exports, ${files.length} files`;
  const half = files
    .slice(-5)
    .filter((name) => !parseAssessmentFile(readFileSync(join(remains.folder, name), 'utf8'), frameworks).ok);
  return half.length > 0 ? `${half.join(' and ')} is not whole` : edited(db, remains);
}

function problemIn(doing: Doing, remains: Remains): string | null {
  // Opening checks all of it.
  const db = reopened(remains.path);
  try {
    switch (doing) {
      case 'edit':
        return edited(db, remains);
      case 'import':
        return imported(db, remains);
      case 'migrate':
        return migrated(db);
      case 'backup':
        return backedUp(db, remains);
      case 'export':
        return exported(db, remains, [fourPillar]);
    }
  } finally {
    closeDatabase(db);
  }
}

describe('R1: a killed process', () => {
  it.each<readonly [Doing, number]>([
    ['edit', 100],
    ['import', 50],
    ['migrate', 50],
    ['backup', 50],
    ['export', 50],
  ])(
    'in the middle of: %s, %i times, loses nothing that was acknowledged and leaves nothing half done',
    async (doing, rounds) => {
      const bytes = startingWith(doing);
      const chance = dice(rounds + doing.length);
      const failures: string[] = [];
      let acknowledged = 0;
      let next = new Runner();
      // How long the first step takes here, as last seen; a third of all kills fall into it, most of those that have only one.
      let milliseconds = 0;
      for (let round = 0; round <= rounds; round += 1) {
        const folder = mkdtempSync(join(tmpdir(), 'cairn-kill-'));
        const path = join(folder, 'test.cairn');
        writeFileSync(path, bytes);
        const runner = next;
        // The next one loads while this one works.
        if (round < rounds) next = new Runner();
        const order = `${doing} ${path}`;
        const onlyStep = doing === 'migrate';
        if (round === 0 || (onlyStep && round % 5 === 0)) milliseconds = await runner.first(order);
        else if (onlyStep || round % 3 === 0) {
          await runner.begun(order);
          await wait(chance.next() * milliseconds * 1.3);
        } else {
          await runner.first(order);
          await wait(chance.next() * 40);
        }
        const output = await runner.kill();
        const last = Number(output.match(/(\d+)\n$/)?.[1] ?? 0);
        acknowledged += last;
        const problem = output.includes('failed')
          ? output.slice(-500)
          : problemIn(doing, { folder, path, acknowledged: last });
        if (problem !== null) failures.push(`round ${round}: ${problem}`);
        rmSync(folder, { recursive: true });
      }
      expect(failures).toEqual([]);
      // Both were met: steps that were said to be done, and steps that were cut off.
      expect(acknowledged).toBeGreaterThan(doing === 'migrate' ? rounds / 5 : rounds / 2);
      if (doing === 'migrate') expect(acknowledged).toBeLessThan(rounds);
    },
  );
});
