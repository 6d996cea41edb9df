/** What decides whether a window of its own can open. */
export interface Desk {
  readonly platform: NodeJS.Platform;
  /** The user's number; undefined where there are none (Windows). */
  readonly uid: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** This machine, this user, this session. */
export function thisDesk(): Desk {
  return { platform: process.platform, uid: process.getuid?.(), env: process.env };
}

/** Why the desktop app cannot open here, in a few words, or null when it can. */
export function obstacle({ platform, uid, env }: Desk): string | null {
  if (platform !== 'linux') return null;
  if (uid === 0) return 'Chromium refuses its sandbox to root';
  const hasDisplay = [env.DISPLAY, env.WAYLAND_DISPLAY].some((name) => name !== undefined && name !== '');
  return hasDisplay ? null : 'there is no display';
}

/** The one line that says why Cairn is in the browser. `reason` is what {@link obstacle} says, or why Electron could not be fetched. */
export function fallbackLine(reason: string): string {
  return `Cairn opens in the browser instead of a window of its own: ${reason}.`;
}
