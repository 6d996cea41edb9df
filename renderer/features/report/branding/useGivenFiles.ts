import { type RefObject, useEffect, useRef, useState } from 'react';

/** Takes files that are dropped on an element, or pasted anywhere while it is there. True while one is held over it. */
export function useGivenFiles(place: RefObject<HTMLElement | null>, onFile: (file: File) => void): boolean {
  const [isOver, setIsOver] = useState(false);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    const take = (event: Event, files: FileList | undefined): void => {
      const file = files?.[0];
      if (file === undefined) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener('paste', (event) => take(event, event.clipboardData?.files), { signal });
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
  }, [place]);
  return isOver;
}
