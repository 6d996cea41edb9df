import { commentsOn, isOpen } from '../../../shared/review/commentList.ts';
import { CommentThread } from '../../comments/CommentThread.tsx';
import { useComments } from '../../comments/useComments.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './Panel.module.css';
import { Part } from './Part.tsx';
import type { Work } from './useWork.ts';

/** What the colleague who checks the assessment says of the question. It is never shown to the room. */
export function CommentsPart({ work }: { readonly work: Work }) {
  const t = useTranslate();
  const comments = useComments();
  const { item, view } = work;
  const open = commentsOn(comments.list, { question: item.id }).filter(isOpen).length;
  return (
    <Part
      title={t('review.comments.title')}
      icon="note"
      end={open > 0 ? <span>{t('review.comments.open', { count: open })}</span> : undefined}
    >
      <CommentThread on={{ question: item.id }} name={item.id} comments={comments} />
      {comments.list.length > 0 && (
        <p className={styles.hint}>
          <TextLink href={`#/a/${view.head.id}/review`}>{t('review.comments.all')}</TextLink>
        </p>
      )}
    </Part>
  );
}
