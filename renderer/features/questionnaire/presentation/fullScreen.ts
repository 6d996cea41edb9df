/** Asks for the whole screen. Where that is not allowed, presenting works in the window as it is. */
export function enterFullScreen(): void {
  if (document.fullscreenElement !== null) return;
  void document.documentElement.requestFullscreen?.().catch(() => {});
}

/** Gives the screen back. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement === null) return;
  void document.exitFullscreen().catch(() => {});
}
