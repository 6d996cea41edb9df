import { useMemo } from 'react';
import type { Comment, CommentPlace } from '../../shared/assessment/schema.ts';
import type { CommentId } from '../../shared/base/ids.ts';
import {
  addComment,
  removeComment,
  reopenComment,
  resolveComment,
  restoreComment,
  rewordComment,
} from '../../shared/review/commentList.ts';
import { usePreferences } from '../api/queries.ts';
import { instant } from '../api/today.ts';
import { useAssessment } from '../api/useAssessment.ts';
import { useSigner } from '../api/useSigner.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';

/** What can be done about comments. Each is one step of undo, and nothing once the assessment is signed off. */
export interface CommentActs {
  readonly add: (on: CommentPlace, text: string) => void;
  readonly reword: (id: CommentId, text: string) => void;
  readonly resolve: (id: CommentId) => void;
  readonly reopen: (id: CommentId) => void;
  /** Says so, with the way back. */
  readonly remove: (comment: Comment) => void;
}

export interface Comments extends CommentActs {
  readonly list: readonly Comment[];
  readonly readOnly: boolean;
  /** True for what the person at this computer wrote. */
  readonly isOwn: (comment: Comment) => boolean;
}

const none: readonly Comment[] = [];

/** The comments of the open assessment. They belong to what is stored, whatever is tried in a sandbox. */
export function useComments(): Comments {
  const t = useTranslate();
  const { stored } = useAssessment();
  const { name } = usePreferences();
  const signer = useSigner();
  const { session, readOnly } = stored;
  const list = stored.draft.assessment.comments ?? none;
  return useMemo(() => {
    const act = (change: (comments: readonly Comment[]) => readonly Comment[]) => {
      if (readOnly) return;
      const before = session.state().draft.assessment.comments ?? none;
      const after = change(before);
      if (after !== before) void session.edit([{ entry: 'comments', value: after.length === 0 ? null : [...after] }]);
    };
    const sign = () => ({ by: signer(), at: instant() });
    return {
      list,
      readOnly,
      isOwn: ({ by = '' }) => by === name.trim(),
      add: (on, text) => act((comments) => (text.trim() === '' ? comments : addComment(comments, on, text, sign()))),
      reword: (id, text) => act((comments) => rewordComment(comments, id, text)),
      resolve: (id) => act((comments) => resolveComment(comments, id, sign())),
      reopen: (id) => act((comments) => reopenComment(comments, id)),
      remove: (comment) => {
        const position = list.indexOf(comment);
        act((comments) => removeComment(comments, comment.id));
        showToast({
          message: t('review.comments.deleted'),
          action: {
            label: t('review.comments.undo'),
            onSelect: () => act((comments) => restoreComment(comments, comment, position)),
          },
        });
      },
    };
  }, [list, readOnly, session, name, signer, t]);
}
