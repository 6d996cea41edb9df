import { useMemo, useState } from 'react';

export type DialogName =
  | 'jump'
  | 'keys'
  | 'not-applicable'
  | 'meeting'
  | 'history'
  | 'prepare'
  | 'sweep'
  | 'ask'
  | 'paste';

/** Which dialog of the Questions screen is open; one at a time. */
export interface Dialogs {
  readonly open: DialogName | null;
  readonly show: (dialog: DialogName) => void;
  readonly close: () => void;
}

/** `first`: what is open on arrival. */
export function useDialogs(first: DialogName | null): Dialogs {
  const [open, setOpen] = useState(first);
  return useMemo(() => ({ open, show: setOpen, close: () => setOpen(null) }), [open]);
}
