import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Desktop } from '../../shared/contract/desktop.ts';
import type { SavedExport } from '../../shared/contract/shell.ts';
import { readOnlyFolder } from '../e2e/host/readOnlyFolder.ts';
import type { LaunchedApp } from '../e2e/launch/launchedApp.ts';
import { Home } from '../e2e/pages/home.ts';
import { launchStandIn } from './launch.ts';

declare const window: { readonly cairn: Desktop } & Window;

const old = 'the old report';
const made = 'the new report'.repeat(4_000);
let home: string;
let app: LaunchedApp;
let folder: string;
let target: string;

/** Mounts something over a place until the test ends; false where only root could. */
function mounted(place: string, ...options: readonly string[]): boolean {
  if (spawnSync('mount', [...options, place]).status !== 0) return false;
  onTestFinished(() => void spawnSync('umount', ['--lazy', place]));
  return true;
}

/** Leaves a finished export where the backend does; answers its id. */
function finished(content = made): string {
  const exportId = randomUUID();
  writeFileSync(join(home, 'data/exports', exportId), content);
  return exportId;
}

interface Failure {
  readonly failed: string;
}

/** Asks for it as the screen does; answers the code of a failure. */
function save(exportId: string, again?: string): Promise<SavedExport | Failure> {
  return app.page.evaluate(
    ([id, token]) =>
      window.cairn.shell
        .saveExport({
          exportId: id ?? '',
          suggestedName: 'Report.pdf',
          ...(token === undefined ? {} : { again: token }),
        })
        .catch((error: Error) => ({ failed: error.message })),
    [exportId, again] as const,
  );
}

async function saveTo(path: string): Promise<SavedExport | Failure> {
  await app.answerDialog({ kind: 'save', filePath: path });
  return save(finished());
}

describe('the shell of the built app', () => {
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'cairn-saved-'));
    app = await launchStandIn({ userData: home });
    // Before the first screen the backend may still be making its folders.
    await new Home(app.page).untilFirstStart();
  });
  afterAll(async () => {
    await app.kill();
    rmSync(home, { recursive: true, force: true });
  });
  beforeEach(() => {
    folder = join(home, randomUUID());
    target = join(folder, 'report.pdf');
    mkdirSync(folder);
    writeFileSync(target, old);
  });

  const expectUntouched = () => {
    expect(readFileSync(target, 'utf8')).toBe(old);
    expect(readdirSync(folder)).toEqual(['report.pdf']);
  };

  it('replaces an older report, and saves the next one there without a question', async () => {
    const first = await saveTo(target);
    expect(first).toEqual({ saved: true, name: 'report.pdf', token: expect.any(String) });
    expect(readFileSync(target, 'utf8')).toBe(made);
    const token = 'token' in first ? (first.token ?? undefined) : undefined;
    expect(await save(finished('the third'), token)).toEqual(first);
    expect(readFileSync(target, 'utf8')).toBe('the third');
    expect(readdirSync(folder)).toEqual(['report.pdf']);
    rmSync(folder, { recursive: true });
    expect(await save(finished(), token)).toEqual({ failed: 'missing-folder' });
  });

  it('says that the folder is not there', async () => {
    expect(await saveTo(join(folder, 'gone/report.pdf'))).toEqual({ failed: 'missing-folder' });
    expectUntouched();
  });

  it('leaves the old report in a folder that may not be written to', async () => {
    const isHeld = readOnlyFolder(folder);
    expect(await saveTo(target)).toMatchObject(isHeld ? { failed: 'read-only' } : { saved: true });
    if (isHeld) expectUntouched();
  });

  it('leaves the old report on a disk that is full', async () => {
    const isSmall = mounted(folder, '-t', 'tmpfs', '-o', 'size=16k', 'small');
    if (isSmall) writeFileSync(target, old);
    expect(await saveTo(target)).toMatchObject(isSmall ? { failed: 'disk-full' } : { saved: true });
    if (isSmall) expectUntouched();
  });

  it('leaves the old report that somebody holds', async () => {
    const isHeld = mounted(target, '--bind', target);
    expect(await saveTo(target)).toMatchObject(isHeld ? { failed: 'locked' } : { saved: true });
    if (isHeld) expectUntouched();
  });

  it('refuses a token that it never gave', async () => {
    expect(await save(finished(), randomUUID())).toEqual({ failed: 'not-found' });
  });
});
