/** What an assessment comes to, in words: the same on screen, in the report and on the command line. */
export interface VerdictWords {
  /** "Score 2.6 of 5 · Level 2 Emerging". */
  readonly headline: string;
  /** One sentence that explains the difference between score and level, or what is missing for what comes next. */
  readonly sentence: string;
  /** "Eight answers to level 3"; empty where there is no distance. */
  readonly distance: string;
}
