import { describe, expect, it } from 'vitest';
import { type Readable, readable } from '../../../../renderer/features/library/readable.ts';
import type { FrameworkEntry } from '../../../../shared/contract/frameworks.ts';
import { library, textsFor } from '../../../../shared/frameworks/library.ts';

const entries: readonly FrameworkEntry[] = library.map((known) => ({
  framework: known.framework,
  texts: textsFor(known, 'en'),
  hash: 'sha256:0',
}));

function read(kind: 'pillars' | 'ladder'): Readable {
  const entry = entries.find((one) => one.framework.kind === kind);
  if (entry === undefined) throw new Error(`no questionnaire of kind ${kind}`);
  return readable(entry);
}

describe('a questionnaire for reading', () => {
  it.each(entries.map((entry) => [entry.framework.id, entry] as const))(
    'has every part of %s, in order',
    (_, entry) => {
      const { sections } = readable(entry);
      expect(sections.map((section) => section.questions.map((question) => question.id))).toEqual(
        entry.framework.sections.map((section) => section.questions.map((question) => question.id)),
      );
      expect(sections.flatMap((section) => section.questions.flatMap((question) => question.actions)).length).toBe(
        entry.framework.sections.flatMap((section) =>
          section.questions.flatMap((question) => question.actions as unknown[]),
        ).length,
      );
    },
  );

  it('shows a capability with five levels of clauses and the steps between them', () => {
    const question = read('pillars').sections[0]?.questions[0];
    expect(question).toMatchObject({ id: 'P1', decides: true });
    expect(question?.choices.map(({ value, name }) => `${value} ${name}`)).toEqual([
      '1 Ad hoc',
      '2 Emerging',
      '3 Defined',
      '4 Measured',
      '5 Optimised',
    ]);
    expect(question?.choices[2]?.clauses.length).toBe(3);
    expect(question?.actions.map((action) => action.step)).toContainEqual({ from: 2, to: 3 });
    expect(question?.actions[0]?.doneWhen).not.toBe('');
  });

  it('shows a criterion with its four anchors, its stage with traits, limits and signs', () => {
    const stage = read('ladder').sections[0];
    const question = stage?.questions[0];
    expect(question).toMatchObject({ id: '1.1', decides: true });
    expect(question?.choices.map((choice) => choice.value)).toEqual(['N', 'P', 'L', 'F']);
    expect(question?.choices.map((choice) => choice.clauses.length)).toEqual([1, 1, 1, 1]);
    expect(question?.actions.every((action) => action.step === null)).toBe(true);
    expect(stage?.traits).not.toBeNull();
    expect(stage?.symptoms.length).toBeGreaterThan(0);
  });

  it('refuses words of another kind', () => {
    const [pillars, ladder] = entries;
    if (pillars === undefined || ladder === undefined) throw new Error('the library is too small');
    expect(() => readable({ ...pillars, texts: ladder.texts })).toThrow('another kind');
  });
});
