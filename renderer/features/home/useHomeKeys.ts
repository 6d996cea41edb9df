import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { usePreferences } from '../../api/queries.ts';

/** N starts a new assessment, unless text is being typed or single keys are switched off. */
export function useHomeKeys(): void {
  const navigate = useNavigate();
  const { singleKeys } = usePreferences();
  useEffect(() => {
    if (!singleKeys) return;
    const press = (event: KeyboardEvent): void => {
      const { target } = event;
      const typing =
        target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"], [role="menu"]');
      if (event.key.toLowerCase() !== 'n' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      void navigate({ to: '/new' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [navigate, singleKeys]);
}
