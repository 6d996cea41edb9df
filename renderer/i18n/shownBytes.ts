const units = ['B', 'kB', 'MB', 'GB'] as const;

/** A size in decimal units, rounded to what matters: "840 B", "12 kB", "1.4 MB". */
export function shownBytes(bytes: number, language: string): string {
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** step;
  const shown = value.toLocaleString(language, { maximumFractionDigits: step > 1 && value < 10 ? 1 : 0 });
  return `${shown} ${units[step]}`;
}
