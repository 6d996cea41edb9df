import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { type AfterPackContext, Arch } from 'electron-builder';
import { fuseConfig } from './fuses.ts';
import { contentsOf, programOf } from './places.ts';

/** The packager allows every connection in the app's property list, for an updater that Cairn does not have. */
const openDoors = /(<key>NSAllowsArbitraryLoads<\/key>\s*)<true\s*\/>/;
/** Electron's own list asks for devices that no screen uses. */
const devices =
  /\s*<key>NS(?:AudioCapture|Bluetooth\w*|Camera|Microphone)UsageDescription<\/key>\s*<string>[^<]*<\/string>/g;

/** Runs between laying out the app and signing it: closes on macOS what Cairn has no use for, and sets the fuses. */
export async function afterPack({ appOutDir, electronPlatformName, arch }: AfterPackContext): Promise<void> {
  if (electronPlatformName === 'darwin') {
    const list = join(contentsOf(appOutDir), 'Info.plist');
    writeFileSync(list, readFileSync(list, 'utf8').replace(openDoors, '$1<false/>').replaceAll(devices, ''));
  }
  // Machines with an Arm processor run nothing unsigned, and a flipped fuse breaks the signature that Electron came with.
  await flipFuses(programOf(appOutDir), fuseConfig(process.platform === 'darwin' && arch === Arch.arm64));
}
