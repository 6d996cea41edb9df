import { useRef, useState } from 'react';

/** A scale of three numbers is stored once it is whole: whoever closes its dialog before that is asked. */
export function useScaleTyped(onClose: () => void) {
  const isStored = useRef(true);
  const [isAsked, setAsked] = useState(false);
  return {
    isAsked,
    onTyped: (stored: boolean): void => {
      isStored.current = stored;
    },
    /** Closes the dialog, or asks first. */
    close: (): void => {
      // A field hands over what was typed last when it loses the focus.
      const focused = document.activeElement;
      if (focused instanceof HTMLElement) focused.blur();
      if (isStored.current) {
        onClose();
        return;
      }
      if (focused instanceof HTMLElement) focused.focus();
      setAsked(true);
    },
    back: (): void => setAsked(false),
  };
}
