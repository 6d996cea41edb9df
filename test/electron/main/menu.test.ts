import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate } from '../../../electron/main/menu.ts';
import { menuCommands } from '../../../shared/contract/desktop.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const translate = createTranslate('en');

/** Every item of every menu. */
function items(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])]);
}
const roles = (isMac: boolean, isPackaged: boolean) =>
  items(menuTemplate({ isMac, isPackaged, translate, send: vi.fn() })).flatMap((item) => item.role ?? []);

describe('the menu', () => {
  it('sends every command of the screen, each once', () => {
    const send = vi.fn();
    const template = items(menuTemplate({ isMac: false, isPackaged: true, translate, send }));
    for (const command of menuCommands) {
      const found = template.filter((item) => item.id === command);
      expect(found).toHaveLength(1);
      found[0]?.click?.({} as never, undefined, {} as never);
      expect(send).toHaveBeenLastCalledWith(command);
    }
  });

  it('leaves undo and redo to the page, which knows about text fields', () => {
    const template = items(menuTemplate({ isMac: false, isPackaged: true, translate, send: vi.fn() }));
    const own = template.filter((item) => item.registerAccelerator === false).map((item) => item.id);
    expect(own).toEqual(['undo', 'redo']);
  });

  it.each([true, false])('has the standard roles (macOS: %s)', (isMac) => {
    expect(roles(isMac, true)).toEqual([
      ...(isMac ? ['appMenu'] : []),
      isMac ? 'close' : 'quit',
      'cut',
      'copy',
      'paste',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
      'windowMenu',
      'help',
      ...(isMac ? [] : ['about']),
    ]);
  });

  it('has development tools only while developing', () => {
    expect(roles(false, false)).toContain('toggleDevTools');
    expect(roles(false, true)).not.toContain('toggleDevTools');
    expect(roles(false, true)).not.toContain('reload');
  });

  it('has words for every label', () => {
    const labels = items(menuTemplate({ isMac: true, isPackaged: true, translate, send: vi.fn() }));
    expect(labels.flatMap((item) => item.label ?? []).filter((label) => label.startsWith('shell.'))).toEqual([]);
  });
});
