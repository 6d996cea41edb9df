import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/desktop.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

export interface MenuParts {
  readonly isMac: boolean;
  readonly isPackaged: boolean;
  readonly translate: Translate;
  readonly send: (command: MenuCommand) => void;
}

/** The native menu: the standard roles, and the few commands that the screen carries out. */
export function menuTemplate({ isMac, isPackaged, translate, send }: MenuParts): MenuItemConstructorOptions[] {
  const command = (
    id: MenuCommand,
    label: string,
    accelerator: string,
    options: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ id, label: translate(label), accelerator, click: () => send(id), ...options });
  // The page hears these keys itself, since a text field has its own undo; the menu only shows them.
  const heardByPage = { registerAccelerator: false };
  const separator: MenuItemConstructorOptions = { type: 'separator' };

  const appMenu: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  const development: MenuItemConstructorOptions[] = isPackaged
    ? []
    : [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  const help: MenuItemConstructorOptions[] = isMac ? [] : [{ role: 'about' }];

  return [
    ...appMenu,
    {
      label: translate('shell.menu.file'),
      submenu: [
        command('new-assessment', 'shell.menu.newAssessment', 'CmdOrCtrl+N'),
        separator,
        command('open-workspace', 'shell.menu.openWorkspace', 'CmdOrCtrl+O'),
        command('save-copy', 'shell.menu.saveCopy', 'CmdOrCtrl+Shift+S'),
        separator,
        { role: isMac ? 'close' : 'quit' },
      ],
    },
    {
      label: translate('shell.menu.edit'),
      submenu: [
        command('undo', 'shell.menu.undo', 'CmdOrCtrl+Z', heardByPage),
        command('redo', 'shell.menu.redo', 'CmdOrCtrl+Shift+Z', heardByPage),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: translate('shell.menu.view'),
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...development,
      ],
    },
    { role: 'windowMenu', label: translate('shell.menu.window') },
    { role: 'help', label: translate('shell.menu.help'), submenu: help },
  ];
}
