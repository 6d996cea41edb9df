import type { Comment, CommentPlace } from '../assessment/schema.ts';
import { CommentId } from '../base/ids.ts';

type Comments = readonly Comment[];

/** Who did something, and when. A blank name is no name. */
export interface Signature {
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

function signed({ by, at }: Signature): { readonly by?: string; readonly at: string } {
  const name = by.trim();
  return name === '' ? { at } : { by: name, at };
}

export function isSamePlace(a: CommentPlace, b: CommentPlace): boolean {
  return 'question' in a ? 'question' in b && a.question === b.question : 'block' in b && a.block === b.block;
}

/** The comments on one place, those that are open first, else in the order in which they were written. */
export function commentsOn(comments: Comments, place: CommentPlace): Comments {
  return openFirst(comments.filter(({ on }) => isSamePlace(on, place)));
}

/** Open ones before resolved ones; otherwise the order stays. */
export function openFirst(comments: Comments): Comments {
  return [...comments.filter(isOpen), ...comments.filter((comment) => !isOpen(comment))];
}

export function isOpen({ resolved }: Comment): boolean {
  return resolved === undefined;
}

/** With one more comment at the end. Its id comes from the moment, so that one that was deleted never lends its id to another. */
export function addComment(comments: Comments, on: CommentPlace, text: string, signature: Signature): Comments {
  const stem = `c${signature.at.replaceAll(/\D/g, '')}`;
  const taken = new Set<string>(comments.map(({ id }) => id));
  let id = stem;
  for (let number = 2; taken.has(id); number += 1) id = `${stem}.${number}`;
  return [...comments, { id: CommentId.parse(id), on, text: text.trim(), ...signed(signature) }];
}

function changed(comments: Comments, id: CommentId, change: (comment: Comment) => Comment): Comments {
  return comments.map((comment) => (comment.id === id ? change(comment) : comment));
}

/** With other words; a blank text changes nothing. */
export function rewordComment(comments: Comments, id: CommentId, text: string): Comments {
  const words = text.trim();
  return words === '' ? comments : changed(comments, id, (comment) => ({ ...comment, text: words }));
}

export function resolveComment(comments: Comments, id: CommentId, signature: Signature): Comments {
  return changed(comments, id, (comment) => ({ ...comment, resolved: signed(signature) }));
}

export function reopenComment(comments: Comments, id: CommentId): Comments {
  return changed(comments, id, ({ resolved: _, ...comment }) => comment);
}

export function removeComment(comments: Comments, id: CommentId): Comments {
  return comments.filter((comment) => comment.id !== id);
}

/** With a deleted comment at its place again, unless it is back already. */
export function restoreComment(comments: Comments, comment: Comment, position: number): Comments {
  return comments.some(({ id }) => id === comment.id) ? comments : comments.toSpliced(position, 0, comment);
}
