import type { Rectangle } from 'electron';

/** How the main window stood when it was closed. */
export interface WindowState {
  /** In device-independent pixels, as it was before it was maximised. */
  readonly bounds: Rectangle;
  readonly isMaximised: boolean;
}

export const smallest = { width: 960, height: 600 };
const preferred = { width: 1440, height: 900 };

/** So much of the window's top edge must lie on a display for a person to take hold of it. */
const grip = { width: 160, height: 32 };

/** Where to open the window: where it was, if a display still shows it there, else in the middle of the primary one. `workAreas` are
 * those of the displays that are connected now, the primary one's first. */
export function placeWindow(saved: WindowState | null, workAreas: readonly Rectangle[]): Rectangle {
  const bounds = saved?.bounds;
  if (bounds !== undefined) {
    for (const area of workAreas) {
      const place = { x: bounds.x, y: bounds.y, ...sizeWithin(bounds, area) };
      if (hasGrip(place, area)) return place;
    }
  }
  const primary = workAreas[0] ?? { x: 0, y: 0, ...preferred };
  const size = sizeWithin(bounds ?? preferred, primary);
  return {
    x: primary.x + Math.round((primary.width - size.width) / 2),
    y: primary.y + Math.round((primary.height - size.height) / 2),
    ...size,
  };
}

function hasGrip(bounds: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const isTopInside = bounds.y >= area.y && bounds.y + grip.height <= area.y + area.height;
  return visible >= grip.width && isTopInside;
}

function sizeWithin(size: { readonly width: number; readonly height: number }, area: Rectangle) {
  return {
    width: Math.max(smallest.width, Math.min(size.width, area.width)),
    height: Math.max(smallest.height, Math.min(size.height, area.height)),
  };
}
