/** The module that the app gets when it imports `electron`: what its main process uses, and nothing more. */
// biome-ignore lint/performance/noBarrelFile: a module of many exports is what is being stood in for.
export { app } from './main/app.ts';
export { BrowserWindow } from './main/browserWindow.ts';
export { nativeTheme, screen, shell } from './main/desktop.ts';
export { dialog } from './main/dialog.ts';
export { ipcMain } from './main/ipcMain.ts';
export { Menu, MenuItem } from './main/menu.ts';
export { protocol } from './main/protocol.ts';
export { safeStorage } from './main/safeStorage.ts';
export { session } from './main/session.ts';
export { utilityProcess } from './main/utilityProcess.ts';
export { MessageChannelMain } from './ports.ts';
