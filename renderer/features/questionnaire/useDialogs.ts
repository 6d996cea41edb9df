import { useMemo, useState } from 'react';

export type DialogName = 'jump' | 'keys' | 'not-applicable' | 'meeting' | 'history';

/** Which dialog of the Questions screen is open; one at a time. */
export interface Dialogs {
  readonly open: DialogName | null;
  readonly show: (dialog: DialogName) => void;
  readonly close: () => void;
}

export function useDialogs(): Dialogs {
  const [open, setOpen] = useState<DialogName | null>(null);
  return useMemo(() => ({ open, show: setOpen, close: () => setOpen(null) }), [open]);
}
