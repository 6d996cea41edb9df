import { ORPCError } from '@orpc/client';
import { describe, expect, it } from 'vitest';
import { callProblem } from '../../../renderer/api/problem.ts';
import { TroubleCode } from '../../../shared/contract/problems.ts';

describe('why a call failed', () => {
  it.each([new Error('fetch failed'), new TypeError('x'), 'text', null, undefined, { code: 'CONFLICT' }])(
    'is "unreachable" for what is no answer of the backend: %s',
    (error) => {
      expect(callProblem(error)).toEqual({ code: 'UNREACHABLE' });
    },
  );

  it.each(['FORBIDDEN', 'NOT_FOUND', 'READ_ONLY', 'PURGED', 'NOTHING_TO_UNDO'] as const)(
    'keeps the code %s',
    (code) => {
      expect(callProblem(new ORPCError(code))).toEqual({ code });
    },
  );

  it('keeps why a report was not made, and what leaked', () => {
    const leak = { reason: 'leak', places: ['note on R4'] };
    expect(callProblem(new ORPCError('EXPORT_FAILED', { data: leak }))).toEqual({ code: 'EXPORT_FAILED', data: leak });
    const unknown = { code: 'EXPORT_FAILED', data: { reason: 'crashed', places: [] } };
    expect(callProblem(new ORPCError('EXPORT_FAILED'))).toEqual(unknown);
    expect(callProblem(new ORPCError('EXPORT_FAILED', { data: { reason: 'new', places: 'x' } }))).toEqual(unknown);
  });

  it.each(['INTERNAL_SERVER_ERROR', 'BAD_REQUEST', 'UNAUTHORIZED', 'SOMETHING_NEW'])(
    'is "internal" for the code %s, which no screen has words for',
    (code) => {
      expect(callProblem(new ORPCError(code))).toEqual({ code: 'INTERNAL' });
    },
  );

  it('keeps what a conflict, a file and an invalid edit say', () => {
    const conflict = { key: 'agreed:R4', revision: 3, value: { answer: 2 } };
    expect(callProblem(new ORPCError('CONFLICT', { data: conflict }))).toEqual({ code: 'CONFLICT', data: conflict });
    const file = { code: 'invalid', path: 'agreed[0].answer', message: 'must be at most 5' };
    expect(callProblem(new ORPCError('INVALID_FILE', { data: file }))).toEqual({ code: 'INVALID_FILE', data: file });
    const invalid = { path: 'value', message: 'does not fit' };
    expect(callProblem(new ORPCError('INVALID', { data: invalid }))).toEqual({ code: 'INVALID', data: invalid });
  });

  it.each(TroubleCode.options)('keeps the trouble "%s"', (code) => {
    expect(callProblem(new ORPCError('TROUBLE', { data: { code } }))).toEqual({ code: 'TROUBLE', data: { code } });
  });

  it.each([
    ['CONFLICT', undefined],
    ['CONFLICT', { key: 'title' }],
    ['INVALID_FILE', { path: 'x' }],
    ['TROUBLE', undefined],
    ['TROUBLE', { code: 'on-fire' }],
    ['TROUBLE', 'locked'],
  ])('is "internal" for %s with facts of another shape', (code, data) => {
    expect(callProblem(new ORPCError(code, { data }))).toEqual({ code: 'INTERNAL' });
  });

  it('of an invalid edit without facts has empty ones', () => {
    expect(callProblem(new ORPCError('INVALID'))).toEqual({ code: 'INVALID', data: { path: '', message: '' } });
    expect(callProblem(new ORPCError('INVALID', { data: null }))).toEqual({
      code: 'INVALID',
      data: { path: '', message: '' },
    });
  });
});
