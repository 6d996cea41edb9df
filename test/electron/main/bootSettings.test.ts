import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openBootSettings } from '../../../electron/main/bootSettings.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-boot-'));
const path = join(folder, 'boot-settings.json');
const open = (file = path) => openBootSettings(file, () => undefined);
const defaults = { look: 'system', window: null, workspace: null };
const window = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, isMaximised: true };

describe('boot settings', () => {
  it('begin with the defaults and keep what is changed', () => {
    const settings = open();
    expect(settings.current).toEqual(defaults);
    settings.change({ look: 'dark' });
    settings.change({ window, workspace: '/work/Acme.cairn' });
    expect(settings.current).toEqual({ look: 'dark', window, workspace: '/work/Acme.cairn' });
    expect(open().current).toEqual(settings.current);
    expect(readdirSync(folder)).toEqual(['boot-settings.json']);
  });

  it.each([
    ['nothing', ''],
    ['half a file', '{"version":1,"look":"da'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['zeros', '\0\0\0\0'],
    ['wrong parts', '{"look":"pink","window":{"bounds":{"x":"1"},"isMaximised":true},"workspace":7}'],
    ['numbers that are none', '{"window":{"bounds":{"x":1e400,"y":0.5,"width":1,"height":1},"isMaximised":true}}'],
  ])('damaged to %s count as never set', (_name, text) => {
    writeFileSync(path, text);
    expect(open().current).toEqual(defaults);
  });

  it('lose only the damaged part', () => {
    writeFileSync(path, JSON.stringify({ look: 'pink', window, workspace: '/work/Acme.cairn' }));
    expect(open().current).toEqual({ look: 'system', window, workspace: '/work/Acme.cairn' });
  });

  it('open whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        writeFileSync(path, text);
        const { current } = open();
        expect(['system', 'light', 'dark', 'contrast']).toContain(current.look);
        expect(current.workspace === null || typeof current.workspace === 'string').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('cost no more than the change when the disk refuses', () => {
    const onError = vi.fn();
    writeFileSync(join(folder, 'file'), '');
    const settings = openBootSettings(join(folder, 'file', 'boot-settings.json'), onError);
    settings.change({ look: 'light' });
    expect(onError).toHaveBeenCalledOnce();
    expect(settings.current.look).toBe('light');
  });

  it('are readable for a person', () => {
    open().change({ look: 'contrast' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, look: 'contrast' });
  });
});
