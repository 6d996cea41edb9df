/** Size of a page in pt. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A place on a page that leads to another page. */
export interface PageLink {
  /** From 1. */
  readonly page: number;
  /** From the page's upper left corner, in shares (0-1) of its width and height. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** An open PDF. Calls reject once it is closed. */
export interface PdfPages {
  readonly size: PageSize;
  readonly count: number;
  /** Draws a page (from 1) `pixels` wide. Rejects when aborted. */
  draw(number: number, pixels: number, signal: AbortSignal): Promise<HTMLCanvasElement>;
  /** Puts a page's text, each line where it is printed, into an element whose `--total-scale-factor` is px for a pt. */
  write(number: number, into: HTMLElement): Promise<void>;
  links(number: number): Promise<readonly PageLink[]>;
  close(): void;
}
