/** Something in a workspace that is not as it was written. */
export interface Damage {
  /** `pages` and `keys`: SQLite's own checks. `schema`: the tables are not those of this version. `log`: an event or a chain's head.
   * `content`: rows that differ from what the last event left. `replay`: the log leads elsewhere than to the rows. */
  readonly part: 'pages' | 'keys' | 'schema' | 'log' | 'content' | 'replay';
  /** The assessment's id, `workspace` for what belongs to none, or `file`. */
  readonly where: string;
  /** One line for whoever repairs it. */
  readonly detail: string;
}

/** A disk that fails while reading is not damage: the file may be whole. */
function isOperational(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(?!CORRUPT|NOTADB|ERROR|CONSTRAINT)/.test(String(error.code));
}

/** Runs a check. A row or a table that cannot even be read is damage too; a failing disk is thrown on. */
export function guarded(part: Damage['part'], where: string, check: () => readonly Damage[]): readonly Damage[] {
  try {
    return check();
  } catch (error) {
    if (isOperational(error)) throw error;
    const detail =
      error instanceof Error ? error.message.split('\n', 1).join('').slice(0, 200) : 'a row cannot be read';
    return [{ part, where, detail }];
  }
}

/** Runs a check that answers what is wrong in one line, or `null`. */
export function checked(part: Damage['part'], where: string, check: () => string | null): readonly Damage[] {
  return guarded(part, where, () => {
    const detail = check();
    return detail === null ? [] : [{ part, where, detail }];
  });
}
