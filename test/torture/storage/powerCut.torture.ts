import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { start } from '../../../electron/backend/database/migrations/0010-start.ts';
import { cycles } from '../../../electron/backend/database/migrations/0020-cycles.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../electron/backend/database/readStanding.ts';
import { verifyWorkspace } from '../../../electron/backend/workspace/verifyWorkspace.ts';
import { anAssessmentIn, aWorkspace, steppingClock, temporaryFolder } from '../../builders/aWorkspace.ts';
import { type Dice, dice } from '../../builders/dice.ts';
import { olderWorkspace } from '../../builders/olderWorkspace.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { type CutModel, type Files, SimulatedDisk } from './powerCut.ts';
import { compileRecorder, type DiskEvent, recorded } from './storageRecorder.ts';

/** A step that the process had acknowledged: where the history stood, and the copy that was then there. */
interface Step {
  readonly events: number;
  readonly hash: string;
  readonly copy: string;
}

/** What is found on a disk after the cut. */
interface Found {
  /** Where the history stands; `null` when there is no file yet. */
  readonly hash: string | null;
  /** Anything that is not as promised, in words. */
  readonly problem: string | null;
  readonly isReportedLost: boolean;
}

interface Report {
  images: number;
  /** Images in which an acknowledged step is missing. */
  lost: number;
  /** Of those, images whose opening said so. */
  reported: number;
  readonly problems: string[];
}

const clock = steppingClock('2026-11-05T09:00:00.000Z');
let library = '';

beforeAll(() => {
  library = compileRecorder();
});
afterAll(() => rmSync(dirname(library), { recursive: true, force: true }));

/** The events of a run, with the files that were there before. */
function run(before: Files, synchronous: string, edits: number): readonly DiskEvent[] {
  // Where memory is the disk, nothing would have to be synced.
  const folder = mkdtempSync(join(tmpdir(), 'cairn-power-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, bytes] of before) writeFileSync(join(folder, name), bytes);
  return recorded(library, join(import.meta.dirname, 'powerCutRun.ts'), folder, [synchronous, String(edits)]);
}

function opened(folder: string): Found {
  const path = join(folder, 'test.cairn');
  const result = openDatabase(path, { clock });
  if (!result.ok) {
    const { code } = result.trouble;
    if (code === 'missing') return { hash: null, problem: null, isReportedLost: false };
    return { hash: null, problem: code === 'lost-tail' ? null : code, isReportedLost: code === 'lost-tail' };
  }
  const { hash } = readStanding(result.db);
  closeDatabase(result.db);
  return { hash: Buffer.from(hash).toString('hex'), problem: null, isReportedLost: false };
}

/** What verifying says of a copy, by its bytes: most images hold the same ones. */
const verified = new Map<string, string>();

function verdictOn(path: string, bytes: Buffer): string {
  const name = createHash('sha256').update(bytes).digest('hex');
  const verdict = verified.get(name) ?? verifyWorkspace(path).result;
  verified.set(name, verdict);
  return verdict;
}

/** Opens what is on the disk as Cairn would, and every copy and backup. */
function lookAt(files: Files): Found {
  const folder = temporaryFolder();
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    for (const [name, bytes] of files) {
      if (!/^(copy\.cairn|backups\/.*\.cairnbak)$/.test(name)) continue;
      const result = verdictOn(join(folder, name), bytes);
      if (result !== 'sound') return { hash: null, problem: `${name} is ${result}`, isReportedLost: false };
    }
    return opened(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function nameOf(files: Files): string {
  const sum = createHash('sha256');
  for (const [name, bytes] of files) sum.update(`${name}:${bytes.length}:`).update(bytes);
  return sum.digest('hex');
}

function stepsOf(events: readonly DiskEvent[]): readonly Step[] {
  return events.flatMap((event) =>
    event.kind === 'written' && event.path === 'ack' ? [JSON.parse(event.data.toString('utf8')) as Step] : [],
  );
}

function judge(report: Report, found: Found, files: Files, steps: readonly Step[], acknowledged: number): void {
  report.images += 1;
  if (found.problem !== null) report.problems.push(found.problem);
  const copy = steps.slice(0, acknowledged).find((step) => step.copy !== '')?.copy;
  if (copy !== undefined && !files.has(copy)) report.problems.push('the saved copy is gone');
  // A step that only wrote a copy leaves the history where it was.
  const isLast = ({ hash }: Step): boolean => hash === found.hash;
  if (found.isReportedLost) report.reported += 1;
  if (steps.findLastIndex(isLast) + 1 < acknowledged) report.lost += 1;
  // The step that was being acknowledged may be there as well; nothing else may.
  else if (steps.findIndex(isLast) > acknowledged) report.problems.push('something that nobody did');
}

/** Cuts the power after every event of a run, and looks at what is left. */
function cutEverywhere(events: readonly DiskEvent[], before: Files, model: CutModel, chance: Dice): Report {
  const report: Report = { images: 0, lost: 0, reported: 0, problems: [] };
  const steps = stepsOf(events);
  const known = new Map<string, Found>();
  const disk = new SimulatedDisk(before);
  let acknowledged = 0;
  for (const event of events) {
    if ('path' in event && event.path === 'ack') {
      if (event.kind === 'written') acknowledged += 1;
    } else disk.take(event);
    const files = disk.image(model, () => chance.next());
    const name = nameOf(files);
    const found = known.get(name) ?? lookAt(files);
    known.set(name, found);
    judge(report, found, files, steps, acknowledged);
  }
  return report;
}

/** A small workspace of the second schema that was released, as bytes. */
function anOlderOne(): Files {
  const folder = temporaryFolder();
  const db = aWorkspace(join(folder, 'now.cairn'));
  anAssessmentIn(db, { agreed: theNineVoices.agreed?.slice(0, 5) ?? [] });
  closeDatabase(db);
  olderWorkspace(join(folder, 'now.cairn'), join(folder, 'test.cairn'), [start, cycles]);
  const files = new Map([['test.cairn', readFileSync(join(folder, 'test.cairn'))]]);
  rmSync(folder, { recursive: true, force: true });
  return files;
}

const models: readonly CutModel[] = ['kill', 'drop', 'torn'];

describe('R2: a power cut at every write and sync', () => {
  it('loses nothing that was acknowledged, damages nothing, and says nothing that is not so', () => {
    let images = 0;
    for (const [before, edits] of [[new Map<string, Buffer>(), 36] as const, [anOlderOne(), 6] as const]) {
      const events = run(before, 'FULL', edits);
      for (const model of models) {
        const report = cutEverywhere(events, before, model, dice(20));
        images += report.images;
        expect({ model, ...report }).toEqual({ model, images: events.length, lost: 0, reported: 0, problems: [] });
      }
    }
    expect(images).toBeGreaterThanOrEqual(1_500);
  });

  it('loses acknowledged steps when commits are not synced, so that this test can fail', () => {
    const events = run(new Map(), 'NORMAL', 16);
    const [kill, drop, torn] = models.map((model) => cutEverywhere(events, new Map(), model, dice(20)));
    expect(kill).toMatchObject({ lost: 0, problems: [] });
    expect(drop?.lost).toBeGreaterThan(100);
    expect(torn?.lost).toBeGreaterThan(100);
    // Even then nothing is damaged, and what is lost is said where the record outlived it.
    expect(torn?.problems).toEqual([]);
    expect(torn?.reported).toBeGreaterThan(10);
  });
});

/** What the disk had to do for each step: the events between two acknowledgements. */
function eventsByStep(events: readonly DiskEvent[]): readonly (readonly DiskEvent[])[] {
  const steps: DiskEvent[][] = [[]];
  for (const event of events) {
    if (event.path !== 'ack') steps.at(-1)?.push(event);
    else if (event.kind === 'written') steps.push([]);
  }
  return steps;
}

describe('R13: what safety costs', () => {
  it('is one sync for an acknowledged edit, and one slot of the head record that nobody waits for', () => {
    const steps = eventsByStep(run(new Map(), 'FULL', 36));
    // Making the workspace and the assessment comes before, undo and the rest behind.
    const edits = steps.slice(2, 38);
    const syncs = edits.map((step) => step.filter(({ kind }) => kind === 'synced').map(({ path }) => path));
    expect(syncs.filter((paths) => paths.length === 1 && paths[0] === 'test.cairn-wal').length).toBeGreaterThan(30);
    for (const step of edits) {
      const slots = step.flatMap((event) => (event.path === 'test.cairn.head' ? [event] : []));
      expect(slots).toEqual([
        expect.objectContaining({ kind: 'written', data: expect.objectContaining({ length: 64 }) }),
      ]);
    }
  });
});
