import { EventEmitter } from 'node:events';
import { context, life } from '../life.ts';
import { record } from '../record.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Display {
  readonly id: number;
  readonly bounds: Area;
  readonly workArea: Area;
  readonly scaleFactor: number;
}

/** Keeps what the app gives to other programs instead of giving it to them. */
export const shell = {
  openPath: async (path: string): Promise<string> => {
    record.opened.push(path);
    return '';
  },
  showItemInFolder(path: string): void {
    record.opened.push(path);
  },
};

class NativeTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system';

  get themeSource() {
    return this.#source;
  }

  /** Pages see it as `prefers-color-scheme`, as in Electron. */
  set themeSource(source) {
    this.#source = source;
    if (life.context === null) return;
    for (const page of context().pages()) void this.applyTo(page);
    this.emit('updated');
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }

  async applyTo(page: { emulateMedia(media: { colorScheme: 'light' | 'dark' | null }): Promise<void> }): Promise<void> {
    await page.emulateMedia({ colorScheme: this.#source === 'system' ? null : this.#source }).catch(() => undefined);
  }
}

export const nativeTheme = new NativeTheme();

class Screen extends EventEmitter {
  readonly #displays: Display[];

  /** The displays come from `STAND_IN_DISPLAYS`, a JSON list of work areas, the primary one's first. */
  constructor(areas: readonly Area[]) {
    super();
    this.#displays = areas.map((area, index) => ({ id: index + 1, bounds: area, workArea: area, scaleFactor: 1 }));
  }

  getPrimaryDisplay(): Display | undefined {
    return this.#displays[0];
  }

  getAllDisplays(): Display[] {
    return [...this.#displays];
  }
}

const one: readonly Area[] = [{ x: 0, y: 0, width: 1920, height: 1080 }];
export const screen = new Screen(JSON.parse(process.env.STAND_IN_DISPLAYS ?? 'null') ?? one);
