import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerProblem } from '../../../shared/assessment/answerProblem.ts';
import { checkAssessment } from '../../../shared/assessment/checkAssessment.ts';
import { type Answer, Assessment } from '../../../shared/assessment/schema.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { arbitraryAssessment } from '../../builders/arbitraryAssessment.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

function parts(value: object): Assessment {
  return Assessment.parse({ ...anAssessment(), ...value });
}

const own = { title: 'Move the pricing page', section: 'process', days: 10, impact: 3 };
const voice = { participants: [{ id: 'p1' }], responses: [{ participant: 'p1', question: 'R2', answer: 4 }] };

type Row = readonly [name: string, value: object, path: string, words: string];

const at = '2026-11-02T09:00:00Z';
const sitting = { startedAt: at, attendees: ['p1'] };
const comment = { id: 'c1', on: { question: 'R2' }, text: 'Why 4?', at };

const pillarRows: readonly Row[] = [
  [
    'a first vote of no level',
    { ...voice, responses: [{ participant: 'p1', question: 'R2', answer: 4, firstVote: 0 }] },
    'responses[0].firstVote',
    'from 1 to 5',
  ],
  ['a stranger at a meeting', { meetings: [sitting] }, 'meetings[0].attendees[0]', 'not among the participants'],
  [
    'somebody twice at a meeting',
    { ...voice, meetings: [{ ...sitting, attendees: ['p1', 'p1'] }] },
    'meetings[0].attendees[1]',
    'named twice',
  ],
  [
    'a meeting that ends before it begins',
    { ...voice, meetings: [sitting, { ...sitting, endedAt: '2026-11-02T08:59:59.999Z' }] },
    'meetings[1].endedAt',
    'before "2026-11-02T09:00:00Z"',
  ],
  [
    'time on an unknown section',
    { ...voice, meetings: [{ ...sitting, seconds: { peoples: 9 } }] },
    'meetings[0].seconds.peoples',
    '"peoples"',
  ],
  [
    'a comment on an unknown question',
    { comments: [{ ...comment, on: { question: 'R9' } }] },
    'comments[0].on.question',
    '"R9"',
  ],
  ['two comments of one id', { comments: [comment, comment] }, 'comments[1].id', 'used twice'],
  [
    'a response to an unknown question',
    { ...voice, responses: [{ participant: 'p1', question: 'R9', answer: 4 }] },
    'responses[0].question',
    'four-pillar 1.0.0',
  ],
  [
    'a question named like a member of objects',
    { agreed: [{ question: 'constructor', answer: 4 }] },
    'agreed[0].question',
    '"constructor"',
  ],
  [
    'a response of an unlisted participant',
    { ...voice, participants: [] },
    'responses[0].participant',
    'not among the participants',
  ],
  [
    'a participant id used twice',
    { participants: [{ id: 'p1' }, { id: 'p2' }, { id: 'p1' }] },
    'participants[2].id',
    'used twice',
  ],
  ['level 0', { agreed: [{ question: 'R2', answer: 0 }] }, 'agreed[0].answer', 'from 1 to 5'],
  ['a letter for a capability', { agreed: [{ question: 'R2', answer: 'L' }] }, 'agreed[0].answer', 'from 1 to 5'],
  [
    'a missing clause of level 1',
    { agreed: [{ question: 'R2', answer: 1, missing: [{ level: 1, clause: 1 }] }] },
    'agreed[0].missing[0].level',
    'from 2 to 5',
  ],
  [
    'a fourth clause',
    { agreed: [{ question: 'R2', answer: 1, missing: [{ level: 2, clause: 4 }] }] },
    'agreed[0].missing[0].clause',
    'at most 3',
  ],
  ['a weight of an unknown question', { settings: { weights: { R2: 2, R9: 2 } } }, 'settings.weights.R9', '"R9"'],
  [
    'a template that names an unknown question',
    { settings: { template: { name: 'aim', targets: { R2: 3, R9: 3 } } } },
    'settings.template.targets.R9',
    '"R9"',
  ],
  [
    'a weight of an unknown section',
    { settings: { sectionWeights: { peoples: 2 } } },
    'settings.sectionWeights.peoples',
    '"peoples"',
  ],
  ['a target of an unknown question', { targets: { R9: 2 } }, 'targets.R9', '"R9"'],
  ['an unknown action', { actions: [{ id: 'R2-34' }, { id: 'R2-35' }] }, 'actions[1].id', '"R2-35"'],
  [
    'an action used twice',
    { actions: [{ id: 'R2-34' }, { id: 'R2-34', owner: 'CRO' }] },
    'actions[1].id',
    'used twice',
  ],
  ['an own id without its action', { actions: [{ id: 'own-1' }] }, 'actions[0].own', 'missing'],
  ['own data under an id of the content', { actions: [{ id: 'R2-34', own }] }, 'actions[0].own', 'own-'],
  [
    'an own action in an unknown section',
    { actions: [{ id: 'own-1', own: { ...own, section: 'sales' } }] },
    'actions[0].own.section',
    '"sales"',
  ],
  [
    'an own action that needs nothing known',
    { actions: [{ id: 'own-1', own: { ...own, prerequisites: ['R2-34', 'own-2'] } }] },
    'actions[0].own.prerequisites[1]',
    '"own-2"',
  ],
  [
    'an own action that needs itself',
    { actions: [{ id: 'own-1', own: { ...own, prerequisites: ['own-1'] } }] },
    'actions[0].own.prerequisites[0]',
    'circle',
  ],
  [
    'own actions in a circle',
    {
      actions: [
        { id: 'R2-34' },
        { id: 'own-1', own: { ...own, prerequisites: ['R2-34', 'own-2'] } },
        { id: 'own-2', own: { ...own, prerequisites: ['own-1'] } },
      ],
    },
    'actions[1].own.prerequisites[1]',
    '"own-1" needs "own-2" needs "own-1"',
  ],
  [
    'a discovery card in another wave',
    { actions: [{ id: 'D-revops', owner: 'CRO', wave: 2 }] },
    'actions[0].wave',
    'discovery',
  ],
  ['a discovery card of no function', { actions: [{ id: 'D-legal' }] }, 'actions[0].id', '"D-legal"'],
];

const ladderRows: readonly Row[] = [
  ['a level for a criterion', { agreed: [{ question: '3.2', answer: 3 }] }, 'agreed[0].answer', '"N", "P", "L", "F"'],
  ['a letter for a limit symptom', { agreed: [{ question: 'L2.1', answer: 'F' }] }, 'agreed[0].answer', 'from 0 to 3'],
  ['a frequency over 3', { agreed: [{ question: 'L2.1', answer: 4 }] }, 'agreed[0].answer', 'from 0 to 3'],
  ['a symptom that is not there', { agreed: [{ question: 'L4.1', answer: 1 }] }, 'agreed[0].question', '"L4.1"'],
  ['weights', { settings: { weights: { '3.2': 2 } } }, 'settings.weights', 'ladder'],
  ['a template', { settings: { template: { name: 'aim', targets: {} } } }, 'settings.template', 'ladder'],
  [
    'section weights',
    { settings: { sectionWeights: { 'payment-processing': 2 } } },
    'settings.sectionWeights',
    'ladder',
  ],
  ['targets', { targets: { '3.2': 2 } }, 'targets', 'ladder'],
  [
    'missing clauses',
    { agreed: [{ question: '3.2', answer: 'P', missing: [{ level: 3, clause: 1 }] }] },
    'agreed[0].missing',
    'no levels',
  ],
  ['an action of the other questionnaire', { actions: [{ id: 'R2-34' }] }, 'actions[0].id', 'revenue-ladder'],
];

describe('checkAssessment', () => {
  test.each(pillarRows)('refuses %s', (_, value, path, words) => {
    expect(checkAssessment(fourPillar, parts(value))).toEqual([{ path, message: expect.stringContaining(words) }]);
  });

  test.each(ladderRows)('refuses %s on a ladder', (_, value, path, words) => {
    expect(checkAssessment(revenueLadder, parts(value))).toEqual([{ path, message: expect.stringContaining(words) }]);
  });

  test('takes everything that a person can type', () => {
    const value = {
      ...voice,
      settings: { weights: { R6: 2 }, sectionWeights: { people: 0.5 }, ladderPolicy: 'lenient' },
      agreed: [
        { question: 'R2', answer: 3, missing: [{ level: 4, clause: 1 }] },
        { question: 'R2', answer: 4 },
        { question: 'T6', answer: { notApplicable: 'billing is run by the parent company', confirmed: true } },
      ],
      targets: { T6: 5 },
      actions: [
        { id: 'own-1', own: { ...own, prerequisites: ['R2-34', 'own-x.2'] } },
        { id: 'own-x.2', own },
        { id: 'D-revops', owner: 'CRO', status: 'done', doneOn: '2026-11-02' },
        { id: 'R8-23', notNow: 'after the CRM change' },
      ],
    };
    expect(checkAssessment(fourPillar, parts(value))).toEqual([]);
    expect(checkAssessment(revenueLadder, parts({ settings: { weights: {} }, targets: {} }))).toEqual([]);
  });

  test.each([fourPillar, revenueLadder])('takes every generated assessment of $id', (framework) => {
    fc.assert(
      fc.property(arbitraryAssessment(framework), (assessment) => {
        expect(checkAssessment(framework, assessment)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('a long chain of own actions is no circle', () => {
    const actions = Array.from({ length: 5_000 }, (_, i) => ({
      id: `own-${i}`,
      own: { ...own, prerequisites: i === 0 ? [] : [`own-${i - 1}`] },
    }));
    expect(checkAssessment(fourPillar, parts({ actions }))).toEqual([]);
  });
});

describe('answerProblem', () => {
  const answers: readonly Answer[] = [0, 1, 3, 4, 5, 'N', 'F', 'dont-know', { notApplicable: 'no sales team' }];
  test.each([
    ['a capability', fourPillar, 'R4', [1, 3, 4, 5]],
    ['a criterion', revenueLadder, '3.2', ['N', 'F']],
    ['a limit symptom', revenueLadder, 'L2.1', [0, 1, 3]],
  ] as const)('%s takes its own scale, "do not know" and "not applicable"', (_, framework, question, scale) => {
    const taken = answers.filter((answer) => answerProblem(framework, question, answer) === null);
    expect(taken).toEqual([...scale, 'dont-know', { notApplicable: 'no sales team' }]);
  });

  test('wants a reason', () => {
    expect(answerProblem(fourPillar, 'R4', { notApplicable: ' ' })).toContain('reason');
  });

  test('agreed answers of the wrong scale are named one by one', () => {
    const problems = checkAssessment(
      revenueLadder,
      anAssessment({ agreed: agreedOn({ '1.1': 'F', '1.2': 5, 'L1.1': 'P' }) }),
    );
    expect(problems.map((problem) => problem.path)).toEqual(['agreed[1].answer', 'agreed[2].answer']);
  });
});
