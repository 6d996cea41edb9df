import { useEffect, useRef } from 'react';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useWhatIfKey } from './useWhatIfKey.ts';

export interface WhatIfButtonProps {
  readonly isOpen: boolean;
  /** Opens the sandbox, or goes into the one that is open. */
  readonly onUse: () => void;
}

/** The way into the sandbox, by pointer or by its key. */
export function WhatIfButton({ isOpen, onUse }: WhatIfButtonProps) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  useWhatIfKey(onUse);
  // The button that left the sandbox went with it.
  useEffect(() => {
    if (!isOpen) return;
    return () => button.current?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <Tooltip text={t('whatif.button')} keyCap="W">
      <Button ref={button} kind="bare" aria-keyshortcuts="W" aria-pressed={isOpen} onClick={onUse}>
        {t('whatif.button')}
      </Button>
    </Tooltip>
  );
}
