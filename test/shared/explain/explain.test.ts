import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import type { ActionId, QuestionId, SectionId } from '../../../shared/base/ids.ts';
import { explain } from '../../../shared/explain/explain.ts';
import type { ExplainInput } from '../../../shared/explain/explainInput.ts';
import type { Formula, WeightedTerm } from '../../../shared/explain/formula.ts';
import type { Passport } from '../../../shared/explain/passport.ts';
import { evaluate, rebuild } from '../../../shared/explain/rebuild.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { anonymousScore } from '../../../shared/workshop/anonymity.ts';
import { aPillar, aPillarFramework } from '../../builders/aFramework.ts';
import {
  agreedOn,
  anAssessment,
  aParticipant,
  aResponse,
  assessmentOf,
  voicesOf,
} from '../../builders/anAssessment.ts';
import { anExplainInput } from '../../builders/aPassport.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const worked = anExplainInput(fourPillar, theWorkedPillars);
const ladder = anExplainInput(revenueLadder, theWorkedLadder);
const process = 'process' as SectionId;
const insights = 'insights' as SectionId;

function noteOf(passport: Passport, label: string): string | undefined {
  return passport.notes.find((note) => note.label === label)?.text;
}

function meanTerms(formula: Formula | null): readonly WeightedTerm[] {
  if (formula?.kind !== 'weighted-mean') throw new Error('not a weighted mean');
  return formula.terms;
}

const ofQuestion = (kind: Extract<Subject, { readonly question: QuestionId }>['kind'], id: string): Subject => ({
  kind,
  question: id as QuestionId,
});

describe('the passport of the Process score (method 7.12, the drawing)', () => {
  const passport = explain({ kind: 'section-score', section: process }, worked);

  it('shows 25 / 9 = 2.78', () => {
    expect(passport.title).toBe('Process');
    expect(passport.value).toEqual({ number: 25 / 9, text: '2.78' });
    expect(passport.lead).toBe('Weighted mean of the eight answers');
    expect(passport.line).toBe('sum of weight × level ÷ sum of weights = 25 ÷ 9 = 2.78');
    expect(passport.formula).toMatchObject({ kind: 'weighted-mean', sum: 25, weights: 9 });
    expect(rebuild(passport)).toBe(25 / 9);
  });

  it('lists every answer with its weight and where that comes from', () => {
    expect(passport.entered.map(({ id, value, weight }) => [id, value, weight])).toEqual([
      ['R1', 3, 1],
      ['R2', 3, 1],
      ['R3', 3, 1],
      ['R4', 2, 1],
      ['R5', 3, 1],
      ['R6', 2, 2],
      ['R7', 4, 1],
      ['R8', 3, 1],
    ]);
    expect(passport.entered[5]).toMatchObject({
      name: 'Renewal and expansion motion',
      text: '2',
      weightSource: 'by-hand',
      source: 'agreed',
    });
    expect(passport.entered[0]?.weightSource).toBe('default');
    expect(passport.leftOut).toEqual([]);
  });

  it('says what the drawing says below the table', () => {
    expect(noteOf(passport, 'Without weights')).toBe('2.88');
    expect(noteOf(passport, 'Range')).toBe('Nothing is missing, so there is no range.');
    expect(noteOf(passport, 'Level')).toBe('2 Emerging; 6 of 8 at 3 or higher');
    expect(noteOf(passport, 'Scored with')).toBe('Four pillars 1.0.0');
    expect(passport.blocks).toMatchObject({
      next: 3,
      nextText: 'level 3 Defined',
      distanceText: '1 answer to level 3',
    });
    expect(passport.blocks?.rules.map(({ rule, needed }) => [rule, needed])).toEqual([['key', 1]]);
    expect(passport.blocks?.rules[0]?.questions[0]?.text).toBe('R4 Forecasting is key and stands at 2.');
    expect(passport.people).toMatchObject({ respondents: 0, apart: null });
  });

  it('tells weights that goals gave from those set by hand', () => {
    const goals = { G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 };
    const settings = { ...theWorkedPillars.settings, goals };
    const weighed = anExplainInput(fourPillar, { ...theWorkedPillars, settings });
    const { entered } = explain({ kind: 'section-score', section: process }, weighed);
    expect(entered.map(({ id, weight, weightSource }) => [id, weight, weightSource])).toEqual([
      ['R1', 1.5, 'goals'],
      ['R2', 1.5, 'goals'],
      ['R3', 1.5, 'goals'],
      ['R4', 0.6, 'goals'],
      ['R5', 1.5, 'goals'],
      ['R6', 2, 'by-hand'],
      ['R7', 0.6, 'goals'],
      ['R8', 0.5, 'goals'],
    ]);
  });
});

describe('passports of the worked four pillars', () => {
  it('explains the range of Insights by its don’t-know', () => {
    const passport = explain({ kind: 'section-score', section: insights }, worked);
    expect(passport.line).toBe('sum of weight × level ÷ sum of weights = 16 ÷ 7.5 = 2.13');
    expect(passport.range?.text).toBe('2.00 to 2.47: I4 set to the lowest level, then to the highest.');
    expect(passport.range === null ? null : evaluate(passport.range.lowFormula)).toBe(17 / 8.5);
    expect(passport.range === null ? null : evaluate(passport.range.highFormula)).toBe(21 / 8.5);
    expect(passport.leftOut.map(({ id, reason }) => [id, reason])).toEqual([['I4', 'dont-know']]);
  });

  it('explains the overall score by its four sections, each by its answers', () => {
    const passport = explain({ kind: 'overall-score' }, worked);
    expect(passport.value.text).toBe('2.60');
    expect(rebuild(passport)).toBeCloseTo((2.5 + 25 / 9 + 3 + 16 / 7.5) / 4, 12);
    expect(meanTerms(passport.formula).map(({ label, text, weightSource }) => [label, text, weightSource])).toEqual([
      ['People', '2.50', 'default'],
      ['Process', '2.78', 'default'],
      ['Platform', '3.00', 'default'],
      ['Insights', '2.13', 'default'],
    ]);
    expect(passport.range).toMatchObject({ low: { text: '2.57' }, high: { text: '2.69' }, missing: ['I4'] });
    expect(passport.entered).toHaveLength(30);
    expect(passport.leftOut.map(({ id, text }) => [id, text])).toEqual([
      ['T6', 'Does not apply: Billing is run by the parent company.'],
      ['I4', 'Nobody knows.'],
    ]);
    expect(passport.blocks).toMatchObject({ distance: 8, distanceText: '8 answers to level 3' });
  });

  it('explains the level of Insights by three rules, and what level 3 lacks', () => {
    const passport = explain({ kind: 'section-level', section: insights }, worked);
    expect(passport.value).toEqual({ number: 2, text: '2 Emerging' });
    expect(passport.line).toBe('Level 2 holds in full; level 3 lacks breadth, the floor and key questions');
    if (passport.formula?.kind !== 'gates') throw new Error('not gates');
    expect(passport.formula.checks).toEqual([
      {
        level: 2,
        breadth: { needed: 6, reached: 6, met: true },
        floor: { least: 1, below: [], met: true },
        key: { all: ['I1', 'I2'], below: [], met: true },
      },
      {
        level: 3,
        breadth: { needed: 6, reached: 2, met: false },
        floor: { least: 2, below: ['I4', 'I8'], met: false },
        key: { all: ['I1', 'I2'], below: ['I1'], met: false },
      },
    ]);
    expect(passport.leftOut).toMatchObject([{ id: 'I4', countsAs: 1 }]);
    expect(passport.blocks?.rules.map(({ rule, text }) => [rule, text])).toEqual([
      ['breadth', '4 more must reach level 3: 2 of 8 are there, 6 are needed.'],
      ['floor', 'No question may be below 2: two are.'],
      ['key', 'Every key question must be at 3: one is not.'],
    ]);
  });

  it('explains the organisation’s level as the lowest of four', () => {
    const passport = explain({ kind: 'overall-level' }, worked);
    expect(passport.line).toBe('lowest of 2, 2, 2, 2 = 2 Emerging');
    expect(rebuild(passport)).toBe(2);
    expect(passport.blocks?.changes.map(({ question }) => question)).toEqual([
      'P2',
      'P7',
      'R4',
      'T5',
      'I1',
      'I4',
      'I6',
      'I8',
    ]);
  });

  it('explains confidence 0.60 without agreement', () => {
    const passport = explain({ kind: 'confidence' }, worked);
    expect(passport.value.text).toBe('0.60 medium');
    expect(meanTerms(passport.formula).map(({ label, weight }) => [label, weight])).toEqual([
      ['Completeness', 0.4],
      ['Evidence', 0.3],
    ]);
    expect(noteOf(passport, 'Agreement between people')).toContain('divided by 0.7');
    expect(rebuild(passport)).toBeCloseTo(0.603, 3);
  });

  it('explains completeness and balance', () => {
    expect(explain({ kind: 'completeness' }, worked).line).toBe('30 ÷ 31 = 96.8 %');
    expect(explain({ kind: 'balance' }, worked).line).toBe('1 − (3.00 − 2.13) ÷ 4 = 0.78');
  });

  it('explains target and gap, and who set the target', () => {
    expect(explain(ofQuestion('target', 'R4'), worked).line).toBe('highest of 3, 3 = 3 Defined');
    expect(explain(ofQuestion('gap', 'R4'), worked).line).toBe('3 − 2 = 1');
    expect(explain(ofQuestion('target', 'P7'), worked)).toMatchObject({ lead: 'Set by hand', value: { number: 2 } });
    expect(explain(ofQuestion('gap', 'R7'), worked).line).toBe('3 − 4 is not above zero, so 0');
    expect(explain(ofQuestion('target', 'T6'), worked).withheld).toBe('The question does not apply.');
  });

  it('explains the priority of an action by its six factors and their sources (method 8.6)', () => {
    const passport = explain({ kind: 'action-priority', action: 'R6-23' as ActionId }, worked);
    expect(passport.line).toBe('1 × 2 × 5 × 0.8 × 1 ÷ 3 = 2.67');
    if (passport.formula?.kind !== 'product') throw new Error('not a product');
    expect(passport.formula.factors.map(({ id, source }) => [id, source])).toEqual([
      ['gap', 'assessment'],
      ['weight', 'by-hand'],
      ['impact', 'content'],
      ['confidence', 'default'],
      ['urgency', 'assessment'],
    ]);
    expect(noteOf(passport, 'Effort')).toBe('E3, 40 days');
    const first = explain({ kind: 'action-priority', action: 'I1-23' as ActionId }, worked);
    expect(noteOf(first, 'Urgency')).toBe('1.5: it blocks the next level of a section with the lowest score.');
    const discovery = explain({ kind: 'action-priority', action: 'D-revops' as ActionId }, worked);
    expect(discovery.value.number).toBeNull();
  });

  it('explains the projection wave by wave (method 8.6), with or without a plan at hand', () => {
    const { plan: _plan, ...withoutPlan } = worked;
    const shown = (input: ExplainInput) =>
      [1, 2, 3].map((wave) => explain({ kind: 'wave-projection', wave, section: null }, input).value.text);
    expect(shown(worked)).toEqual(['2.68', '2.80', '2.87']);
    expect(shown(withoutPlan)).toEqual(shown(worked));
    const passport = explain({ kind: 'wave-projection', wave: 3, section: process }, worked);
    expect(passport.value.text).toBe('3.04');
    expect(noteOf(passport, 'Steps up to here')).toBe('R4-23 and R6-23');
  });
});

describe('passports of several voices', () => {
  const r2 = voicesOf('R2', { sales: [4, 4, 3, 4], marketing: [2], success: [2, 3], revops: [3] });
  const input = anExplainInput(fourPillar, anAssessment(r2));

  it('explains a score by function, so that nobody can be told from it (method 7.2)', () => {
    const passport = explain(ofQuestion('question-score', 'R2'), input);
    expect(passport.value).toEqual({ number: 2.8125, text: '2.81' });
    expect(meanTerms(passport.formula).map(({ label, value }) => [label, value])).toEqual([
      ['sales, four people', 3.75],
      ['marketing, one person', 2],
      ['customer success, two people', 2.5],
      ['revenue operations, one person', 3],
    ]);
    expect(passport.people).toMatchObject({
      respondents: 8,
      functions: [
        { function: 'sales', count: 4 },
        { function: 'marketing', count: 1 },
        { function: 'success', count: 2 },
        { function: 'revops', count: 1 },
      ],
      apart: { questions: 1, widest: { question: 'R2', min: 2, max: 4, functionSpread: 1.75 } },
    });
    expect(passport.people.text).toMatch(
      /^8 people answered: .* Answers from 2 to 4; consensus 0\.\d\d, to discuss\.$/,
    );
  });

  it('tells functions with few voices together once the score is anonymous', () => {
    const anonymous = { ...input, score: anonymousScore(fourPillar, input.assessment, input.score) };
    const passport = explain(ofQuestion('question-score', 'R2'), anonymous);
    const { formula } = passport;
    if (formula?.kind !== 'weighted-mean') throw new Error('no mean');
    expect(formula.terms.map(({ label, value, weight }) => [label, value, weight])).toEqual([
      ['sales, four people', 3.75, 1],
      ['functions with fewer than four voices, four people', 2.5, 3],
    ]);
    expect(passport.value.number).toBe(2.8125);
    expect(passport.line).toBe('sum of means ÷ number of functions = 11.25 ÷ 4 = 2.81');
    expect(passport.lead).toBe(explain(ofQuestion('question-score', 'R2'), input).lead);
    const spread = explain(ofQuestion('question-spread', 'R2'), anonymous);
    expect(spread.value.number).toBeNull();
    expect(spread.withheld).toBe(
      'Fewer than two functions have four voices: a mean of their own could be traced to a person.',
    );
    expect(JSON.stringify(spread)).not.toContain('marketing, one person');
  });

  it('counts a contested score as the level below it', () => {
    const contested = anExplainInput(fourPillar, anAssessment(voicesOf('R2', { sales: [2], revops: [5] })));
    const passport = explain(ofQuestion('question-level', 'R2'), contested);
    expect(passport.line).toBe('3.5, contested, counts as 3 Defined');
    expect(explain(ofQuestion('question-level', 'R2'), input).line).toBe('2.81 counts as 3 Defined');
  });

  it('explains consensus and alpha by counts alone', () => {
    const split = anExplainInput(fourPillar, anAssessment(voicesOf('R2', { sales: [2], revops: [4] })));
    expect(explain(ofQuestion('consensus', 'R2'), split).value.text).toBe('0.58');
    const nine = anExplainInput(fourPillar, theNineVoices);
    expect(rebuild(explain({ kind: 'alpha' }, nine))).toBe(nine.score.alignment.alpha);
    expect(explain({ kind: 'alpha' }, split).withheld).toBe(
      'Needs 3 people and 10 questions that two or more answered; there are 2 and 1.',
    );
  });

  it('gives every reason once when several people say that a question does not apply', () => {
    const reasons = ['No partners', 'No partners', 'Sold in 2024.'];
    const assessment = anAssessment({
      participants: reasons.map((_, i) => aParticipant(`p${i}`, 'sales')),
      responses: reasons.map((reason, i) => aResponse(`p${i}`, 'R2', { notApplicable: reason })),
    });
    const [left] = explain(ofQuestion('question-score', 'R2'), anExplainInput(fourPillar, assessment)).leftOut;
    expect(left).toMatchObject({ reason: 'not-applicable', text: 'Does not apply: No partners. Sold in 2024.' });
  });
});

describe('passports of the ladder', () => {
  it('explains a stage’s percentage', () => {
    const passport = explain(
      { kind: 'stage-percent', section: (revenueLadder.sections[2]?.id ?? '') as SectionId },
      ladder,
    );
    expect(passport.value.text).toBe('61.9 %');
    expect(passport.leftOut).toMatchObject([{ id: '3.8', reason: 'not-applicable' }]);
  });

  it('explains the attained stage and the one change that opens the next', () => {
    const passport = explain({ kind: 'stage-attained' }, ladder);
    expect(passport.value.number).toBe(2);
    expect(rebuild(passport)).toBe(2);
    if (passport.formula?.kind !== 'stages') throw new Error('not stages');
    expect(passport.formula.stages.map(({ text }) => text)).toEqual(['91.7 %', '87.5 %', '61.9 %', '25.0 %']);
    expect(passport.blocks).toMatchObject({ next: 3, distanceText: '1 change to stage 3' });
    expect(passport.blocks?.rules.map(({ text }) => text)).toEqual([
      'Stage 3 must have all its gates met: of three, one is not.',
    ]);
  });

  it('counts the unmet gates of a stage in whole sentences', () => {
    const gatesOf = (letters: Readonly<Record<string, 'N' | 'F'>>) => {
      const all = Object.fromEntries(revenueLadder.sections[0]?.questions.map(({ id }) => [id, 'F' as const]) ?? []);
      const found = explain(
        { kind: 'stage-attained' },
        anExplainInput(revenueLadder, anAssessment({ agreed: agreedOn({ ...all, ...letters }) })),
      );
      return found.blocks?.rules.find(({ rule, level }) => rule === 'gate' && level === 1)?.text;
    };
    expect(gatesOf({ '1.1': 'N', '1.2': 'N' })).toBe('Stage 1 must have all its gates met: of three, two are not.');
    expect(gatesOf({ '1.1': 'N', '1.2': 'N', '1.3': 'N' })).toBe(
      'Stage 1 must have all its gates met: none of the three is.',
    );
  });

  it('says why an assessment has no numbers at all', () => {
    const ids = fourPillar.sections.flatMap((section) => section.questions.map(({ id }) => id));
    const reason = (answer: Answer) => {
      const agreed = agreedOn(Object.fromEntries(ids.map((id) => [id, answer])));
      return explain({ kind: 'overall-score' }, anExplainInput(fourPillar, anAssessment({ agreed }))).withheld;
    };
    expect(reason({ notApplicable: 'sold' })).toBe('No question applies.');
    expect(reason('dont-know')).toBe('Nobody knew the answer to any question.');
    expect(explain({ kind: 'overall-score' }, anExplainInput(fourPillar, anAssessment())).withheld).toBe(
      'Nothing is answered yet.',
    );
  });

  it('says that a number of the other kind does not exist here', () => {
    expect(explain({ kind: 'overall-score' }, ladder).withheld).toBe('Revenue ladder has no such number.');
    expect(explain({ kind: 'stage-attained' }, worked).value).toEqual({ number: null, text: '–' });
  });
});

describe('passports without a number', () => {
  it('say why, in every status', () => {
    const framework = aPillarFramework({ sections: [aPillar('people', ['A1', 'A2', 'A3', 'A4', 'A5'])] });
    const withheld = (answers: Readonly<Record<string, number>>, subject: Subject) =>
      explain(subject, anExplainInput(framework, anAssessment({ agreed: agreedOn(answers) }))).withheld;
    const people = 'people' as SectionId;
    expect(withheld({}, { kind: 'overall-score' })).toBe('Nothing is answered yet.');
    expect(withheld({ A1: 3 }, { kind: 'overall-level' })).toContain('Fewer than 80 %');
    expect(withheld({ A1: 3 }, { kind: 'section-score', section: people })).toBe(
      'Too few answers for a score: 1 of 3 needed.',
    );
    expect(withheld({ A1: 3, A2: 3, A3: 3, A4: 3 }, { kind: 'balance' })).toBe('Only one section has a score.');
    expect(withheld({ A1: 3, A2: 3, A3: 3, A4: 3 }, { kind: 'overall-score' })).toBeNull();
  });

  it('throws for questions and sections that the framework does not have', () => {
    expect(() => explain(ofQuestion('gap', 'Z9'), worked)).toThrow('no question Z9');
    expect(() => explain({ kind: 'section-score', section: 'elsewhere' as SectionId }, worked)).toThrow('no section');
  });
});

describe('numbers beside the headline', () => {
  const line = (subject: Subject, from: ExplainInput = worked) => explain(subject, from).line;

  it('have passports of their own: targets, weighted gaps, load, what functions say', () => {
    expect(line({ kind: 'section-target', section: 'people' as SectionId })).toBe(
      'sum of targets ÷ number of targets = 23 ÷ 8 = 2.88',
    );
    expect(explain({ kind: 'overall-target' }, worked).value.text).toBe('2.91');
    expect(line(ofQuestion('weighted-gap', 'R6'))).toBe('1 × 2 = 2.00');
    expect(line(ofQuestion('weighted-gap', '3.2'), ladder)).toBe('0.67 × 1.5 = 1.00');
    expect(explain({ kind: 'gap-total', by: 'section', id: process }, worked)).toMatchObject({
      value: { text: '3.00' },
      line: '2.00 + 1.00 = 3.00',
    });
    expect(line({ kind: 'wave-load', wave: 1 })).toBe('15 + 5 + 40 = 60 days');
    expect(noteOf(explain({ kind: 'wave-load', wave: 2 }, worked), 'Still free')).toBe('15 days');
    const voices = anExplainInput(fourPillar, theNineVoices);
    expect(line(ofQuestion('question-spread', 'T2'), voices)).toMatch(/ − .* = 2\.25$/);
    expect(explain({ kind: 'function-mean', function: 'finance' }, voices).value.number).toBe(
      voices.score.alignment.functions.finance ?? null,
    );
  });

  it('know what stands close to them', () => {
    const { related } = explain({ kind: 'section-level', section: process }, worked);
    expect(related.map(({ kind }) => kind)).toEqual(['section-score', 'section-target', 'section-completeness']);
  });

  it('say of a weight from goals which goal gave it', () => {
    const settings = { goals: { G1: 40, G2: 60 } };
    const shared = anExplainInput(fourPillar, { ...theWorkedPillars, settings });
    const notes = fourPillar.sections.map(({ id }) =>
      noteOf(explain({ kind: 'section-score', section: id }, shared), 'Goals'),
    );
    expect(notes.join(' ')).toMatch(/100 points were shared out: .*, 60 points, weight 2/);
    expect(noteOf(explain({ kind: 'section-score', section: process }, worked), 'Goals')).toBeUndefined();
  });
});

describe('the distance beside a level', () => {
  const distance = (subject: Subject, from: ExplainInput = worked) => explain(subject, from).distance;
  const at = (level: number) =>
    anExplainInput(
      fourPillar,
      anAssessment({
        agreed: agreedOn(
          Object.fromEntries(fourPillar.sections.flatMap(({ questions }) => questions.map(({ id }) => [id, level]))),
        ),
      }),
    );

  it('is told in answers, and at the top that there is no further', () => {
    expect(distance({ kind: 'overall-level' })).toBe('8 answers to level 3');
    expect(distance({ kind: 'section-level', section: process })).toBe('1 answer to level 3');
    expect(distance({ kind: 'stage-attained' }, ladder)).toBe('1 change to stage 3');
    expect(distance({ kind: 'overall-level' }, at(5))).toBe('level 5 is the highest');
    expect(distance({ kind: 'completeness' })).toBe('');
  });

  it('goes with the sections that stand lowest', () => {
    expect(explain({ kind: 'overall-level' }, worked).lead).toBe(
      'Lowest of four: all stand at it, and Insights has the lowest score',
    );
    const raised = theWorkedPillars.agreed?.map((one) =>
      one.question === 'T5' ? { ...one, answer: 3 as const } : one,
    );
    const ahead = anExplainInput(fourPillar, {
      ...theWorkedPillars,
      ...(raised === undefined ? {} : { agreed: raised }),
    });
    expect(explain({ kind: 'overall-level' }, ahead).lead).toBe('Lowest of four: People, Process and Insights');
  });

  it('names a share that is exactly at its border', () => {
    const framework = revenueLadder;
    const letters = Object.fromEntries(
      framework.sections.flatMap(({ questions }, stage) =>
        questions.map(({ id }, index) => [id, stage === 0 ? 'F' : index % 2 === 0 ? 'F' : 'N']),
      ),
    );
    const texts = explain(
      { kind: 'stage-attained' },
      anExplainInput(framework, assessmentOf({ organisation: { name: 'x' }, agreed: agreedOn(letters as never) })),
    ).blocks?.rules.map(({ text }) => text);
    expect(texts).toContain('Stage 2 is at exactly 50.0 % and must be over 50 %.');
  });
});
