import { useEffect, useEffectEvent } from 'react';
import { setPresenting, usePresenting } from '../../../api/presenting.ts';
import { usePreferences, useSetPreferences } from '../../../api/queries.ts';
import { toasts } from '../../../ui/toasts.ts';
import { enterFullScreen, leaveFullScreen } from './fullScreen.ts';
import { sizeAfter } from './sizes.ts';

/** Presentation mode as the Questions screen drives it. */
export interface PresentationState {
  readonly isOn: boolean;
  readonly enter: () => void;
  readonly leave: () => void;
  /** Percent. */
  readonly size: number;
  readonly setSize: (size: number) => void;
}

/** Begins presenting: what other screens had to say may not reach the projector. */
export function beginPresenting(): void {
  for (const { id } of toasts.list()) toasts.dismiss(id);
  // What is being typed is stored before its field goes away.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  setPresenting(true);
  enterFullScreen();
}

function endPresenting(): void {
  setPresenting(false);
  leaveFullScreen();
}

/** `isBusy`: Escape belongs to a dialog or a line now, also the one that ends the whole screen. */
export function usePresentation(isBusy: boolean): PresentationState {
  const isOn = usePresenting();
  const { presentationSize: size } = usePreferences();
  const { mutate } = useSetPreferences();
  const setSize = (next: number) => {
    if (next !== size) mutate({ presentationSize: next });
  };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOn || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const next = sizeAfter(event, size);
    if (next === null) return;
    // Else the browser would enlarge the page as well.
    event.preventDefault();
    event.stopPropagation();
    setSize(next);
  });
  // A browser keeps the Escape that ends the whole screen to itself.
  const onScreen = useEffectEvent(() => {
    if (document.fullscreenElement === null && isOn && !isBusy) endPresenting();
  });
  useEffect(() => {
    const key = (event: KeyboardEvent) => onKey(event);
    const screen = () => onScreen();
    window.addEventListener('keydown', key, { capture: true });
    document.addEventListener('fullscreenchange', screen);
    return () => {
      window.removeEventListener('keydown', key, { capture: true });
      document.removeEventListener('fullscreenchange', screen);
      endPresenting();
    };
  }, []);
  return { isOn, enter: beginPresenting, leave: endPresenting, size, setSize };
}
