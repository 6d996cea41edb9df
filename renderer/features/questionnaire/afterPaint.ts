/** Calls back once the next frame was painted; gives what calls it off. Nothing is painted, and so nothing called, while the window is
 * out of sight. */
export function afterPaint(then: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    // This callback stands before the painting of its frame, the timer behind it.
    timer = setTimeout(then);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
