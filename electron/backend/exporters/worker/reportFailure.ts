/** Why a report was not made: it took too long, somebody cancelled it, its worker died, drawing it failed, or a client's file held what only
 * the consultant may read. */
export type ReportFailureCode = 'timed-out' | 'cancelled' | 'worker-died' | 'failed' | 'leaked';

/** No report: the code says why, the message is for the log. */
export class ReportFailure extends Error {
  readonly code: ReportFailureCode;
  /** What leaked, in words for people and without the texts themselves: "note on R4". */
  readonly places: readonly string[];

  constructor(code: ReportFailureCode, message: string, places: readonly string[] = []) {
    super(message);
    this.name = 'ReportFailure';
    this.code = code;
    this.places = places;
  }
}
