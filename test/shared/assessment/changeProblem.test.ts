import { describe, expect, test } from 'vitest';
import { applyChange } from '../../../shared/assessment/applyChange.ts';
import { Change } from '../../../shared/assessment/change.ts';
import { changeProblem } from '../../../shared/assessment/changeProblem.ts';
import { checkAssessment } from '../../../shared/assessment/checkAssessment.ts';
import { Assessment } from '../../../shared/assessment/schema.ts';
import { anAssessment } from '../../builders/anAssessment.ts';
import { anEvidenceFile } from '../../builders/evidence.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const own = { title: 'Move the pricing page', section: 'process', days: 10, impact: 3 };
const before = Assessment.parse({
  ...anAssessment(),
  participants: [{ id: 'p1' }, { id: 'p2' }, { id: 'p8' }],
  meetings: [{ startedAt: '2026-11-02T09:00:00Z', attendees: ['p8'] }],
  responses: [{ participant: 'p1', question: 'R2', answer: 4 }],
  actions: [
    { id: 'own-1', own },
    { id: 'own-2', own: { ...own, prerequisites: ['own-1'] } },
  ],
});

type Row = readonly [name: string, change: object, path: string, words: string];
const answer = { participant: 'p2', question: 'R4', answer: 3 };
const at = '2026-11-02T09:00:00Z';
const comment = { id: 'c1', on: { question: 'R4' }, text: 'Why 4?', at };

const refused: readonly Row[] = [
  [
    'removing a participant who answered',
    { entry: 'participant', participant: 'p1', value: null },
    'participant',
    '1 response:',
  ],
  [
    'removing a participant who attended',
    { entry: 'participant', participant: 'p8', value: null },
    'participant',
    'attended a meeting',
  ],
  [
    'a first vote that is no level',
    { entry: 'response', participant: 'p2', question: 'R4', value: { ...answer, firstVote: 0 } },
    'value.firstVote',
    'from 1 to 5',
  ],
  [
    'a meeting with a stranger',
    { entry: 'meetings', value: [{ startedAt: at, attendees: ['p1', 'p9'] }] },
    'value[0].attendees[1]',
    'participants',
  ],
  [
    'a comment on an unknown question',
    { entry: 'comments', value: [{ ...comment, on: { question: 'R9' } }] },
    'value[0].on.question',
    '"R9"',
  ],
  ['a comment twice', { entry: 'comments', value: [comment, comment] }, 'value[1].id', 'twice'],
  [
    'a file for an unknown question',
    { entry: 'files', value: [anEvidenceFile({ on: { question: 'R9' } })] },
    'value[0].on.question',
    '"R9"',
  ],
  ['a file twice', { entry: 'files', value: [anEvidenceFile(), anEvidenceFile()] }, 'value[1].id', 'twice'],
  [
    'the size of no picture',
    { entry: 'files', value: [anEvidenceFile({ width: 4, height: 4 })] },
    'value[0].width',
    'picture',
  ],
  ['a step by hand', { entry: 'steps', value: [{ to: 'signed-off', at }] }, 'entry', 'another state'],
  ['taking the steps away', { entry: 'steps', value: null }, 'entry', 'another state'],
  [
    'a participant under another key',
    { entry: 'participant', participant: 'p3', value: { id: 'p4' } },
    'value.id',
    '"p3"',
  ],
  [
    'a response under another question',
    { entry: 'response', participant: 'p2', question: 'R2', value: answer },
    'value.question',
    '"R2"',
  ],
  [
    'a response under another person',
    { entry: 'response', participant: 'p1', question: 'R4', value: answer },
    'value.participant',
    '"p1"',
  ],
  [
    'a response of a stranger',
    { entry: 'response', participant: 'p9', question: 'R4', value: { ...answer, participant: 'p9' } },
    'value.participant',
    'participants',
  ],
  [
    'a letter for a capability',
    { entry: 'response', participant: 'p2', question: 'R4', value: { ...answer, answer: 'F' } },
    'value.answer',
    'from 1 to 5',
  ],
  [
    'an unknown question',
    { entry: 'agreed', question: 'R9', value: { question: 'R9', answer: 3 } },
    'value.question',
    '"R9"',
  ],
  [
    'an agreed entry under another question',
    { entry: 'agreed', question: 'R4', value: { question: 'R5', answer: 3 } },
    'value.question',
    '"R4"',
  ],
  [
    'a clause of level 1',
    { entry: 'agreed', question: 'R4', value: { question: 'R4', answer: 3, missing: [{ level: 1, clause: 1 }] } },
    'value.missing[0].level',
    '2 to 5',
  ],
  ['a target of an unknown question', { entry: 'target', question: 'R9', value: 3 }, 'question', '"R9"'],
  ['a weight of an unknown question', { entry: 'settings', value: { weights: { R9: 2 } } }, 'value.weights.R9', '"R9"'],
  ['an unknown action', { entry: 'action', action: 'R9-12', value: { id: 'R9-12' } }, 'value.id', '"R9-12"'],
  ['an action under another id', { entry: 'action', action: 'R4-12', value: { id: 'R4-23' } }, 'value.id', '"R4-12"'],
  [
    'closing a circle',
    { entry: 'action', action: 'own-1', value: { id: 'own-1', own: { ...own, prerequisites: ['own-2'] } } },
    'value.own.prerequisites[0]',
    'circle',
  ],
  ['removing what another action needs', { entry: 'action', action: 'own-1', value: null }, 'action', '"own-2"'],
  [
    'taking the data from an own action',
    { entry: 'action', action: 'own-2', value: { id: 'own-2' } },
    'value.own',
    'missing',
  ],
];

const taken: readonly object[] = [
  { entry: 'title', value: null },
  { entry: 'organisation', value: { name: 'Fjord' } },
  { entry: 'facilitation', value: { minutes: 60 } },
  { entry: 'participant', participant: 'p2', value: null },
  { entry: 'participant', participant: 'p1', value: { id: 'p1', label: 'Sales lead' } },
  { entry: 'response', participant: 'p2', question: 'R4', value: answer },
  { entry: 'response', participant: 'p1', question: 'R2', value: null },
  { entry: 'agreed', question: 'R4', value: { question: 'R4', answer: 'dont-know' } },
  { entry: 'agreed', question: 'R4', value: null },
  { entry: 'target', question: 'R4', value: 5 },
  { entry: 'settings', value: { weights: { R4: 2 } } },
  { entry: 'action', action: 'R4-12', value: { id: 'R4-12', owner: 'CRO' } },
  { entry: 'response', participant: 'p2', question: 'R4', value: { ...answer, firstVote: 'dont-know' } },
  { entry: 'meetings', value: [{ startedAt: at, endedAt: at, attendees: ['p2', 'p1'], seconds: { people: 60 } }] },
  { entry: 'meetings', value: null },
  { entry: 'comments', value: [comment, { ...comment, id: 'c2', on: { block: 'any.block' } }] },
  { entry: 'comments', value: null },
  { entry: 'files', value: [anEvidenceFile(), anEvidenceFile({ id: 'f2' }, 2)] },
  { entry: 'files', value: null },
  { entry: 'action', action: 'own-2', value: null },
  { entry: 'action', action: 'own-3', value: { id: 'own-3', own: { ...own, prerequisites: ['own-2'] } } },
];

describe('changeProblem', () => {
  test.each(refused)('refuses %s', (_, change, path, words) => {
    const problem = changeProblem(fourPillar, before, Change.parse(change));
    expect(problem).toEqual({ path, message: expect.stringContaining(words) });
  });

  test.each(taken)('takes %j, and the assessment still fits', (value) => {
    const change = Change.parse(value);
    expect(changeProblem(fourPillar, before, change)).toBeNull();
    const after = applyChange({ assessment: before, facilitation: null, report: null }, change);
    expect(checkAssessment(fourPillar, after.assessment)).toEqual([]);
  });

  test('a ladder takes no targets and no weights', () => {
    const empty = anAssessment();
    const target = Change.parse({ entry: 'target', question: '3.2', value: 3 });
    const weights = Change.parse({ entry: 'settings', value: { weights: { '3.2': 2 } } });
    expect(changeProblem(revenueLadder, empty, target)?.message).toContain('ladder');
    expect(changeProblem(revenueLadder, empty, weights)?.path).toBe('value.weights');
  });
});
