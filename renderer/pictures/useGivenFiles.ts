import { type RefObject, useEffect, useRef, useState } from 'react';
import { isTyping } from '../ui/isTyping.ts';

/** Whether what was pasted belongs elsewhere: words that come along with a picture of them go into the field that is typed in, and a dialog
 * has the keyboard for itself. */
function isForOthers({ target, clipboardData }: ClipboardEvent): boolean {
  const hasWords = clipboardData?.types.includes('text/plain') === true;
  return (hasWords && isTyping(target)) || document.querySelector('dialog[open], [role="dialog"]') !== null;
}

/** Takes files that are dropped on an element, or pasted anywhere while it is there. True while something is held over it. */
export function useGivenFiles(
  place: RefObject<HTMLElement | null>,
  onFiles: (files: readonly File[]) => void,
  isOn = true,
): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null || !isOn) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const take = (event: Event, files: FileList | undefined): void => {
      if (files === undefined || files.length === 0) return;
      event.preventDefault();
      latest.current([...files]);
    };
    window.addEventListener('paste', (event) => isForOthers(event) || take(event, event.clipboardData?.files), {
      signal,
    });
    element.addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setIsOver(true);
      },
      { signal },
    );
    element.addEventListener('dragleave', () => setIsOver(false), { signal });
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setIsOver(false);
        take(event, event.dataTransfer?.files);
      },
      { signal },
    );
    return () => stop.abort();
  }, [place, isOn]);
  return isOver;
}
