import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { largestAssessmentFile } from '../../../../shared/contract/largestAssessmentFile.ts';
import { ChosenFile } from '../../../../shared/contract/shell.ts';
import { scene } from '../fakeElectron.ts';

vi.mock('electron', () => import('../fakeElectron.ts'));

const { chooseAssessmentFile } = await import('../../../../electron/main/shell/assessmentFile.ts');

const folder = mkdtempSync(join(tmpdir(), 'cairn-import-'));
const choose = (path: string) => {
  scene.answers.push({ canceled: false, filePaths: [path] });
  return chooseAssessmentFile({} as never, (key) => key);
};

describe('an assessment file', () => {
  it('is read whole, with its name only', async () => {
    const path = join(folder, 'Acme.cairn.json');
    writeFileSync(path, '{"format":"ș"}');
    const chosen = await choose(path);
    expect(chosen?.name).toBe('Acme.cairn.json');
    expect(new TextDecoder().decode(chosen?.bytes)).toBe('{"format":"ș"}');
    expect(ChosenFile.safeParse(chosen).success).toBe(true);
  });

  it('may be empty', async () => {
    const path = join(folder, 'empty.json');
    writeFileSync(path, '');
    expect((await choose(path))?.bytes).toHaveLength(0);
  });

  it('is not chosen when the dialog was closed', async () => {
    expect(await chooseAssessmentFile({} as never, (key) => key)).toBeNull();
  });

  it('is refused over the limit without being read', async () => {
    const path = join(folder, 'huge.json');
    writeFileSync(path, '');
    truncateSync(path, largestAssessmentFile + 1);
    await expect(choose(path)).rejects.toMatchObject({ code: 'too-large' });
  });

  it.each([
    [folder, 'unreadable'],
    [join(folder, 'missing.json'), 'not-found'],
  ])('that is none (%s) is refused', async (path, code) => {
    await expect(choose(path)).rejects.toMatchObject({ code });
  });
});
