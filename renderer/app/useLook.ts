import { useEffect } from 'react';
import type { Preferences } from '../../shared/contract/settings.ts';
import { useHost } from '../api/host.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

function resolved(theme: Preferences['theme']): string {
  if (theme !== 'system') return theme;
  if (contrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

/** Puts theme, text size and language on the page, and follows the system while the person leaves the choice to it. */
export function useLook({ theme, textSize, language }: Preferences): void {
  const { shell } = useHost();
  useEffect(() => {
    const page = document.documentElement;
    const show = (): void => {
      page.dataset.theme = resolved(theme);
    };
    show();
    page.lang = language;
    page.style.setProperty('--text-scale', String(textSize / 100));
    void shell.setTheme(theme).catch(() => {});
    dark.addEventListener('change', show);
    contrast.addEventListener('change', show);
    return () => {
      dark.removeEventListener('change', show);
      contrast.removeEventListener('change', show);
    };
  }, [theme, textSize, language, shell]);
}
