import { expect, it } from 'vitest';
import { Comment, type CommentPlace } from '../../../shared/assessment/schema.ts';
import { CommentId, QuestionId } from '../../../shared/base/ids.ts';
import {
  addComment,
  commentsOn,
  isOpen,
  removeComment,
  reopenComment,
  resolveComment,
  restoreComment,
  rewordComment,
} from '../../../shared/review/commentList.ts';

const onR4: CommentPlace = { question: QuestionId.parse('R4') };
const onSummary: CommentPlace = { block: 'summary' };
const at = '2026-11-22T21:02:06.123Z';
const two = addComment(addComment([], onR4, ' Who says so? ', { by: 'Ana', at }), onSummary, 'Too long', {
  by: ' ',
  at,
});
const first = two[0]?.id ?? CommentId.parse('none');

it('adds comments that the file takes, signed when there is a name', () => {
  expect(two.map((comment) => Comment.parse(comment))).toEqual([
    { id: 'c20261122210206123', on: { question: 'R4' }, text: 'Who says so?', by: 'Ana', at },
    { id: 'c20261122210206123.2', on: { block: 'summary' }, text: 'Too long', at },
  ]);
});

it('tells places apart, even if a section of the report is called like a question', () => {
  expect(commentsOn(two, onR4).map(({ text }) => text)).toEqual(['Who says so?']);
  expect(commentsOn(two, { block: 'R4' })).toEqual([]);
});

it('resolves and reopens one comment, and brings the open ones first', () => {
  const three = addComment(two, onR4, 'And when?', { by: 'Ben', at });
  const resolved = resolveComment(three, first, { by: 'Ben', at });
  expect(resolved[0]?.resolved).toEqual({ by: 'Ben', at });
  expect(commentsOn(resolved, onR4).map(({ text }) => text)).toEqual(['And when?', 'Who says so?']);
  expect(resolved.filter(isOpen)).toHaveLength(2);
  expect(reopenComment(resolved, first)).toEqual(three);
});

it('rewords, but never to nothing', () => {
  expect(rewordComment(two, first, ' Says who? ')[0]?.text).toBe('Says who?');
  expect(rewordComment(two, first, '  ')).toEqual(two);
});

it('brings a deleted comment back to its place, once', () => {
  const [comment] = two;
  if (comment === undefined) throw new Error('no comment');
  const rest = removeComment(two, first);
  expect(rest).toHaveLength(1);
  expect(restoreComment(rest, comment, 0)).toEqual(two);
  expect(restoreComment(two, comment, 0)).toEqual(two);
});
