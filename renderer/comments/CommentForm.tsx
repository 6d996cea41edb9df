import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePreferences } from '../api/queries.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Comments.module.css';
import { draftAt, keepDraft } from './drafts.ts';
import { NameField } from './NameField.tsx';

export interface CommentFormProps {
  /** Tells this place from all others. */
  readonly place: string;
  /** What the place is called. */
  readonly name: string;
  readonly onAdd: (text: string) => void;
}

/** A way to add a comment, and the field once it is taken. What is typed and not added waits here. */
export function CommentForm({ place, name, onAdd }: CommentFormProps) {
  const t = useTranslate();
  const preferences = usePreferences();
  // Asked once: the field must not go away under the fingers that fill it.
  const [asksName] = useState(preferences.name === '');
  const [text, setText] = useState(draftAt(place));
  const [isOpen, setOpen] = useState(text !== '');
  const button = useRef<HTMLButtonElement>(null);
  const change = (next: string) => {
    setText(next);
    keepDraft(place, next);
  };
  const leave = () => {
    flushSync(() => {
      change('');
      setOpen(false);
    });
    button.current?.focus();
  };
  const add = () => {
    if (text.trim() === '') return;
    onAdd(text);
    leave();
  };
  if (!isOpen) {
    return (
      <Button
        ref={button}
        kind="bare"
        icon="plus"
        aria-label={t('review.comments.addOn', { place: name })}
        onClick={() => setOpen(true)}
      >
        {t('review.comments.add')}
      </Button>
    );
  }
  return (
    <div className={styles.form}>
      <TextArea
        label={t('review.comments.textOn', { place: name })}
        hideLabel
        rows={3}
        value={text}
        maxLength={10_000}
        autoFocus
        placeholder={t('review.comments.text')}
        onChange={change}
      />
      {asksName && <NameField />}
      <div className={styles.formActs}>
        <Button disabled={text.trim() === ''} reason={t('review.comments.empty')} onClick={add}>
          {t('review.comments.store')}
        </Button>
        <Button kind="bare" onClick={leave}>
          {t('review.comments.cancel')}
        </Button>
      </div>
    </div>
  );
}
