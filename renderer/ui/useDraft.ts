import { useEffect, useRef, useState } from 'react';

/** Stores the text. `overUnseen`: the value was changed elsewhere while this was typed, and whoever typed has not seen that. A rejected
 * promise means "not stored": the text then stays in the field and is offered again on the next blur. */
export type Commit = (text: string, overUnseen: boolean) => unknown;

export interface Draft {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly commit: () => void;
  readonly focus: () => void;
  readonly blur: () => void;
}

/** [Note: Typed text is never lost] What is typed lives here, not in the value from outside, until it is stored and the field is left.
 * It is handed out after `idle` ms of silence, on blur, when the field goes away and when the page closes. */
export function useDraft(value: string, onCommit: Commit, idle = 600): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [state, setState] = useState<'stored' | 'typed' | 'refused'>('stored');
  const [seen, setSeen] = useState(value);
  const [focused, setFocused] = useState(false);
  const latest = useRef({ value, draft, state, onCommit });
  /** What the field showed before the first key. */
  const base = useRef(value);

  // The outside moved (the save arriving, an undo, another window): it wins once nobody types and nothing waits to be stored.
  if (!focused && seen !== value) {
    setSeen(value);
    if (state === 'stored') setDraft(null);
  }

  useEffect(() => {
    latest.current = { value, draft, state, onCommit };
  });

  const [commit] = useState(() => () => {
    const now = latest.current;
    if (now.state === 'stored' || now.draft === null) return;
    const text = now.draft;
    latest.current = { ...now, state: 'stored' };
    setState('stored');
    setSeen(now.value);
    if (text === now.value) return;
    const overUnseen = now.value.trim() !== base.current.trim();
    void new Promise((resolve) => resolve(now.onCommit(text, overUnseen))).catch(() => {
      setDraft((later) => later ?? text);
      setState((later) => (later === 'stored' ? 'refused' : later));
    });
  });

  useEffect(() => {
    if (state !== 'typed' || draft === null) return undefined;
    const timer = setTimeout(commit, idle);
    return () => clearTimeout(timer);
  }, [draft, state, idle, commit]);

  useEffect(() => {
    window.addEventListener('pagehide', commit);
    return () => {
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [commit]);

  return {
    text: draft ?? value,
    change: (text) => {
      if (state === 'stored') base.current = draft ?? value;
      setDraft(text);
      setState('typed');
    },
    commit,
    focus: () => setFocused(true),
    blur: () => {
      commit();
      setFocused(false);
    },
  };
}
