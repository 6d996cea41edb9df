import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { aWindowsProgram } from './windowsProgram.ts';

const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as Electron ships them, in the order of its wire. */
export const shippedFuses = '101100011';

/** A program that is nothing but its fuses. */
const fuseWire = Buffer.concat([
  Buffer.alloc(4_096),
  Buffer.from(sentinel),
  Buffer.from([1, shippedFuses.length]),
  Buffer.from(shippedFuses),
  Buffer.alloc(1_024),
]);

const unix = 3;
const program = (bytes: Uint8Array): Zippable[string] => [bytes, { os: unix, attrs: 0o100755 << 16 }];
const licences: Zippable = {
  LICENSE: strToU8('Electron'),
  'LICENSES.chromium.html': strToU8('Chromium'),
  version: strToU8(''),
};

const propertyList = (entries: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict>${entries}</dict></plist>\n`,
  );

/** What Electron's own list holds of what matters here: devices that its app would ask for. */
const ownList = propertyList(
  '<key>CFBundleExecutable</key><string>Electron</string><key>CFBundleName</key><string>Electron</string>' +
    '<key>NSCameraUsageDescription</key><string>This app needs access to the camera</string>' +
    '<key>NSMicrophoneUsageDescription</key><string>This app needs access to the microphone</string>' +
    '<key>NSAppTransportSecurity</key><dict><key>NSAllowsArbitraryLoads</key><true/></dict>',
);

function macApp(): Zippable {
  const frameworks = 'Electron.app/Contents/Frameworks';
  const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].flatMap((suffix) => {
    const name = `Electron Helper${suffix}`;
    const contents = `${frameworks}/${name}.app/Contents`;
    return [
      [`${contents}/Info.plist`, propertyList('<key>CFBundleName</key><string>Helper</string>')],
      [`${contents}/MacOS/${name}`, program(strToU8('helper'))],
    ] as const;
  });
  return {
    'Electron.app/Contents/Info.plist': ownList,
    'Electron.app/Contents/MacOS/Electron': program(strToU8('Electron')),
    'Electron.app/Contents/Resources/default_app.asar': strToU8('what Electron shows without an app'),
    [`${frameworks}/Electron Framework.framework/Electron Framework`]: program(fuseWire),
    ...Object.fromEntries(helpers),
  };
}

const { version } = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('electron/package.json'), 'utf8'),
) as { readonly version: string };

/** Puts what the packager takes from Electron into a folder, for all three systems: programs that are little more than their fuses, and the
 * licences. */
export function writeStandInDistributions(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const other = { 'resources/default_app.asar': strToU8('what Electron shows without an app') };
  const distributions: readonly (readonly [string, Zippable])[] = [
    ['linux', { electron: program(fuseWire), ...other }],
    ['win32', { 'electron.exe': aWindowsProgram(fuseWire), ...other }],
    ['darwin', macApp()],
  ];
  for (const [platform, files] of distributions) {
    const archive = zipSync({ ...files, ...licences }, { level: 0 });
    writeFileSync(join(folder, `electron-v${version}-${platform}-${process.arch}.zip`), archive);
  }
}
