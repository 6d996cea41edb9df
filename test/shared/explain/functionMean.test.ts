import { describe, expect, it } from 'vitest';
import type { FunctionName } from '../../../shared/assessment/schema.ts';
import { explain } from '../../../shared/explain/explain.ts';
import type { ExplainInput } from '../../../shared/explain/explainInput.ts';
import type { Formula } from '../../../shared/explain/formula.ts';
import { rebuild } from '../../../shared/explain/rebuild.ts';
import { anonymousScore } from '../../../shared/workshop/anonymity.ts';
import { anAssessment, voicesOf } from '../../builders/anAssessment.ts';
import { anExplainInput } from '../../builders/aPassport.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

function anonymous(input: ExplainInput): ExplainInput {
  return { ...input, score: anonymousScore(fourPillar, input.assessment, input.score) };
}

const ofFunction = (name: FunctionName, input: ExplainInput) =>
  explain({ kind: 'function-mean', function: name }, input);

function partsOf(formula: Formula | null): readonly (readonly [string | null, number])[] {
  if (formula?.kind !== 'weighted-mean') throw new Error('no mean');
  return formula.terms.map(({ id, weight }) => [id, weight]);
}

describe('the mean of a function', () => {
  const nine = anExplainInput(fourPillar, theNineVoices);

  it('tells questions that fewer than four of the function answered together', () => {
    const whole = ofFunction('sales', nine);
    const passport = ofFunction('sales', anonymous(nine));
    const ids = partsOf(passport.formula).map(([id]) => id);
    // Three of sales answered P1 and I4; all four answered R1.
    expect(partsOf(whole.formula).map(([id]) => id)).toEqual(expect.arrayContaining(['P1', 'I4', 'R1']));
    expect(ids).toContain('R1');
    expect(ids).not.toContain('P1');
    expect(ids).not.toContain('I4');
    // "Don't know" is no voice, and one to three voices of others beside the mean would give theirs away.
    expect(partsOf(passport.formula).at(-1)).toEqual([null, 10]);
    expect(JSON.stringify(passport.formula)).toContain(
      'ten questions together, since too few voices answered one or more of them',
    );
    expect(passport.value).toEqual(whole.value);
    expect(passport.lead).toBe(whole.lead);
    expect(rebuild(passport)).toBeCloseTo(whole.value.number ?? 0, 9);
  });

  it('takes another question to a single one, which the rest would tell', () => {
    const voices = voicesOf('R2', { sales: [4, 4, 3, 4] });
    const further = voicesOf('R4', { sales: [2] });
    const last = voicesOf('R5', { sales: [3, 3, 3, 3] });
    const assessment = anAssessment({
      ...voices,
      responses: [...voices.responses, ...further.responses, ...last.responses],
    });
    const { formula } = ofFunction('sales', anonymous(anExplainInput(fourPillar, assessment)));
    expect(partsOf(formula)).toEqual([
      ['R5', 1],
      [null, 2],
    ]);
  });

  it('is none where fewer than four answered the questions that concern the function', () => {
    // Four of finance answered a question that does not concern it, one of them also one that does.
    const foreign = fourPillar.sections
      .flatMap(({ questions }) => questions)
      .find(({ functions }) => !functions.includes('finance'));
    const own = fourPillar.sections
      .flatMap(({ questions }) => questions)
      .find(({ functions }) => functions.includes('finance'));
    const many = voicesOf(foreign?.id ?? '', { finance: [2, 3, 4, 5], sales: [3, 3, 3, 3] });
    const one = voicesOf(own?.id ?? '', { finance: [5] });
    const assessment = anAssessment({ ...many, responses: [...many.responses, ...one.responses] });
    const input = anExplainInput(fourPillar, assessment);
    expect(input.score.alignment.functions.finance).toBe(5);
    expect(anonymous(input).score.alignment.functions.finance).toBeUndefined();
    expect(ofFunction('finance', anonymous(input)).value.number).toBeNull();
  });
});
