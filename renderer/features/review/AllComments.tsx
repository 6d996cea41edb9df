import { useMemo, useState } from 'react';
import type { Comment } from '../../../shared/assessment/schema.ts';
import type { ChangeFrame } from '../../../shared/history/describeChange.ts';
import { questionName } from '../../../shared/history/entryName.ts';
import { isOpen, openFirst } from '../../../shared/review/commentList.ts';
import { useAssessment } from '../../api/useAssessment.ts';
import { blockName } from '../../comments/blockName.ts';
import { CommentItem } from '../../comments/CommentItem.tsx';
import type { Comments } from '../../comments/useComments.ts';
import { useKeptFocus } from '../../comments/useKeptFocus.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { SectionHead } from '../../ui/SectionHead.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import styles from './Review.module.css';

const filters = ['all', 'open', 'resolved'] as const;
type Filter = (typeof filters)[number];

const passes = (comment: Comment, filter: Filter): boolean =>
  filter === 'all' || (filter === 'open') === isOpen(comment);

/** Every comment with the way to what it is about, those that are open first. */
export function AllComments({ comments }: { readonly comments: Comments }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<Filter>('all');
  const { list } = comments;
  const kept = useKeptFocus(list);
  const shown = openFirst(list.filter((comment) => passes(comment, filter)));
  return (
    <section ref={kept} tabIndex={-1} className={styles.section} aria-label={t('review.comments.title')}>
      <SectionHead
        title={t('review.comments.title')}
        side={
          list.length > 0 && (
            <Segment
              compact
              label={t('review.comments.filter.label')}
              value={filter}
              options={filters.map((value) => ({ value, label: t(`review.comments.filter.${value}`) }))}
              onChange={setFilter}
            />
          )
        }
      />
      {list.length === 0 ? (
        <p className={styles.about}>
          {t('review.comments.none')} {t('review.comments.noneText')}
        </p>
      ) : (
        <div className={styles.comments}>
          {shown.length === 0 && (
            <p className={styles.about}>
              {t(filter === 'open' ? 'review.comments.noneOpen' : 'review.comments.noneResolved')}
            </p>
          )}
          <ul>
            {shown.map((comment) => (
              <CommentItem
                key={comment.id}
                comment={comment}
                comments={comments}
                place={<PlaceLink comment={comment} />}
              />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** The way to what a comment is about. */
function PlaceLink({ comment: { on } }: { readonly comment: Comment }) {
  const t = useTranslate();
  const { head, framework, texts } = useAssessment();
  const frame = useMemo<ChangeFrame>(() => ({ framework, texts, t }), [framework, texts, t]);
  if ('question' in on) {
    const href = `#/a/${head.id}/questions/${encodeURIComponent(on.question)}`;
    return <TextLink href={href}>{questionName(frame, on.question)}</TextLink>;
  }
  return (
    <TextLink href={`#/a/${head.id}/report?tab=check`}>
      {t('review.comments.onReport', { section: blockName(t, on.block, framework.kind) })}
    </TextLink>
  );
}
