import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../../electron/backend/database/closeDatabase.ts';
import { dropKeys, holdKey } from '../../../electron/backend/database/locked/keyRing.ts';
import { readLockedKeyId } from '../../../electron/backend/database/locked/lockedHead.ts';
import { workspaceKey } from '../../../electron/backend/database/locked/workspaceKey.ts';
import { openDatabase } from '../../../electron/backend/database/openDatabase.ts';
import { readStanding } from '../../../electron/backend/database/readStanding.ts';
import { findKeys, type Keys, sealContext } from '../../../electron/backend/protection/keysFile.ts';
import { openSecret } from '../../../electron/backend/protection/sealedSecret.ts';
import { createWorkspace } from '../../../electron/backend/workspace/createWorkspace.ts';
import { anAssessmentIn, done, steppingClock, temporaryFolder } from '../../builders/aWorkspace.ts';
import { dice } from '../../builders/dice.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { type CutModel, type Files, SimulatedDisk } from './powerCut.ts';
import { compileRecorder, type DiskEvent, recorded } from './storageRecorder.ts';

const clock = steppingClock('2026-11-05T09:00:00.000Z');
const passphrases = ['the first of them', 'the second of them', 'the third of them'];
let library = '';
let before: Files = new Map();
let standing = '';
let events: readonly DiskEvent[] = [];

function standingOf(path: string): string | null {
  const opened = openDatabase(path, { clock });
  if (!opened.ok) return null;
  const { hash } = readStanding(opened.db);
  closeDatabase(opened.db);
  return Buffer.from(hash).toString('hex');
}

beforeAll(() => {
  library = compileRecorder();
  const folder = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
  const path = join(folder, 'test.cairn');
  const db = done(createWorkspace(path, { name: 'Test', actor: 'test', clock }));
  const { organisation, ...content } = theNineVoices;
  anAssessmentIn(db, content, organisation);
  closeDatabase(db);
  before = new Map([['test.cairn', readFileSync(path)]]);
  events = recorded(library, join(import.meta.dirname, 'lockRun.ts'), folder, []);
  writeFileSync(join(folder, 'again.cairn'), before.get('test.cairn') ?? '');
  standing = standingOf(join(folder, 'again.cairn')) ?? '';
  rmSync(folder, { recursive: true, force: true });
});
afterAll(() => rmSync(dirname(library), { recursive: true, force: true }));

/** Which passphrase opens keys: each box is tried once, since every try takes half a second. */
const opened = new Map<string, Promise<{ readonly passphrase: string; readonly secret: Buffer } | null>>();

async function tryAll(keys: Keys): Promise<{ readonly passphrase: string; readonly secret: Buffer } | null> {
  for (const passphrase of passphrases) {
    const secret = await openSecret(keys.passphrase, passphrase, sealContext(keys.keyId));
    if (secret !== null) return { passphrase, secret };
  }
  return null;
}

function openerOf(keys: Keys): Promise<{ readonly passphrase: string; readonly secret: Buffer } | null> {
  const known = opened.get(keys.passphrase.box) ?? tryAll(keys);
  opened.set(keys.passphrase.box, known);
  return known;
}

/** Opens what is on the disk after a cut. Answers the passphrase that it took, empty for none, or what is wrong. */
async function lookAt(files: Files): Promise<{ readonly passphrase: string } | { readonly problem: string }> {
  const folder = temporaryFolder();
  try {
    for (const [name, bytes] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const path = join(folder, 'test.cairn');
    const keyId = readLockedKeyId(path);
    const keys = keyId === null ? null : findKeys(path, keyId);
    if (keyId !== null && keys === null) return { problem: 'locked, and its keys are nowhere' };
    const opener = keys === null ? null : await openerOf(keys);
    if (keys !== null && opener === null) return { problem: 'no passphrase opens its keys' };
    dropKeys();
    if (opener !== null) holdKey(workspaceKey(opener.secret));
    return standingOf(path) === standing ? { passphrase: opener?.passphrase ?? '' } : { problem: 'not as it was' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Files that are still being written differ from event to event, and nobody reads them. */
function nameOf(files: Files): string {
  const sum = createHash('sha256');
  for (const [name, bytes] of files) sum.update(`${name}:`).update(name.includes('.tmp') ? '' : bytes);
  return sum.digest('hex');
}

const models: readonly CutModel[] = ['kill', 'drop', 'torn'];

describe.each(models)('S14: a lock that is put on, changed and taken off, cut off (%s)', (model) => {
  it('leaves at every moment a whole workspace and the keys that open it', async () => {
    const acknowledged: string[] = [];
    const problems: string[] = [];
    const known = new Map<string, Awaited<ReturnType<typeof lookAt>>>();
    const disk = new SimulatedDisk(before);
    const chance = dice(14);
    onTestFinished(() => dropKeys());
    for (const event of events) {
      if ('path' in event && event.path === 'ack') {
        if (event.kind === 'written') acknowledged.push(JSON.parse(event.data.toString()).passphrase);
      } else disk.take(event);
      const files = disk.image(model, () => chance.next());
      const name = nameOf(files);
      const found = known.get(name) ?? (await lookAt(files));
      known.set(name, found);
      if ('problem' in found) problems.push(`${found.problem} after ${acknowledged.length}`);
      // Either as acknowledged, or one step on.
      else if (acknowledged.length > 0) {
        const order = ['', ...passphrases, ''];
        const at = acknowledged.length - 1;
        if (!order.slice(at, at + 2).includes(found.passphrase)) problems.push(`${found.passphrase} after step ${at}`);
      }
    }
    expect([...new Set(problems)]).toEqual([]);
    expect(acknowledged).toEqual(['', ...passphrases, '']);
    expect(events.length).toBeGreaterThan(500);
    expect(known.size).toBeGreaterThan(10);
  });
});
