import type { PictureProblem } from '../../../shared/contract/files.ts';

/** A picture that Cairn drew. */
export interface Drawn {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Leaves the check of a picture from any depth. The message is one line for whoever looks closer. */
export class Refusal extends Error {
  readonly reason: PictureProblem;

  constructor(reason: PictureProblem, detail: string) {
    super(detail);
    this.reason = reason;
  }
}
