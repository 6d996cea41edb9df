import { commentsOn, isOpen } from '../../../shared/review/commentList.ts';
import { useComments } from '../../comments/useComments.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import type { Work } from './useWork.ts';

export interface CommentCountProps {
  readonly work: Work;
  readonly onPanel: () => void;
}

/** How many comments on the question are open, while the panel that has them is closed. */
export function CommentCount({ work, onPanel }: CommentCountProps) {
  const t = useTranslate();
  const open = commentsOn(useComments().list, { question: work.item.id }).filter(isOpen).length;
  if (open === 0) return null;
  return <LinkButton onClick={onPanel}>{t('review.comments.openHere', { count: open })}</LinkButton>;
}
