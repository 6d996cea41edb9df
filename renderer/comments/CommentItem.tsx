import { type ReactNode, type Ref, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Comment } from '../../shared/assessment/schema.ts';
import { isOpen } from '../../shared/review/commentList.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { LinkButton } from '../ui/LinkButton.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import styles from './Comments.module.css';
import { draftAt, keepDraft } from './drafts.ts';
import { momentWords, signedWords } from './momentWords.ts';
import type { Comments } from './useComments.ts';

export interface CommentItemProps {
  readonly comment: Comment;
  readonly comments: Comments;
  /** What it is about, where that is not plain. */
  readonly place?: ReactNode | undefined;
}

/** One comment: who, when, what, and what can be done about it. */
export function CommentItem({ comment, comments, place }: CommentItemProps) {
  const t = useTranslate();
  const [isEditing, setEditing] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const { by, at, text, resolved } = comment;
  const stop = () => {
    flushSync(() => setEditing(false));
    edit.current?.focus();
  };
  return (
    <li className={classes(styles.comment, !isOpen(comment) && styles.resolved)}>
      {place !== undefined && <p className={styles.place}>{place}</p>}
      <p className={styles.who}>{signedWords(t, { by: by ?? t('review.comments.unnamed'), at })}</p>
      {isEditing ? (
        <Rewording
          comment={comment}
          onStore={(words) => {
            comments.reword(comment.id, words);
            stop();
          }}
          onLeave={stop}
        />
      ) : (
        <p className={styles.text}>{text}</p>
      )}
      {resolved !== undefined && (
        <p className={styles.who}>
          {resolved.by === undefined
            ? t('review.comments.resolvedAt', { moment: momentWords(t, resolved.at) })
            : t('review.comments.resolvedBy', { name: resolved.by, moment: momentWords(t, resolved.at) })}
        </p>
      )}
      {!comments.readOnly && !isEditing && (
        <p className={styles.acts}>
          <Act
            act={isOpen(comment) ? 'resolve' : 'reopen'}
            comment={comment}
            onSelect={() => comments[isOpen(comment) ? 'resolve' : 'reopen'](comment.id)}
          />
          {comments.isOwn(comment) && <Act ref={edit} act="edit" comment={comment} onSelect={() => setEditing(true)} />}
          <Act act="delete" comment={comment} onSelect={() => comments.remove(comment)} />
        </p>
      )}
    </li>
  );
}

/** Longest part of a comment that its buttons are told apart by. */
const longestName = 60;

interface ActProps {
  readonly act: 'resolve' | 'reopen' | 'edit' | 'delete';
  readonly comment: Comment;
  readonly onSelect: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

function Act({ act, comment, onSelect, ref }: ActProps) {
  const t = useTranslate();
  const words = t(`review.comments.${act}`);
  const characters = [...comment.text];
  const text = characters.length > longestName ? `${characters.slice(0, longestName).join('')}…` : comment.text;
  return (
    <LinkButton ref={ref} aria-label={t('review.comments.actOn', { act: words, text })} onClick={onSelect}>
      {words}
    </LinkButton>
  );
}

interface RewordingProps {
  readonly comment: Comment;
  readonly onStore: (text: string) => void;
  readonly onLeave: () => void;
}

function Rewording({ comment, onStore, onLeave }: RewordingProps) {
  const t = useTranslate();
  const key = `${comment.id} edit`;
  const [text, setText] = useState(draftAt(key) || comment.text);
  const leave = () => {
    keepDraft(key, '');
    onLeave();
  };
  return (
    <div className={styles.form}>
      <TextArea
        label={t('review.comments.text')}
        hideLabel
        rows={3}
        value={text}
        maxLength={10_000}
        autoFocus
        onChange={(next) => {
          setText(next);
          keepDraft(key, next);
        }}
      />
      <div className={styles.formActs}>
        <Button
          disabled={text.trim() === ''}
          reason={t('review.comments.empty')}
          onClick={() => {
            keepDraft(key, '');
            onStore(text);
          }}
        >
          {t('review.comments.save')}
        </Button>
        <Button kind="bare" onClick={leave}>
          {t('review.comments.cancel')}
        </Button>
      </div>
    </div>
  );
}
