import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';
import type { Weight } from '../../../../shared/charts/geometry.ts';
import type { Family } from '../../../../shared/report/layout/measure.ts';

/** File names of the report's fonts. The build copies them into one folder. */
export const fontFiles: Readonly<Record<Family, Readonly<Record<Weight, string>>>> = {
  sans: { 300: 'NotoSans_300Light.ttf', 400: 'NotoSans_400Regular.ttf', 600: 'NotoSans_600SemiBold.ttf' },
  jp: { 300: 'NotoSansJP_300Light.ttf', 400: 'NotoSansJP_400Regular.ttf', 600: 'NotoSansJP_600SemiBold.ttf' },
};

/** The fonts of a folder, each read when it is first needed. Throws what reading a missing or broken file throws. */
export interface Fonts {
  font(family: Family, weight: Weight): fontkit.Font;
}

/** Opens the fonts of the folder that holds {@link fontFiles}. */
export function openFonts(folder: string): Fonts {
  const opened = new Map<string, fontkit.Font>();
  return {
    font(family, weight) {
      const name = fontFiles[family][weight];
      const known = opened.get(name);
      if (known !== undefined) return known;
      const font = fontkit.create(readFileSync(join(folder, name)));
      opened.set(name, font);
      return font;
    },
  };
}
