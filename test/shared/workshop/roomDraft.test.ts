import { describe, expect, it } from 'vitest';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import type { Waiting } from '../../../shared/assessment/change.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { roomDraft } from '../../../shared/workshop/roomDraft.ts';
import { plantedRoom } from '../../builders/plantedRoom.ts';
import { theNineVoices } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';
import { withTexts } from '../../builders/withSecrets.ts';

const planted = plantedRoom(questionsOf(fourPillar).map(({ id }) => id));
const bare: Draft = { assessment: planted.assessment, facilitation: null, report: null };

const marksIn = (draft: Draft) => planted.marks.filter((mark) => JSON.stringify(draft).includes(mark));

describe('roomDraft', () => {
  it('leaves no text for the consultant, and could have', () => {
    expect(marksIn(bare)).toEqual(planted.marks);
    expect(marksIn(roomDraft(bare))).toEqual([]);
  });

  it('leaves none where something waits for an answer, or where a vote remembers one', () => {
    const waiting: Waiting = {
      note: 'Qzx0vkj',
      rationale: 'Qzx1vkj',
      references: ['Qzx2vkj'],
      dissent: 'Qzx3vkj',
      flag: true,
      readers: { rationale: 'consultant', references: 'consultant', dissent: 'consultant' },
    };
    const [participant] = planted.assessment.participants ?? [];
    if (participant === undefined) throw new Error('nobody votes');
    const draft = applyChange(bare, {
      entry: 'facilitation',
      value: {
        waiting: { [planted.open]: waiting },
        ballots: {
          [planted.open]: {
            round: 1,
            casts: [{ participant: participant.id, before: { answer: { notApplicable: 'Qzx4vkj' } } }],
          },
        },
      },
    });
    const seen = roomDraft(draft);
    expect(marksIn(seen)).toEqual([]);
    expect(seen.facilitation?.waiting?.[planted.open]).toEqual({ flag: true, readers: waiting.readers });
  });

  it('keeps what the room may see, and every answer', () => {
    const assessment = withTexts(theNineVoices, (place) => `client ${place}`, 'client', {
      questions: ['R4', 'P1'],
      actions: ['R4-12', 'P1-12'],
      sentence: 'headline',
    });
    const seen = roomDraft({ assessment, facilitation: null, report: null });
    expect(seen.assessment).toEqual(assessment);
    const states = (draft: Draft) => draft.assessment.agreed?.map(({ question, answer }) => [question, typeof answer]);
    expect(states(roomDraft(bare))).toEqual(states(bare));
  });

  it('is the same object for the same draft', () => {
    expect(roomDraft(bare)).toBe(roomDraft(bare));
  });
});
