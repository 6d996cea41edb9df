/** The level as a tile takes it; null for anything that is not a level. */
export function asLevel(level: number | null): 1 | 2 | 3 | 4 | 5 | null {
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return level;
    default:
      return null;
  }
}
