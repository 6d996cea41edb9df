import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import { jumpMatches } from '../../../../renderer/features/questionnaire/jump.ts';
import { stakeOf } from '../../../../renderer/features/questionnaire/matters.ts';
import { needsSecondPerson, notApplicableCaution } from '../../../../renderer/features/questionnaire/notApplicable.ts';
import { nextParticipantId, responsesBy } from '../../../../renderer/features/questionnaire/people.ts';
import { voicesTo } from '../../../../renderer/features/questionnaire/voices.ts';
import pillarFile from '../../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import ladderFile from '../../../../shared/examples/revenue-ladder-worked.cairn.json' with { type: 'json' };
import { score } from '../../../../shared/scoring/score.ts';
import {
  agreedOn,
  anAgreed,
  anAssessment,
  aParticipant,
  aResponse,
  assessmentOf,
  voicesOf,
} from '../../../builders/anAssessment.ts';
import { aDraft, itemCalled, ladderEntry, pillarEntry, statesOf } from './aQuestionnaire.ts';

const items = itemsOf(pillarEntry);

describe('jumpMatches', () => {
  const found = (typed: string) => jumpMatches(items, typed).map((item) => item.id);

  it('puts an exact id first, and names before texts', () => {
    expect(found('r4')[0]).toBe('R4');
    expect(found('forecast')[0]).toBe('R4');
  });

  it('wants every word, wherever it stands', () => {
    expect(found('process misses')).toEqual(['R4']);
    expect(found('nothing of the kind')).toEqual([]);
  });

  it('offers everything for nothing typed', () => {
    expect(found('  ')).toHaveLength(32);
  });

  it('does not mind accents', () => {
    const [first] = items;
    expect(first && jumpMatches([{ ...first, name: 'Șefii echipei' }], 'sefii')).toHaveLength(1);
  });
});

describe('notApplicableCaution', () => {
  it('asks for a second person at key questions and gates', () => {
    const states = statesOf(pillarEntry, aDraft());
    expect(notApplicableCaution(itemCalled(pillarEntry, 'R4'), items, states)).toBe('key');
    expect(needsSecondPerson('key')).toBe(true);
    const ladderStates = statesOf(ladderEntry, aDraft());
    expect(notApplicableCaution(itemCalled(ladderEntry, '3.2'), itemsOf(ladderEntry), ladderStates)).toBe('gate');
    expect(notApplicableCaution(itemCalled(ladderEntry, 'L3.1'), itemsOf(ladderEntry), ladderStates)).toBeNull();
  });

  it('warns at the third of a section, not counting the question itself', () => {
    const notApplicable = { notApplicable: 'parent company' };
    const two = statesOf(pillarEntry, aDraft({ agreed: agreedOn({ T3: notApplicable, T6: notApplicable }) }));
    expect(notApplicableCaution(itemCalled(pillarEntry, 'T8'), items, two)).toBe('third-in-section');
    expect(notApplicableCaution(itemCalled(pillarEntry, 'T6'), items, two)).toBeNull();
    expect(notApplicableCaution(itemCalled(pillarEntry, 'R5'), items, two)).toBeNull();
    expect(needsSecondPerson('third-in-section')).toBe(false);
  });
});

describe('stakeOf', () => {
  const pillars = score(pillarEntry.framework, assessmentOf(pillarFile));
  const stages = score(ladderEntry.framework, assessmentOf(ladderFile));

  it('names the key question and the floor that hold a pillar', () => {
    expect(stakeOf(itemCalled(pillarEntry, 'R4'), pillars)).toEqual({ kind: 'key', level: 3 });
    expect(stakeOf(itemCalled(pillarEntry, 'I8'), pillars)).toEqual({ kind: 'floor', level: 3 });
    expect(stakeOf(itemCalled(pillarEntry, 'R5'), pillars)).toBeNull();
  });

  it('names the answers that unlock the next stage', () => {
    expect(stakeOf(itemCalled(ladderEntry, '3.2'), stages)).toEqual({
      kind: 'unlock',
      count: 1,
      stage: 3,
      to: 'L',
      isContested: false,
    });
    expect(stakeOf(itemCalled(ladderEntry, '3.3'), stages)).toBeNull();
  });
});

describe('voicesTo', () => {
  it('is nothing without responses', () => {
    expect(voicesTo(itemCalled(pillarEntry, 'R4'), anAssessment({ participants: [aParticipant('p1')] }))).toBeNull();
  });

  it('keeps the voices apart from what was agreed', () => {
    const voices = voicesOf('R4', {
      sales: [1, 3],
      marketing: [2, 'dont-know'],
      unassigned: [{ notApplicable: 'no' }],
    });
    const found = voicesTo(itemCalled(pillarEntry, 'R4'), anAssessment({ ...voices, agreed: [anAgreed('R4', 5)] }));
    expect(found).toMatchObject({
      frequencies: [1, 1, 1, 0, 0],
      dontKnow: 1,
      notApplicable: 1,
      lowest: 0,
      highest: 2,
      mean: 2,
      functions: { sales: 2, marketing: 2 },
    });
    expect(found?.voices).toHaveLength(5);
  });

  it('hears symptoms on their own scale, where 0 is an answer', () => {
    const found = voicesTo(itemCalled(ladderEntry, 'L1.1'), anAssessment(voicesOf('L1.1', { finance: [0, 3] })));
    expect(found).toMatchObject({ frequencies: [1, 0, 0, 1], mean: 1.5, lowest: 0, highest: 3, band: 'contested' });
  });
});

describe('people', () => {
  it('are given an id that nobody has or had', () => {
    expect(nextParticipantId(anAssessment())).toBe('p1');
    const taken = { participants: [aParticipant('p2')], responses: [aResponse('p3', 'R4', 2)] };
    expect(nextParticipantId(anAssessment(taken))).toBe('p4');
  });

  it('are counted by the questions they answered', () => {
    const responses = [aResponse('p1', 'R4', 2), aResponse('p1', 'R4', 3), aResponse('p1', 'R5', 3)];
    expect(responsesBy(anAssessment({ responses }), aParticipant('p1'))).toBe(2);
    expect(responsesBy(anAssessment({ responses }), aParticipant('p2'))).toBe(0);
  });
});
