import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, Visibility } from '../../../shared/assessment/schema.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { redact } from '../../../shared/report/redact.ts';
import { placeWords, secretsOf } from '../../../shared/report/secrets.ts';
import { makePlan } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aLadderReportInput, aPillarReportInput, english } from '../../builders/aReport.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';
import { commentPlaces, type TextPlace, textPlaces, withTexts } from '../../builders/withSecrets.ts';

const allPlaces: readonly TextPlace[] = [...textPlaces, ...commentPlaces];
const secretText = (place: TextPlace): string => `Unfit for a client ${place}`;
const pillarPlaces = { questions: ['R2', 'P4'], actions: ['I1-23', 'P2-23'], sentence: 'summary.sentence' } as const;
const ladderPlaces = { questions: ['3.1', '2.2'], actions: ['3.1-1', '3.2-1'], sentence: 'summary.sentence' } as const;
/** With people who answer, and nothing for the consultant yet. */
const people = (assessment: Assessment): Assessment => ({
  ...assessment,
  // The notes of the examples are for the consultant.
  agreed: (assessment.agreed ?? []).map(({ note: _, ...rest }) => rest),
  participants: theNineVoices.participants ?? [],
});
const pillars = (readers: Visibility): Assessment =>
  withTexts(people(theWorkedPillars), secretText, readers, pillarPlaces);
const ladder = (readers: Visibility): Assessment =>
  withTexts(people(theWorkedLadder), secretText, readers, ladderPlaces);
const placesIn = (value: unknown): readonly TextPlace[] => {
  const text = JSON.stringify(value);
  return allPlaces.filter((place) => text.includes(secretText(place)));
};

describe('the client’s edition of an assessment', () => {
  it.each([
    ['pillars', pillars],
    ['ladder', ladder],
  ])('holds no text for the consultant, and every text for the client: %s', (_, made) => {
    expect(placesIn(redact(made('consultant'), 'client', english))).toEqual([]);
    expect(placesIn(redact(made('client'), 'client', english))).toEqual(textPlaces);
    expect(redact(made('consultant'), 'consultant', english)).toEqual(made('consultant'));
  });

  it('keeps by default the notes from the client, and nothing else', () => {
    const open = pillars('client');
    const silent: Assessment = {
      ...open,
      agreed: (open.agreed ?? []).map(({ readers: _, visibility: __, ...rest }) => rest),
      responses: (open.responses ?? []).map(({ readers: _, visibility: __, ...rest }) => rest),
      actions: (open.actions ?? []).map(({ readers: _, ...rest }) => rest),
    };
    const hidden = textPlaces.filter((place) => !placesIn(redact(silent, 'client', english)).includes(place));
    expect(hidden).toEqual(['agreed.note', 'response.note', 'action.note', 'action.factorNotes']);
  });

  it('has no comment, whatever became of it', () => {
    const open = pillars('consultant').comments ?? [];
    const comments = open.map(({ resolved: _, ...rest }) => rest);
    for (const list of [open, comments, []]) {
      const made = redact({ ...pillars('client'), comments: list }, 'client', english);
      expect(made).not.toHaveProperty('comments');
    }
    expect(secretsOf({ ...pillars('client'), comments }).map(({ part, id }) => [part, id])).toEqual([
      ['comment', 'R2'],
      ['sectionComment', 'summary'],
    ]);
  });

  it('drops what was said last time, since nobody said who may read it', () => {
    const previous = {
      name: 'Spring',
      answers: [
        { question: fourPillar.sections[0]?.questions[0]?.id ?? fail(), answer: 3, rationale: secretText('summary') },
        {
          question: fourPillar.sections[1]?.questions[0]?.id ?? fail(),
          answer: { notApplicable: secretText('words') },
        },
      ],
      actions: [],
    };
    const made = redact({ ...people(theWorkedPillars), previous }, 'client', english);
    expect(placesIn(made)).toEqual([]);
    expect(made.previous?.answers.length).toBe(2);
    expect(secretsOf({ ...people(theWorkedPillars), previous }).map(({ text }) => text)).toEqual([
      secretText('summary'),
      secretText('words'),
    ]);
  });

  it('has the same numbers and the same plan', () => {
    fc.assert(
      fc.property(arbitraryAssessment(fourPillar), (assessment) => {
        const made = withTexts(assessment, secretText, 'consultant', pillarPlaces);
        const redacted = redact(made, 'client', english);
        expect(score(fourPillar, redacted)).toEqual(score(fourPillar, made));
        const planned = (one: Assessment) => {
          const { warnings: _, ...plan } = makePlan(fourPillar, one, score(fourPillar, one));
          return plan;
        };
        expect(planned(redacted)).toEqual(planned(made));
        expect(redact(redacted, 'client', english)).toEqual(redacted);
        expect(placesIn(redacted)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the texts for the consultant', () => {
  it('are found in every place, and with their names', () => {
    const found = secretsOf(pillars('consultant'));
    expect(placesIn(found.map(({ text }) => text))).toEqual(allPlaces);
    expect(found.length).toBe(allPlaces.length);
    expect(secretsOf(pillars('client'))).toEqual([]);
    const words = found.map((secret) => placeWords(english, secret));
    expect(words).toEqual(
      expect.arrayContaining(['note on R2', 'other view on R2', 'comment on R2', 'comment on a part of the report']),
    );
    expect(words.filter((one) => one.includes('report.trust') || one.includes('{{'))).toEqual([]);
  });
});

describe('a report', () => {
  const models = (edition: 'client' | 'consultant') => [
    buildReport(aPillarReportInput(pillars('consultant'), { edition })),
    buildReport(aLadderReportInput(ladder('consultant'), { edition })),
  ];

  it('for the client is made without a word for the consultant, whatever its sections do', () => {
    expect(models('client').map(placesIn)).toEqual([[], []]);
    const input = aPillarReportInput(theWorkedPillars);
    const earlier = {
      name: 'Before',
      date: '2026-05-02',
      framework: input.provenance.framework,
      method: input.provenance.method,
      assessment: pillars('consultant'),
      score: input.score,
      plan: null,
    };
    expect(placesIn(buildReport({ ...input, earlier }))).toEqual([]);
  });

  it('for the consultant has them', () => {
    for (const model of models('consultant')) {
      expect(placesIn(model)).toEqual(
        expect.arrayContaining(['agreed.note', 'agreed.rationale', 'action.notNow', 'words']),
      );
    }
  });
});

function fail(): never {
  throw new Error('the framework has sections and questions');
}
