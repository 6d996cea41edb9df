/** A native dialog that the app opened, in order. */
export interface OpenedDialog {
  readonly kind: 'open' | 'save' | 'message' | 'error';
  readonly options: unknown;
}

/** What a person would have answered. */
export interface DialogAnswer {
  readonly kind: 'open' | 'save' | 'message';
  readonly result: unknown;
}

/** What the app did towards the desktop, for specs to look at, and what its dialogs will answer. */
export const record = {
  /** Addresses that were asked for and not served. */
  blocked: [] as string[],
  dialogs: [] as OpenedDialog[],
  answers: [] as DialogAnswer[],
  /** Files and folders that were given to the desktop. */
  opened: [] as string[],
  console: [] as string[],
  switches: [] as [string, string?][],
};
