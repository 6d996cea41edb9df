import { describe, expect, it } from 'vitest';
import type { QuestionId } from '../../../shared/base/ids.ts';
import nineVoices from '../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import { score } from '../../../shared/scoring/score.ts';
import { walkOn, widestFirst } from '../../../shared/workshop/discuss.ts';
import { endsOf } from '../../../shared/workshop/ends.ts';
import { sights } from '../../../shared/workshop/sight.ts';
import {
  anAgreed,
  anAssessment,
  aParticipant,
  aResponse,
  assessmentOf,
  voicesOf,
} from '../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const id = (text: string) => text as QuestionId;
const nine = assessmentOf(nineVoices);

describe('widestFirst', () => {
  it('lists what is to be discussed by consensus, also when it is agreed', () => {
    const found = widestFirst(score(fourPillar, nine));
    expect(found.length).toBeGreaterThan(4);
    expect(found.map((one) => one.consensus)).toEqual(found.map((one) => one.consensus).toSorted((a, b) => a - b));
    const widest = found[0]?.question ?? '';
    const after = widestFirst(score(fourPillar, { ...nine, agreed: [anAgreed(widest, 'dont-know')] }));
    expect(after[0]).toMatchObject({ question: widest, settled: true });
    expect(after.map((one) => one.question)).toEqual(found.map((one) => one.question));
  });
});

describe('walkOn', () => {
  it('keeps the order that it began with and takes new ones at the end', () => {
    const [first, second] = widestFirst(score(fourPillar, nine));
    if (first === undefined || second === undefined) throw new Error('the example has disputes');
    expect(walkOn([id('P1'), second.question], [first, second])).toEqual(['P1', second.question, first.question]);
  });
});

describe('endsOf', () => {
  it('gives both ends their evidence, and nothing that is the consultant’s', () => {
    const assessment = anAssessment({
      participants: ['a', 'b', 'c', 'd'].map((one) => aParticipant(one, 'sales')),
      responses: [
        aResponse('a', 'R2', 4, { evidence: 'shown', references: ['Report 7'], note: 'see it', visibility: 'client' }),
        aResponse('b', 'R2', 4, { references: ['Secret'], readers: { references: 'consultant' }, note: 'private' }),
        aResponse('c', 'R2', 1, { evidence: 'described', references: ['B', 'A', 'B'] }),
        aResponse('d', 'R2', 'dont-know', { note: 'open', visibility: 'client' }),
      ],
    });
    expect(endsOf(fourPillar, assessment, id('R2'))).toEqual({
      low: { level: 1, voices: 1, evidence: { opinion: 0, described: 1, shown: 0 }, references: ['A', 'B'], notes: [] },
      high: {
        level: 4,
        voices: 2,
        evidence: { opinion: 1, described: 0, shown: 1 },
        references: ['Report 7'],
        notes: ['see it'],
      },
    });
  });

  it('needs two levels, letters on a ladder', () => {
    expect(endsOf(fourPillar, anAssessment(voicesOf('R2', { sales: [3, 3] })), id('R2'))).toBeNull();
    expect(endsOf(fourPillar, anAssessment(voicesOf('R2', { sales: [3] })), id('R2'))).toBeNull();
    const ladder = endsOf(revenueLadder, anAssessment(voicesOf('1.1', { sales: ['N', 'F', 'L'] })), id('1.1'));
    expect([ladder?.low.level, ladder?.high.level]).toEqual(['N', 'F']);
  });
});

describe('sights', () => {
  it('compares the one function with four voices with all others together', () => {
    const found = sights(fourPillar, nine);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.flatMap(({ high, low }) => [high, low]))).toEqual(new Set(['sales', 'others']));
    expect(found.map((one) => one.distance)).toEqual(found.map((one) => one.distance).toSorted((a, b) => b - a));
  });

  it('says who sees it better than whom', () => {
    const assessment = anAssessment(
      voicesOf('R2', { sales: [4, 4, 3, 4], marketing: [2, 2, 2, 2], success: [3, 3, 3, 3] }),
    );
    expect(sights(fourPillar, assessment)).toEqual([
      { question: 'R2', high: 'sales', low: 'marketing', distance: 1.75 },
    ]);
  });

  it('is silent where voices could be traced', () => {
    expect(sights(fourPillar, anAssessment(voicesOf('R2', { sales: [5, 5, 5, 5], marketing: [1] })))).toEqual([]);
    expect(sights(fourPillar, anAssessment(voicesOf('R2', { sales: [5, 5, 5], marketing: [1, 1, 1] })))).toEqual([]);
  });

  it('speaks in points of percent on a ladder', () => {
    const assessment = anAssessment(voicesOf('1.1', { sales: ['F', 'F', 'F', 'F'], revops: ['P', 'P', 'P', 'P'] }));
    expect(sights(revenueLadder, assessment)[0]?.distance).toBeCloseTo(66.67, 2);
  });
});
