/** Why a report was not made: it took too long, somebody cancelled it, its worker died, or drawing it failed. */
export type ReportFailureCode = 'timed-out' | 'cancelled' | 'worker-died' | 'failed';

export class ReportFailure extends Error {
  readonly code: ReportFailureCode;

  constructor(code: ReportFailureCode, message: string) {
    super(message);
    this.name = 'ReportFailure';
    this.code = code;
  }
}
