import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Agreed, Assessment } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import type { ReportModel } from '../../../shared/report/model.ts';
import type { ReportInput, ReportOptions } from '../../../shared/report/reportInput.ts';
import { anAgreed, anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { aLadderReportInput, aPillarReportInput } from '../../builders/aReport.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { arbitraryWholeAssessment } from '../../builders/arbitraryDraft.ts';
import { fourVoicesEach } from '../../builders/fourVoicesEach.ts';
import { sectionTexts, textsOf } from '../../builders/reportTexts.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function pillarReport(assessment: Assessment, options: Partial<ReportOptions> = {}): ReportModel {
  return buildReport(aPillarReportInput(assessment, options));
}

const worked = pillarReport(theWorkedPillars);
const ladder = buildReport(aLadderReportInput(theWorkedLadder));

describe('the worked example', () => {
  test('has the sections of the full report in their order', () => {
    expect(worked.sections.map((section) => section.id)).toEqual([
      'summary',
      'sections',
      'blockers',
      'gaps',
      'roadmap',
      'actions',
      'notNow',
      'metrics',
      'method',
      'passports',
      'answers',
    ]);
  });

  test('puts the verdict, its range and its completeness on the summary', () => {
    const summary = sectionTexts(worked, 'summary');
    for (const text of [
      '2.6',
      '2 Emerging',
      '8 answers',
      '2.57 to 2.69',
      '96.8 %',
      'complete, 30 of 31 answers',
      'Medium',
    ]) {
      expect(summary).toContain(text);
    }
  });

  test('says what holds level 3 back and what the plan would do', () => {
    const summary = sectionTexts(worked, 'summary');
    expect(summary).toContain(
      'Key capabilities R4 Forecasting, T5 Data quality and I1 One set of metric definitions are below level 3.',
    );
    expect(summary).toContain(
      'I8 is below the floor of 2. I4 is unknown. For breadth at level 3, People needs two more and Insights needs four more.',
    );
    expect(summary).toContain(
      'Nine actions and one discovery in three waves, 225 person-days to 1 May 2027. Projected score 2.87. If every step fully succeeds, People, Process and Platform would attain level 3; Insights would not, so the organisation stays at level 2.',
    );
  });

  test('says what would still be missing after the last wave, as the method does', () => {
    expect(sectionTexts(worked, 'blockers')).toContain(
      'Insights would still need I4 at 2 or above and two more at level 3.',
    );
  });

  test('ranks gaps by weight and shows both descriptions', () => {
    const gaps = sectionTexts(worked, 'gaps');
    const order = ['R6', 'I8', 'I5', 'R4', 'T5', 'I1', 'P2', 'P3', 'P5'].map((id) => gaps.indexOf(`${id} `));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(gaps).toContain('Some success managers keep their own lists and start in good time.');
    expect(gaps).toContain('Every contract end date is known.');
  });

  test('dates the waves and names what each clears', () => {
    const cards = sectionTexts(worked, 'actions');
    expect(cards).toContain('2 Nov to 2 Dec 2026 · 60 of 60 days · clears key I1 and key T5; answers I4');
    expect(cards).toContain(
      '3 Dec 2026 to 31 Jan 2027 · 85 of 100 days · clears key R4, floor I8 and breadth in People',
    );
    const roadmap = sectionTexts(worked, 'roadmap');
    for (const text of [
      '2 Nov to 2 Dec 2026',
      '60 of 60',
      'key R4, floor I8 and breadth in People',
      'needs: T5 and R6',
    ])
      expect(roadmap).toContain(text);
  });

  test('gives every action a card that says who, when and how one knows', () => {
    const cards = sectionTexts(worked, 'actions');
    for (const text of ['E2, 15 days', 'no owner yet', '2 Dec 2026', 'clears key R4', 'Done when', 'First step'])
      expect(cards).toContain(text);
    expect(cards).toContain('Forecast accuracy (M14), not measured; check 31 Jan 2027');
  });

  test('prints weights, efforts and targets that were changed by hand', () => {
    const method = sectionTexts(worked, 'method');
    expect(method).toContain('Weights: R6 2, I5 1.5, all others 1.');
    expect(method).toContain('P3-23 from E2 to E3 and P5-23 from E3 to E2.');
    expect(method).toContain('P7 at 2, I6 at 2 and I7 at 2.');
    expect(method).toContain('Overall: (2.500 + 2.778 + 3.000 + 2.133) / 4 = 2.603.');
    expect(method).toContain('Completeness 0.968 and evidence 0.117, weighted 0.4 to 0.3: 0.60, medium.');
  });
});

describe('the worked ladder', () => {
  test('stands on stage 2 and lists what unlocks stage 3', () => {
    expect(sectionTexts(ladder, 'summary')).toContain('Needed: 3.2 Self-service portal from P to L.');
    const steps = sectionTexts(ladder, 'sections');
    for (const text of [
      '91.7 %',
      '87.5 %',
      '61.9 %',
      '25.0 %',
      'gate 3.2 is P, needs L',
      'attained, stands here',
      'With these changes stage 3 reads 66.7 %',
    ]) {
      expect(steps).toContain(text);
    }
  });

  test('always lists the cash metrics', () => {
    const metrics = sectionTexts(ladder, 'metrics');
    for (const id of ['M34', 'M35', 'M36', 'M39', 'M40', 'M41', 'M42', 'M43', 'M44']) expect(metrics).toContain(id);
  });
});

describe('the alignment page', () => {
  test('has the function view and the contested answers', () => {
    const alignment = sectionTexts(pillarReport(fourVoicesEach(theNineVoices)), 'alignment');
    for (const text of [
      'Sales sees revenue work more than a level higher than marketing does',
      '1.20 levels apart',
      'Four contested answers',
      '16 voices',
    ]) {
      expect(alignment).toContain(text);
    }
  });

  test('shows no mean of a function with fewer than four voices, says why, and gives its voices no letter', () => {
    const model = pillarReport(theNineVoices);
    const alignment = sectionTexts(model, 'alignment');
    expect(alignment).toContain('Four contested answers');
    expect(alignment).toContain('Not shown: marketing, customer success, revenue operations and finance.');
    expect(alignment).not.toContain('levels apart');
    expect(alignment).not.toMatch(/(marketing|customer success|revenue operations|finance) \d\.\d/i);
    const letters = model.sections
      .filter(({ id }) => id === 'alignment')
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'spreads' ? block.rows : []))
      .flatMap(({ dots }) => dots.shapes.flatMap((shape) => (shape.kind === 'label' ? [shape.text] : [])));
    expect(new Set(letters)).toEqual(new Set(['S']));
  });
});

describe('switches', () => {
  test('the summary preset is the summary alone', () => {
    const model = pillarReport(theWorkedPillars, { preset: 'summary' });
    expect([model.cover, model.contents, model.sections.map((section) => section.id)]).toEqual([
      null,
      null,
      ['summary'],
    ]);
  });

  test('a section switched off is gone from the contents too', () => {
    const model = pillarReport(theWorkedPillars, { sections: { gaps: false, cover: false } });
    expect(model.cover).toBeNull();
    expect(model.sections.some((section) => section.id === 'gaps')).toBe(false);
  });

  test('everything switched off still leaves the summary', () => {
    const sections = Object.fromEntries(
      ['cover', 'contents', ...worked.sections.map((section) => section.id)].map((id) => [id, false]),
    );
    expect(pillarReport(theWorkedPillars, { sections }).sections.map((section) => section.id)).toEqual(['summary']);
  });
});

test('an empty assessment has no numbers to show and no plan', () => {
  const model = pillarReport(anAssessment());
  expect(model.sections.map((section) => section.id)).toEqual(['summary', 'sections', 'method', 'answers']);
  expect(sectionTexts(model, 'summary')).toContain('nothing to score');
});

test('a report in which nothing applies speaks of no levels, and gives a shared reason once', () => {
  const reason = 'run by the parent company';
  const agreed = (theWorkedPillars.agreed ?? []).map(({ question }) => anAgreed(question, { notApplicable: reason }));
  const model = pillarReport(anAssessment({ agreed }));
  expect(model.cover?.caption).toBe('Each cell is one question. None has an answer on the scale.');
  expect(JSON.stringify(model.contents)).toContain('there are no scores and no levels');
  expect(sectionTexts(model, 'sections')).not.toContain('Large figure');
  const method = sectionTexts(model, 'method');
  expect(method.split(reason)).toHaveLength(2);
  expect(method).not.toContain('0 of 0');
});

test('framework, texts and score of different kinds are refused', () => {
  const input: ReportInput = aPillarReportInput(theWorkedPillars);
  const { texts } = aLadderReportInput(theWorkedLadder);
  expect(() => buildReport({ ...input, texts })).toThrow('different kinds');
});

describe('editions', () => {
  const secret = 'only for the consultant';
  const shown = 'for everybody';
  const assessment = anAssessment({
    participants: [{ ...aParticipant('p1', 'sales'), label: 'Sales lead' }, aParticipant('p2', 'marketing')],
    responses: [
      aResponse('p1', 'R2', 3, { note: `${secret} 1` }),
      aResponse('p2', 'R2', 4, { note: `${shown} 1`, visibility: 'client' }),
    ],
    agreed: [
      anAgreed('R4', 2, { note: `${secret} 2` }),
      anAgreed('T5', 4, { note: `${shown} 2`, visibility: 'client', rationale: `${shown} 3` }),
      anAgreed('T1', 5, { note: `${secret} 3`, visibility: 'consultant' }),
    ],
    decisions: [{ text: `${secret} 4`, visibility: 'consultant' }, { text: `${shown} 4` }],
    parked: [{ text: `${secret} 5`, visibility: 'consultant' }, { text: `${shown} 5` }],
    actions: [{ id: 'R4-23' as never, note: `${secret} 6` }],
  });

  test('the client’s has nothing that is only for the consultant', () => {
    const text = textsOf(pillarReport(assessment));
    expect(text).not.toContain(secret);
    expect(text).not.toContain('Sales lead');
    for (const number of [1, 2, 3, 4, 5]) expect(text.toLowerCase()).toContain(`${shown} ${number}`);
  });

  test('the consultant’s has everything', () => {
    const text = textsOf(pillarReport(assessment, { edition: 'consultant' })).toLowerCase();
    for (const number of [1, 2, 3, 4, 5, 6]) expect(text).toContain(`${secret} ${number}`);
  });
});

describe('any assessment', () => {
  const cases = fc.oneof(
    fc.record({
      kind: fc.constant('pillars' as const),
      assessment: fc.oneof(arbitraryAssessment(fourPillar), arbitraryWholeAssessment(fourPillar)),
    }),
    fc.record({
      kind: fc.constant('ladder' as const),
      assessment: fc.oneof(arbitraryAssessment(revenueLadder), arbitraryWholeAssessment(revenueLadder)),
    }),
  );
  const inputOf = ({ kind, assessment }: { readonly kind: 'pillars' | 'ladder'; readonly assessment: Assessment }) =>
    kind === 'pillars' ? aPillarReportInput(assessment) : aLadderReportInput(assessment);

  test('finds every blocker, action, unknown and not applicable question in its report', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        const model = buildReport(input);
        const method = sectionTexts(model, 'method');
        for (const { id, state } of input.score.questions) {
          if (state === 'dont-know' || state === 'not-applicable' || state === 'open')
            expect(method).toContain(`${id} `);
        }
        if (input.score.kind === 'pillars' && input.score.status !== 'empty') {
          const blockers = sectionTexts(model, 'blockers');
          for (const { questions } of input.score.sections.flatMap((section) => section.blockers)) {
            for (const id of questions) expect(blockers).toContain(id);
          }
        }
        if (input.score.kind === 'ladder') {
          const steps = sectionTexts(model, 'sections');
          for (const { question } of input.score.overall.unlock) expect(steps).toContain(question);
        }
        if (input.score.status !== 'empty') {
          const planned = input.plan.waves.flatMap((wave) => wave.actions);
          const roadmap = sectionTexts(model, 'roadmap');
          for (const id of planned) {
            const candidate = input.plan.candidates.find((one) => one.id === id);
            if (candidate?.kind === 'step')
              expect(roadmap).toContain(input.texts.questions[candidate.question]?.actions[id]?.title);
          }
          expect(input.plan.later.length === 0 || model.sections.some((section) => section.id === 'notNow')).toBe(true);
        }
      }),
      { numRuns: 120, seed: 11 },
    );
  });

  test('leaves no key, placeholder or missing value in the text, and survives JSON', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const model = buildReport(inputOf({ ...given, assessment: withoutTexts(given.assessment) }));
        expect(textsOf(model)).not.toMatch(/\{\{|report\.[a-z]+|undefined|NaN|\[object/);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
      }),
      { numRuns: 120, seed: 12 },
    );
  });
});

/** Without what people typed, which may look like anything. */
function withoutTexts(assessment: Assessment): Assessment {
  const { summary: _summary, decisions: _decisions, parked: _parked, title: _title, ...rest } = assessment;
  const agreed = (rest.agreed ?? []).map(
    ({ question, answer }): Agreed => ({
      question,
      answer: typeof answer === 'object' ? { notApplicable: 'reason' } : answer,
    }),
  );
  const responses = (rest.responses ?? []).map(({ participant, question, answer }) => ({
    participant,
    question,
    answer: typeof answer === 'object' ? { notApplicable: 'reason' } : answer,
  }));
  return {
    ...rest,
    organisation: { name: 'Fjord Analytics' },
    participants: rest.participants ?? [],
    agreed,
    responses,
    actions: [],
  };
}
