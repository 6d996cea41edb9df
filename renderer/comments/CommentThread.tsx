import type { CommentPlace } from '../../shared/assessment/schema.ts';
import { commentsOn } from '../../shared/review/commentList.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentItem } from './CommentItem.tsx';
import styles from './Comments.module.css';
import type { Comments } from './useComments.ts';
import { useKeptFocus } from './useKeptFocus.ts';

export interface CommentThreadProps {
  readonly on: CommentPlace;
  /** What the place is called. */
  readonly name: string;
  readonly comments: Comments;
}

/** The comments on one place, and a way to add one. */
export function CommentThread({ on, name, comments }: CommentThreadProps) {
  const t = useTranslate();
  const { head } = useAssessment();
  const here = commentsOn(comments.list, on);
  const kept = useKeptFocus(here);
  const place = `${head.id} ${'question' in on ? `question ${on.question}` : `block ${on.block}`}`;
  return (
    <section
      ref={kept}
      tabIndex={-1}
      className={styles.thread}
      aria-label={t('review.comments.titleOn', { place: name })}
    >
      {here.length > 0 && (
        <ul className={styles.list}>
          {here.map((comment) => (
            <CommentItem key={comment.id} comment={comment} comments={comments} />
          ))}
        </ul>
      )}
      {!comments.readOnly && (
        <CommentForm key={place} place={place} name={name} onAdd={(text) => comments.add(on, text)} />
      )}
    </section>
  );
}
