import type { Answer, Assessment, Participant, Response } from '../../shared/assessment/schema.ts';
import { Functions, Letters } from '../../shared/assessment/schema.ts';
import type { ParticipantId, QuestionId } from '../../shared/base/ids.ts';
import { questionsOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { renewals, sixElements } from './aCheckReport.ts';
import { agreedOn, anAssessment } from './anAssessment.ts';
import { theWorkedPillars } from './theExamples.ts';
import { fourPillar, revenueLadder } from './theFrameworks.ts';

/** A state of an assessment that no screen may be embarrassed by. */
export interface BadState {
  readonly framework: 'four-pillar' | 'revenue-ladder' | 'six-element' | 'renewals';
  readonly assessment: Assessment;
}

function all(framework: Framework, answer: (position: number) => Answer): Assessment['agreed'] {
  const ids = questionsOf(framework).map(({ id }) => id);
  return agreedOn(Object.fromEntries(ids.map((id, position) => [id, answer(position)])));
}

const named = (title: string, parts: Partial<Assessment>): Assessment =>
  anAssessment({ organisation: { name: title }, title, date: '2026-11-02', ...parts });

const notApplicable: Answer = { notApplicable: 'run by the parent company', confirmed: true };

/** Nine people whose answers lie as far apart as the scale goes, question by question. */
function contested(framework: Framework): Pick<Assessment, 'participants' | 'responses'> {
  const participants = Array.from({ length: 9 }, (_, index): Participant => {
    const name = Functions[index % Functions.length];
    return {
      id: `p${index + 1}` as ParticipantId,
      label: `Voice ${index + 1}`,
      ...(name === undefined ? {} : { function: name }),
    };
  });
  const isOfLevels = framework.kind === 'pillars' || framework.id === 'renewals';
  const ends: readonly Answer[] = isOfLevels ? [1, 5] : [Letters[0], Letters[3]];
  const responses = questionsOf(framework).flatMap(({ id }, position) =>
    participants.map(
      (participant, index): Response => ({
        participant: participant.id,
        question: id as QuestionId,
        answer: ends[(index + position) % 2] ?? 1,
      }),
    ),
  );
  return { participants, responses };
}

/** By name: everything not applicable, one question answered, all alike, a contested room, a plan that cannot fit, of
 * every kind. */
export const badStates: Readonly<Record<string, BadState>> = {
  'not-applicable': {
    framework: 'four-pillar',
    assessment: named('Everything not applicable', { agreed: all(fourPillar, () => notApplicable) ?? [] }),
  },
  'not-applicable-ladder': {
    framework: 'revenue-ladder',
    assessment: named('Ladder, everything not applicable', { agreed: all(revenueLadder, () => notApplicable) ?? [] }),
  },
  'dont-know': {
    framework: 'four-pillar',
    assessment: named('Nobody knows anything', { agreed: all(fourPillar, () => 'dont-know') ?? [] }),
  },
  'one-answer': {
    framework: 'four-pillar',
    assessment: named('One question answered', { agreed: agreedOn({ R4: 2 }) }),
  },
  'one-answer-ladder': {
    framework: 'revenue-ladder',
    assessment: named('Ladder, one question answered', { agreed: agreedOn({ '1.1': 'P' }) }),
  },
  'all-alike': { framework: 'four-pillar', assessment: named('All alike', { agreed: all(fourPillar, () => 3) ?? [] }) },
  'all-lowest': { framework: 'four-pillar', assessment: named('All at 1', { agreed: all(fourPillar, () => 1) ?? [] }) },
  'all-highest': {
    framework: 'four-pillar',
    assessment: named('All at 5', { agreed: all(fourPillar, () => 5) ?? [] }),
  },
  'all-alike-ladder': {
    framework: 'revenue-ladder',
    assessment: named('Ladder, all fully', { agreed: all(revenueLadder, () => 'F') ?? [] }),
  },
  contested: { framework: 'four-pillar', assessment: named('Contested room', contested(fourPillar)) },
  'contested-ladder': {
    framework: 'revenue-ladder',
    assessment: named('Ladder, contested room', contested(revenueLadder)),
  },
  'not-applicable-check': {
    framework: 'six-element',
    assessment: named('Check, everything not applicable', {
      agreed: all(sixElements.framework, () => notApplicable) ?? [],
    }),
  },
  'one-answer-check': {
    framework: 'renewals',
    assessment: named('Check, one question answered', {
      agreed: all(renewals.framework, () => 2)?.slice(0, 1) ?? [],
    }),
  },
  'all-alike-check': {
    framework: 'renewals',
    assessment: named('Check, all at the top', { agreed: all(renewals.framework, () => 5) ?? [] }),
  },
  'contested-check': {
    framework: 'six-element',
    assessment: named('Check, contested room', contested(sixElements.framework)),
  },
  'no-capacity': {
    framework: 'four-pillar',
    assessment: {
      ...theWorkedPillars,
      organisation: { name: 'No capacity' },
      title: 'No capacity',
      settings: { ...theWorkedPillars.settings, capacityDays: [0, 0, 0, 0] },
    },
  },
  'no-capacity-ladder': {
    framework: 'revenue-ladder',
    assessment: named('Ladder, no capacity', {
      agreed: all(revenueLadder, (position) => Letters[position % 3] ?? 'N') ?? [],
      settings: { capacityDays: [0, 0] },
    }),
  },
};
