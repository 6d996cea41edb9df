const megabyte = 1_000_000;

/** The most that Cairn may add to Electron's own weight, in bytes: what it was on the day of the budget and a fifth. Whoever needs more says
 * here why. Fonts that write Japanese are 16 MB of what lies beside the archive, the report worker 11 MB, native modules 5 MB. */
export const budgets = {
  /** The archive: page, backend, command line, licences. */
  archive: 9 * megabyte,
  /** What neither the system's loader nor a worker can read from inside: native modules, workers, fonts. */
  beside: 45 * megabyte,
  /** The page alone, which every start reads. */
  page: 5 * megabyte,
} as const;
