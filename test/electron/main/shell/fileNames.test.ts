import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeFileName, withExtension } from '../../../../electron/main/shell/fileNames.ts';

describe('a proposed file name', () => {
  it.each([
    ['Acme – roadmap.pdf', 'Acme – roadmap.pdf'],
    ['Société Générale 株式会社.pdf', 'Société Générale 株式会社.pdf'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x.pdf', 'C Windows x.pdf'],
    ['report\u202efdp.exe', 'report fdp.exe'],
    ['CON', 'Cairn'],
    ['con.pdf', 'Cairn'],
    ['lpt1.json', 'Cairn'],
    ['...', 'Cairn'],
    ['  ', 'Cairn'],
    ['name. ', 'name'],
  ])('%j becomes %j', (proposed, name) => {
    expect(safeFileName(proposed, 'Cairn')).toBe(name);
  });

  it('keeps its extension when it is cut', () => {
    const name = safeFileName(`${'n'.repeat(400)}.pdf`, 'Cairn');
    expect(name).toHaveLength(120);
    expect(name.endsWith('n.pdf')).toBe(true);
  });

  it('is always one plain part of a path', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (proposed) => {
        const name = safeFileName(proposed, 'Cairn');
        expect(name).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(120);
        expect(basename(name)).toBe(name);
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}<>:"/\\|?*]|^\.|[. ]$/u);
        expect(name.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the extension of a chosen path', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-names-'));

  it('is added where it was left out', () => {
    expect(withExtension(join(folder, 'New'), '.cairn')).toBe(join(folder, 'New.cairn'));
    expect(withExtension(join(folder, 'New.CAIRN'), '.cairn')).toBe(join(folder, 'New.CAIRN'));
    expect(withExtension(join(folder, 'v1.2'), '.cairn')).toBe(join(folder, 'v1.2.cairn'));
  });

  it('is not added over a file that the dialog did not ask about', () => {
    writeFileSync(join(folder, 'Old.cairn'), '');
    expect(withExtension(join(folder, 'Old'), '.cairn')).toBe(join(folder, 'Old'));
  });
});
