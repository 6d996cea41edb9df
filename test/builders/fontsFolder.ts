import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fontFiles } from '../../electron/backend/exporters/pdf/fonts.ts';
import type { Weight } from '../../shared/charts/geometry.ts';

const packages = join(import.meta.dirname, '../../node_modules/@expo-google-fonts');
const names: Readonly<Record<Weight, string>> = { 300: '300Light', 400: '400Regular', 600: '600SemiBold' };

/** A temporary folder with the report's fonts side by side, as the build lays them out. */
export function fontsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-fonts-'));
  for (const [family, name] of [['sans', 'noto-sans'] as const, ['jp', 'noto-sans-jp'] as const]) {
    for (const weight of [300, 400, 600] as const) {
      const file = fontFiles[family][weight];
      symlinkSync(join(packages, name, names[weight], file), join(folder, file));
    }
  }
  return folder;
}
