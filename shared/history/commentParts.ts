import { z } from 'zod';
import { Comment } from '../assessment/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChangeFrame } from './changeFrame.ts';
import { questionName } from './entryName.ts';
import { type Part, partsOf, quotedText, readAs, stateParts } from './part.ts';

/** A name that says something. */
function filled(name: string | undefined): string {
  return (name ?? '').trim();
}

function resolvedWords(t: Translate, field: string, name: string): string {
  return name === ''
    ? t('changes.comment.resolved.plain', { field })
    : t('changes.comment.resolved.by', { field, name });
}

/** What changed about the comments of whoever checks: added, said differently, resolved, open again, removed. */
export function commentParts(frame: ChangeFrame, from: unknown, to: unknown): readonly Part[] {
  const { t } = frame;
  const listed = (value: unknown) =>
    new Map<string, Comment>((readAs(z.array(Comment), value) ?? []).map((comment) => [comment.id, comment]));
  const before = listed(from);
  const after = listed(to);
  const field = ({ on }: Comment): string =>
    'question' in on
      ? t('changes.comment.on', { name: questionName(frame, on.question) })
      : t('changes.comment.onReport');
  const words = (comment: Comment | undefined): string | null => {
    if (comment === undefined) return null;
    return [quotedText(t, comment.text), filled(comment.by)]
      .filter((part) => part !== '')
      .join(t('report.format.comma'));
  };
  const state = (comment: Comment): string =>
    comment.resolved === undefined
      ? t('changes.comment.open', { field: field(comment) })
      : resolvedWords(t, field(comment), filled(comment.resolved.by));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const was = before.get(id);
    const is = after.get(id);
    const one = is ?? was;
    if (one === undefined) return [];
    // That a new comment is open goes without saying.
    const opened = was ?? { ...one, resolved: undefined };
    return [
      ...partsOf(field(one), words(was), words(is), 'text'),
      ...(is === undefined ? [] : stateParts(state(opened), state(is))),
    ];
  });
}
