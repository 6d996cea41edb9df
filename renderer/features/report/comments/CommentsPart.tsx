import { useState } from 'react';
import type { CommentPlace } from '../../../../shared/assessment/schema.ts';
import { commentsOn, isOpen } from '../../../../shared/review/commentList.ts';
import { useAssessment } from '../../../api/useAssessment.ts';
import { blockName } from '../../../comments/blockName.ts';
import { CommentThread } from '../../../comments/CommentThread.tsx';
import { type Comments, useComments } from '../../../comments/useComments.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Note } from '../../../ui/Note.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { pageSpans } from '../pageSpans.ts';
import { sectionsOf } from '../reportOptions.ts';
import type { Preview } from '../usePreview.ts';
import styles from './CommentsPart.module.css';

export interface CommentsPartProps {
  readonly preview: Preview;
  readonly onPage: (page: number) => void;
}

/** What is said about the report, section by section. */
export function CommentsPart({ preview, onPage }: CommentsPartProps) {
  const t = useTranslate();
  const { head, framework } = useAssessment();
  const comments = useComments();
  const [sections] = useState(() => sectionsOf(framework.kind));
  const spans = pageSpans(preview.shown?.report ?? { pages: [], bookmarks: [] });
  // A comment outlives the section that it is about: another Cairn may have written it.
  const others = comments.list.flatMap(({ on }) => ('block' in on ? [on.block] : []));
  const blocks = [...new Set<string>([...sections, ...others])];
  return (
    <section aria-label={t('review.comments.title')}>
      <h2>{t('review.comments.title')}</h2>
      <Note>
        {t('review.comments.reportIntro')} {t('review.comments.hint')}{' '}
        <TextLink href={`#/a/${head.id}/review`}>{t('review.comments.all')}</TextLink>
      </Note>
      {blocks.map((block) => (
        <Block key={block} block={block} comments={comments} page={spans.get(block)?.first} onPage={onPage} />
      ))}
    </section>
  );
}

interface BlockProps {
  readonly block: string;
  readonly comments: Comments;
  /** Where the section begins; none while it has no page. */
  readonly page: number | undefined;
  readonly onPage: (page: number) => void;
}

function Block({ block, comments, page, onPage }: BlockProps) {
  const t = useTranslate();
  const { framework } = useAssessment();
  const on: CommentPlace = { block };
  const name = blockName(t, block, framework.kind);
  const open = commentsOn(comments.list, on).filter(isOpen).length;
  return (
    <div className={styles.block}>
      <div className={styles.head}>
        <h3>{name}</h3>
        {open > 0 && <span className={styles.open}>{t('review.comments.open', { count: open })}</span>}
        {page !== undefined && (
          <LinkButton
            aria-label={t('preview.span.goTo', { words: t('preview.span.one', { first: page, last: page }), name })}
            onClick={() => onPage(page)}
          >
            {t('preview.span.one', { first: page, last: page })}
          </LinkButton>
        )}
      </div>
      <CommentThread on={on} name={name} comments={comments} />
    </div>
  );
}
