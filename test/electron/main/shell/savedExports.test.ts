import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { journal, noted, scene } from '../fakeElectron.ts';

vi.mock('electron', () => import('../fakeElectron.ts'));

const { SavedExports } = await import('../../../../electron/main/shell/savedExports.ts');

const exportId = '1c0e9d2a-3c5b-4a7e-9a53-0f6a1c2b3d4e';
const window = {} as never;
const translate = (key: string) => key;
let exportsFolder: string;
let target: string;
let saved: InstanceType<typeof SavedExports>;

const save = (suggestedName = 'Acme roadmap.pdf', id = exportId) =>
  saved.save(window, translate, { exportId: id, suggestedName });
const choose = (filePath: string) => scene.answers.push({ canceled: false, filePath });

beforeEach(() => {
  journal.length = 0;
  scene.answers.length = 0;
  scene.openPathFailure = '';
  const folder = mkdtempSync(join(tmpdir(), 'cairn-exports-'));
  exportsFolder = join(folder, 'exports');
  target = join(folder, 'target');
  mkdirSync(exportsFolder);
  mkdirSync(target);
  writeFileSync(join(exportsFolder, exportId), 'the report');
  saved = new SavedExports(exportsFolder);
});

describe('an export', () => {
  it('is put whole where a person says, under that name', async () => {
    choose(join(target, 'Mine.pdf'));
    expect(await save()).toEqual({ saved: true, name: 'Mine.pdf', token: expect.any(String) });
    expect(readFileSync(join(target, 'Mine.pdf'), 'utf8')).toBe('the report');
    expect(readdirSync(target)).toEqual(['Mine.pdf']);
    expect(noted('dialog.showSaveDialog')[0]).toMatchObject({
      defaultPath: expect.stringMatching(/Acme roadmap\.pdf$/),
      filters: [{ extensions: ['pdf'] }],
    });
  });

  it('replaces what the person agreed to replace', async () => {
    writeFileSync(join(target, 'Mine.pdf'), 'an older one');
    choose(join(target, 'Mine.pdf'));
    await save();
    expect(readFileSync(join(target, 'Mine.pdf'), 'utf8')).toBe('the report');
  });

  it('is not saved when the dialog was closed', async () => {
    expect(await save()).toEqual({ saved: false, name: null, token: null });
    expect(readdirSync(target)).toEqual([]);
  });

  it('leaves nothing behind when the target refuses', async () => {
    mkdirSync(join(target, 'Mine.pdf'));
    choose(join(target, 'Mine.pdf'));
    await expect(save()).rejects.toMatchObject({ code: 'write-failed' });
    expect(readdirSync(target)).toEqual(['Mine.pdf']);
    choose(join(target, 'nowhere', 'Mine.pdf'));
    await expect(save()).rejects.toMatchObject({ code: 'missing-folder' });
  });

  it('is refused when there is none of that id, or something else in its place', async () => {
    rmSync(join(exportsFolder, exportId));
    await expect(save()).rejects.toMatchObject({ code: 'not-found' });
    symlinkSync('/etc/passwd', join(exportsFolder, exportId));
    await expect(save()).rejects.toMatchObject({ code: 'not-found' });
    rmSync(join(exportsFolder, exportId));
    mkdirSync(join(exportsFolder, exportId));
    await expect(save()).rejects.toMatchObject({ code: 'not-found' });
    expect(journal).toEqual([]);
  });

  it.each(['Fjord.cairnbundle', 'Fjord.cairnbundle.age', 'purge-receipt.txt'])(
    '%s is saved, and not opened from here',
    async (name) => {
      choose(join(target, name));
      const made = await save(name);
      expect(readdirSync(target)).toEqual([name]);
      await expect(saved.open(made.token ?? '')).rejects.toMatchObject({ code: 'not-found' });
      expect(await saved.show(made.token ?? '')).toBe(true);
    },
  );

  it.each(['x.exe', 'x.sh', 'x.desktop', 'x.pdf.bat', 'x', 'x\u202efdp.scr'])('is never called %j', async (name) => {
    await expect(save(name)).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('a saved export', () => {
  it('is opened and shown by its token', async () => {
    choose(join(target, 'Mine.pdf'));
    const { token } = await save();
    expect(await saved.open(String(token))).toBe(true);
    expect(await saved.show(String(token))).toBe(true);
    expect(noted('shell.openPath')).toEqual([join(target, 'Mine.pdf')]);
    expect(noted('shell.showItemInFolder')).toEqual([join(target, 'Mine.pdf')]);
  });

  it('is nothing without its token', async () => {
    await expect(saved.open(exportId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(saved.show(exportId)).rejects.toMatchObject({ code: 'not-found' });
    expect(journal).toEqual([]);
  });

  it('is not opened as a program, whatever a person called it', async () => {
    writeFileSync(join(target, 'Mine.sh.pdf'), '');
    choose(join(target, 'Mine.sh'));
    const { token, name } = await save();
    expect(name).toBe('Mine.sh');
    await expect(saved.open(String(token))).rejects.toMatchObject({ code: 'not-found' });
  });

  it('says so when no program opens it or it is gone', async () => {
    choose(join(target, 'Mine.pdf'));
    const { token } = await save();
    scene.openPathFailure = 'no application';
    expect(await saved.open(String(token))).toBe(false);
    rmSync(join(target, 'Mine.pdf'));
    expect(await saved.show(String(token))).toBe(false);
  });
});

describe('a saved export that is made again', () => {
  const again = '2d1f0e3b-4d6c-4b8f-8b64-1a7b2d3c4e5f';
  const saveAgain = (token: string | null, suggestedName = 'Acme roadmap.pdf') =>
    saved.save(window, translate, { exportId: again, suggestedName, again: String(token) });

  it('goes where it went before, without a question', async () => {
    choose(join(target, 'Mine.pdf'));
    const { token } = await save();
    writeFileSync(join(exportsFolder, again), 'the next report');
    expect(await saveAgain(token)).toEqual({ saved: true, name: 'Mine.pdf', token });
    expect(readFileSync(join(target, 'Mine.pdf'), 'utf8')).toBe('the next report');
    expect(journal.filter(({ what }) => what === 'dialog.showSaveDialog')).toHaveLength(1);
    expect(await saved.show(String(token))).toBe(true);
  });

  it('is refused without a token of this session, for another kind of file, and where its folder is gone', async () => {
    writeFileSync(join(exportsFolder, again), 'the next report');
    await expect(saveAgain(exportId)).rejects.toMatchObject({ code: 'not-found' });
    choose(join(target, 'Mine.pdf'));
    const { token } = await save();
    await expect(saveAgain(token, 'Acme roadmap.csv')).rejects.toMatchObject({ code: 'not-found' });
    rmSync(target, { recursive: true });
    await expect(saveAgain(token)).rejects.toMatchObject({ code: 'missing-folder' });
  });
});

describe('a file that somebody else made', () => {
  const saveAny = (suggestedName: string) => saved.save(window, translate, { exportId, suggestedName, anyKind: true });

  it.each([
    ['macro.xlsm', 'macro.xlsm', [{ extensions: ['xlsm'] }]],
    ['no ending', 'no ending', []],
    ['..\\..\\a.txt', 'a.txt', [{ extensions: ['txt'] }]],
    ['a.exe\u202efdp.', 'a.exe fdp', []],
  ])('is offered under a safe name: %s', async (name, offered, filters) => {
    choose(join(target, 'Mine'));
    expect(await saveAny(name)).toMatchObject({ saved: true });
    const [dialog] = noted('dialog.showSaveDialog');
    expect(dialog).toMatchObject({ filters });
    expect(String(Object(dialog).defaultPath)).toMatch(new RegExp(`[^.]${offered.replace('.', '[.]')}$`));
    expect(readFileSync(join(target, readdirSync(target)[0] ?? ''), 'utf8')).toBe('the report');
  });

  it('is never opened or shown from here, and not without saying that it may be anything', async () => {
    choose(join(target, 'calls.pdf'));
    const made = await saveAny('calls.pdf');
    expect(made.saved).toBe(true);
    await expect(saved.open(made.token ?? '')).rejects.toThrow('not-found');
    await expect(saved.show(made.token ?? '')).rejects.toThrow('not-found');
    await expect(save('calls.exe')).rejects.toThrow('invalid');
    expect(journal.some(({ what }) => what.startsWith('shell.'))).toBe(false);
  });
});
