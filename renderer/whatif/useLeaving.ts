import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useAssessment } from '../api/useAssessment.ts';
import { leadsAway } from './leadsAway.ts';
import { useWhatIf } from './useWhatIf.ts';

/** The way out, with its question. */
export interface Leaving {
  /** True while a person is asked whether to drop what was tried. */
  readonly isAsking: boolean;
  /** Leaves at once, or asks when there is something to drop. */
  readonly ask: () => void;
  readonly drop: () => void;
  readonly stay: () => void;
}

type Asked = { readonly kind: 'leave' } | { readonly kind: 'go'; readonly href: string } | null;

/** Leaving the sandbox: by its button, or by going away from the assessment. Asks once when there are changes. */
export function useLeaving(changes: number): Leaving {
  const { head } = useAssessment();
  const { leave } = useWhatIf();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<Asked>(null);

  const blocked = useBlocker({
    // The router takes a plain link for a step back and would reload the page to undo it: links are caught below.
    shouldBlockFn: ({ action, next }) =>
      (action === 'PUSH' || action === 'REPLACE') && changes > 0 && leadsAway(next.pathname, head.id),
    withResolver: true,
    enableBeforeUnload: false,
  });

  const onClick = useEffectEvent((event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
    const href = link?.getAttribute('href')?.slice(1) ?? null;
    if (href === null || !leadsAway(href, head.id)) return;
    if (changes === 0) return leave();
    event.preventDefault();
    event.stopPropagation();
    setAsked({ kind: 'go', href });
  });
  useEffect(() => {
    const listener = (event: MouseEvent) => onClick(event);
    window.addEventListener('click', listener, { capture: true });
    return () => window.removeEventListener('click', listener, { capture: true });
  }, []);

  return {
    isAsking: asked !== null || blocked.status === 'blocked',
    ask: () => (changes === 0 ? leave() : setAsked({ kind: 'leave' })),
    drop: () => {
      setAsked(null);
      leave();
      if (blocked.status === 'blocked') blocked.proceed();
      else if (asked?.kind === 'go') void navigate({ to: asked.href, ignoreBlocker: true });
    },
    stay: () => {
      setAsked(null);
      if (blocked.status === 'blocked') blocked.reset();
    },
  };
}
