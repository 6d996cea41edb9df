import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { classes } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Dialogs.module.css';
import type { Item } from './item.ts';
import { jumpMatches } from './jump.ts';
import { stateWords } from './stateWords.ts';
import type { GoTo } from './useGoTo.ts';
import { stateOf, type Work } from './useWork.ts';

export interface JumpDialogProps {
  readonly work: Work;
  readonly goTo: GoTo;
  readonly onClose: () => void;
}

/** Goes to any question by typing part of its id, its name or its text. */
export function JumpDialog({ work, goTo, onClose }: JumpDialogProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const found = jumpMatches(work.items, typed);
  const selected = found[Math.min(at, found.length - 1)];

  const go = (item: Item | undefined) => {
    if (item === undefined) return;
    onClose();
    goTo.question(item.id);
  };
  const move = useEffectEvent((event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(at + by, 0), found.length - 1);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => move(event);
    // On the way down: the dialog keeps keys from the page behind it.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
  return (
    <Dialog
      open
      light
      title={t('questions.jump.title')}
      onClose={onClose}
      closeLabel={t('questions.close')}
      initialFocus={field}
    >
      <div>
        <TextField
          ref={field}
          label={t('questions.jump.label')}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setAt(0);
          }}
          onEnter={() => go(selected)}
        />
        <VisuallyHidden>
          <span role="status">
            {selected === undefined
              ? t('questions.jump.none')
              : t('questions.jump.selected', { count: found.length, id: selected.id, name: selected.name })}
          </span>
        </VisuallyHidden>
        <ul className={styles.found} ref={list}>
          {found.map((item) => (
            <li key={item.id}>
              <button
                type="button"
                className={classes(styles.hit)}
                data-selected={item === selected || undefined}
                onClick={() => go(item)}
              >
                <span className={styles.id}>{item.id}</span>
                <span>{item.name}</span>
                <span className={styles.where}>{stateWords(t, item, stateOf(work.states, item.id))}</span>
              </button>
            </li>
          ))}
          {found.length === 0 && <li>{t('questions.jump.none')}</li>}
        </ul>
      </div>
    </Dialog>
  );
}
