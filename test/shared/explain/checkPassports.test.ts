import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment } from '../../../shared/assessment/schema.ts';
import type { QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { explain } from '../../../shared/explain/explain.ts';
import { caseOf, type ExplainInput } from '../../../shared/explain/explainInput.ts';
import { pathUp } from '../../../shared/explain/pathUp.ts';
import { evaluate, rebuild } from '../../../shared/explain/rebuild.ts';
import { sensitivity } from '../../../shared/explain/sensitivity.ts';
import { stakes } from '../../../shared/explain/sensitivityWords.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { verdictsOf } from '../../../shared/scoring/checkVerdict.ts';
import type { CheckScore } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCheckAssessment, anEvenCheck, mixedCheck, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { everySubject } from '../../builders/aPassport.ts';
import { english } from '../../builders/aReport.ts';

type Check = typeof sixElements;
type CheckInput = ExplainInput & { readonly score: CheckScore };

function inputOf({ framework, texts }: Check, assessment: Assessment): CheckInput {
  const scored = score(framework, assessment);
  if (scored.kind !== 'check') throw new Error('not a check');
  return { framework, texts, assessment, score: scored, t: english };
}

/** Answers by id; every other question at one place of its scale, 0 the lowest to 3 the top. */
function answered(check: Check, rank: 0 | 1 | 2 | 3, changed: Readonly<Record<string, Answer>>): Assessment {
  const { agreed = [] } = anEvenCheck(check, rank);
  const others = agreed.filter(({ question }) => changed[question] === undefined);
  return anAssessment({ agreed: [...others, ...agreedOn(changed)], date: '2026-11-02' });
}

function questionsIn({ framework }: Check, index: number): readonly QuestionId[] {
  return framework.sections[index]?.questions.map(({ id }) => id) ?? [];
}

function sectionAt({ framework }: Check, index: number): SectionId {
  const id = framework.sections[index]?.id;
  if (id === undefined) throw new Error('no such section');
  return id;
}

const checks = [
  ['six elements', sixElements],
  ['renewals', renewals],
  ['mixed', mixedCheck],
] as const;

/** Everything that needs no plan. */
function subjectsOf(input: CheckInput): readonly Subject[] {
  const planned = ['action-priority', 'wave-load', 'wave-projection', 'gap-total', 'weighted-gap'];
  return everySubject(input).filter(({ kind }) => !planned.includes(kind));
}

const anyAnswer = { letters: ['N', 'P', 'L', 'F'], levels: [1, 2, 3, 4, 5] } as const;

function anyAssessment({ framework }: Check): fc.Arbitrary<Assessment> {
  const asked = framework.sections.flatMap(({ scale, questions }) => questions.map(({ id }) => ({ id, scale })));
  const answers = asked.map(({ scale }) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Answer[]>(...anyAnswer[scale]) },
      { weight: 1, arbitrary: fc.constantFrom<(Answer | null)[]>('dont-know', { notApplicable: 'Not here.' }, null) },
    ),
  );
  return fc.tuple(...answers).map((given) => {
    const entries = given.flatMap((answer, index): [string, Answer][] => {
      const id = asked[index]?.id;
      return answer === null || id === undefined ? [] : [[id, answer]];
    });
    return anAssessment({ agreed: agreedOn(Object.fromEntries(entries)), date: '2026-11-02' });
  });
}

/** The number that scoring says; undefined where the check has none of that kind. */
function numberOf(subject: Subject, { framework, score: { overall, sections, questions } }: CheckInput) {
  if (framework.kind !== 'check') throw new Error('not a check');
  switch (subject.kind) {
    case 'verdict':
      return overall.verdict === null ? null : verdictsOf(framework).indexOf(overall.verdict);
    case 'overall-percent':
      return overall.percent;
    case 'overall-score':
      return overall.score;
    case 'section-percent':
      return sections.find(({ id }) => id === subject.section)?.percent;
    case 'section-score':
      return sections.find(({ id }) => id === subject.section)?.score;
    case 'section-holds': {
      const section = sections.find(({ id }) => id === subject.section);
      return section === undefined || section.low === null || overall.verdict === null ? null : Number(section.holds);
    }
    case 'question-score':
      return questions.find(({ id }) => id === subject.question)?.score;
    default:
      return undefined;
  }
}

describe.each(checks)('every passport of a check: %s', (_, check) => {
  it('says what scoring says, and its formula comes to the same', () => {
    fc.assert(
      fc.property(anyAssessment(check), (assessment) => {
        const input = inputOf(check, assessment);
        for (const subject of subjectsOf(input)) {
          const passport = explain(subject, input);
          const expected = numberOf(subject, input);
          if (expected !== undefined) expect([subject, passport.value.number]).toEqual([subject, expected]);
          const { number } = passport.value;
          if (number === null) expect(passport.withheld).not.toBe('');
          else expect(rebuild(passport)).toBeCloseTo(number, 9);
          if (passport.range === null) continue;
          expect(evaluate(passport.range.lowFormula)).toBeCloseTo(passport.range.low.number ?? 0, 9);
          expect(evaluate(passport.range.highFormula)).toBeCloseTo(passport.range.high.number ?? 0, 9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leads up by steps that end at the verdict that is named', () => {
    fc.assert(
      fc.property(anyAssessment(check), (assessment) => {
        const input = inputOf(check, assessment);
        const path = pathUp(caseOf(input));
        const { verdict, changes } = input.score.overall;
        if (verdict === null || verdict === 'all' || changes.length === 0) {
          expect(path).toBeNull();
          return;
        }
        const steps = path?.parts.flatMap((part) => part.steps) ?? [];
        expect(steps).toHaveLength(changes.length);
        const next = verdictsOf(check.framework)[path?.next ?? -1];
        expect(steps.at(-1)?.attains.endsWith(`The verdict is ${check.texts.verdicts[next ?? 'few']?.name}.`)).toBe(
          true,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('says of every answer what scoring the other answer would say', () => {
    fc.assert(
      fc.property(anyAssessment(check), (assessment) => {
        const input = inputOf(check, assessment);
        for (const { question, section, higher, lower } of sensitivity(check.framework, input.score)) {
          for (const effect of [higher, lower]) {
            if (effect === null) continue;
            const others = (assessment.agreed ?? []).filter((entry) => entry.question !== question);
            const agreed = [...others, ...agreedOn({ [question]: effect.to })];
            const { overall, sections } = inputOf(check, { ...assessment, agreed }).score;
            expect(effect.overall).toBe(
              overall.verdict === null ? null : verdictsOf(check.framework).indexOf(overall.verdict),
            );
            expect(effect.section).toBe(Number(sections.find(({ id }) => id === section)?.holds));
          }
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has a passport for every number while nothing is answered', () => {
    const input = inputOf(check, anAssessment());
    const passports = subjectsOf(input).map((subject) => explain(subject, input));
    const counted = passports.filter(({ value, subject }) => value.number !== null && subject.kind !== 'target');
    expect(counted.map(({ subject }) => subject.kind).filter((kind) => !kind.includes('completeness'))).toEqual([]);
    expect(sensitivity(check.framework, input.score)).toEqual([]);
  });
});

describe('the verdict of six elements', () => {
  const [first = '', second = '', third = ''] = questionsIn(sixElements, 0);
  const input = inputOf(sixElements, answered(sixElements, 2, { [first]: 'N', [second]: 'P', [third]: 'P' }));
  const passport = explain({ kind: 'verdict' }, input);

  it('counts what holds', () => {
    expect(passport.title).toBe('Verdict');
    expect(passport.value).toEqual({ number: 1, text: 'Forming' });
    expect(passport.lead).toBe(
      'Operating when every part holds, Forming when at least 3 elements do, otherwise Fragmented',
    );
    expect(passport.line).toBe('5 of 6 elements and 3 of 3 attributes hold: Forming');
  });

  it('names what blocks the next verdict and how far it is', () => {
    expect(passport.blocks?.nextText).toBe('the verdict Operating');
    expect(passport.blocks?.rules.map(({ section, rule }) => [section, rule])).toEqual([
      [sectionAt(sixElements, 0), 'share'],
    ]);
    expect(passport.distance).toMatch(/^(one|two|three|\d) answers? to Operating$/i);
  });

  it('explains the percentage of the element that does not hold', () => {
    const percent = explain({ kind: 'section-percent', section: sectionAt(sixElements, 0) }, input);
    expect(percent.line).toMatch(/^sum of percentages ÷ number of criteria = /);
    const holds = explain({ kind: 'section-holds', section: sectionAt(sixElements, 0) }, input);
    expect(holds.value).toEqual({ number: 0, text: 'does not hold yet' });
    expect(holds.line).toMatch(/ is not over 50 %, so it does not hold yet$/);
    expect(holds.blocks?.nextText).toMatch(/ from holding$/);
  });

  it('says nothing of a level, a stage or a target', () => {
    for (const kind of ['overall-level', 'stage-attained', 'balance', 'limit-pressure', 'overall-target'] as const)
      expect(explain({ kind }, input).withheld).toBe(`${sixElements.texts.shortTitle} has no such number.`);
  });
});

describe('a check that is answered by levels', () => {
  const [question = ''] = questionsIn(renewals, 0);
  const input = inputOf(renewals, answered(renewals, 2, { [question]: 1 }));

  it('has the mean of its elements beside their percentages', () => {
    const mean = explain({ kind: 'overall-score' }, input);
    expect(mean.value.number).toBe(input.score.overall.score);
    expect(explain({ kind: 'overall-percent' }, input).value.text).toMatch(/ %$/);
  });

  it('tells what an element lacks in levels', () => {
    const passport = explain({ kind: 'section-holds', section: sectionAt(renewals, 0) }, input);
    expect(passport.line).toMatch(/^2\.\d\d is under 3, so it does not hold yet$/);
    expect(passport.blocks?.rules[0]?.text).toMatch(/ has a mean of 2\.\d\d and needs 3: 0\.\d\d is missing\.$/);
    expect(passport.blocks?.rules[0]?.questions.map(({ id }) => id)).toEqual([question]);
  });

  it('turns a mean of levels into a percentage', () => {
    const passport = explain({ kind: 'section-percent', section: sectionAt(renewals, 1) }, input);
    expect(passport.value.text).toBe('50.0 %');
    expect(passport.line).toBe('2 ÷ 4 = 50.0 %');
  });
});

describe('a check with both scales', () => {
  const input = inputOf(mixedCheck, aCheckAssessment(mixedCheck, 1));

  it('reads each question by the scale of its section', () => {
    for (const { id, scale, questions } of mixedCheck.framework.sections) {
      for (const question of questions) {
        const passport = explain({ kind: 'question-level', question: question.id }, input);
        if (passport.formula?.kind !== 'rounded') continue;
        expect([id, passport.formula.way]).toEqual([id, scale === 'letters' ? 'band' : 'half-down']);
      }
    }
  });

  it('has no agreement over all questions, and says why', () => {
    expect(explain({ kind: 'alpha' }, input).withheld).toMatch(/^Levels and letters cannot be held against each other/);
  });
});

describe('what hangs on an answer of a check', () => {
  it('is said by what holds and by the verdict', () => {
    const [first = '', second = '', ...rest] = questionsIn(renewals, 0);
    const other = Object.fromEntries(rest.map((id) => [id, 3 as Answer]));
    const input = inputOf(renewals, answered(renewals, 2, { ...other, [first]: 2, [second]: 3 }));
    const name = renewals.texts.sections[sectionAt(renewals, 0)]?.name;
    const gains = stakes(caseOf(input)).filter(({ side }) => side === 'gain');
    expect(gains.map(({ text }) => text)).toContain(`at 3 instead of 2: ${name} holds, and the verdict is Ready.`);
  });
});

describe.each(checks)('the plan of a check: %s', (_, check) => {
  it('has a passport for every number, whose formula comes to it', () => {
    fc.assert(
      fc.property(anyAssessment(check), (assessment) => {
        const plain = inputOf(check, assessment);
        const plan = makePlan(check.framework, assessment, plain.score);
        const input = { ...plain, plan };
        const planned = ['action-priority', 'wave-load', 'wave-projection', 'gap-total', 'weighted-gap'];
        for (const subject of everySubject(input).filter(({ kind }) => planned.includes(kind))) {
          const passport = explain(subject, input);
          const { number } = passport.value;
          if (number !== null)
            expect([subject, Math.abs((rebuild(passport) ?? -1) - number) < 1e-9]).toEqual([subject, true]);
        }
      }),
      { numRuns: 25 },
    );
  });
});
