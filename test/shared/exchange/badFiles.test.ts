import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseAssessmentBytes, parseAssessmentFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const frameworks = [fourPillar, revenueLadder];

/** A valid file to break: each row below changes one thing. */
const good = {
  format: 'cairn.assessment',
  formatVersion: 1,
  id: '7b0c1f8e-4a52-4a0e-9d53-0a6c1c7e2b11',
  revision: 12,
  framework: { id: 'four-pillar', version: '1.0.0' },
  organisation: { name: 'Fjord Analytics', employees: 140 },
  date: '2026-11-02',
  decisions: [{ text: 'Name an owner for forecasting', due: '2026-11-30' }],
  settings: { weights: { R6: 2 }, capacityDays: [60, 100], realisation: 0.8 },
  participants: [{ id: 'p1', function: 'sales' }, { id: 'p2' }],
  responses: [{ participant: 'p1', question: 'R2', answer: 4, answeredAt: '2026-11-02T09:15:00Z' }],
  agreed: [
    { question: 'R2', answer: 3 },
    { question: 'T6', answer: { notApplicable: 'no billing', confirmed: true } },
  ],
  targets: { R2: 4 },
  actions: [
    { id: 'R2-34', effort: 2 },
    { id: 'own-1', own: { title: 'Move it', section: 'process', days: 10, impact: 3 } },
  ],
};
const ladder = {
  ...good,
  framework: { id: 'revenue-ladder', version: '1.0.0' },
  settings: {},
  targets: {},
  responses: [],
  agreed: [],
  actions: [],
};

const text = JSON.stringify(good);
const swap = (from: string, to: string) => text.replace(from, to);
const changed = (parts: object) => JSON.stringify({ ...good, ...parts });
const onLadder = (parts: object) => JSON.stringify({ ...ladder, ...parts });
const without = (key: keyof typeof good) => changed({ [key]: undefined });
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

type Row = readonly [name: string, text: string, code: string, path: string, words: string];

const whole: readonly Row[] = [
  ['nothing', '', 'not-json', 'line 1, column 1', 'not JSON'],
  ['words', 'four pillars', 'not-json', 'line 1, column', 'not JSON'],
  ['half a file', text.slice(0, 200), 'not-json', 'line 1, column 201', 'not JSON'],
  [
    'a comma too many',
    JSON.stringify(good, null, 2).replace('"revision": 12,', '"revision": 12,,'),
    'not-json',
    'line 5, column 18',
    'not JSON',
  ],
  ['two documents', `${text}${text}`, 'not-json', `line 1, column ${text.length + 1}`, 'not JSON'],
  ['a byte order mark', `\ufeff${text}`, 'not-json', 'line 1, column', 'not JSON'],
  ['a number that is none', swap('"revision":12', '"revision":NaN'), 'not-json', 'line 1, column', 'not JSON'],
  ['null', 'null', 'invalid', '', 'null'],
  ['a list', '[]', 'invalid', '', 'an object'],
  ['a text', '"cairn.assessment"', 'invalid', '', 'an object'],
  ['an empty object', '{}', 'invalid', 'format', 'missing'],
  ['33 lists in each other', nested(33), 'too-deep', 'line 1, column 33', '32'],
  ['a million lists in each other', nested(1_000_000), 'too-deep', 'line 1, column 33', '32'],
  ['depth inside a file', swap('[60,100]', nested(40)), 'too-deep', 'line 1, column', '32'],
];

const head: readonly Row[] = [
  ['another format', changed({ format: 'cairn.framework' }), 'invalid', 'format', '"cairn.assessment"'],
  ['no format', without('format'), 'invalid', 'format', 'missing'],
  ['no format version', without('formatVersion'), 'invalid', 'formatVersion', 'missing'],
  ['a format version in quotes', changed({ formatVersion: '1' }), 'invalid', 'formatVersion', 'must be 6'],
  ['format version 0', changed({ formatVersion: 0 }), 'invalid', 'formatVersion', 'must be 6'],
  ['half a format version', changed({ formatVersion: 1.5 }), 'invalid', 'formatVersion', 'must be 6'],
  ['a newer format version', changed({ formatVersion: 7, colours: true }), 'too-new', 'formatVersion', 'update Cairn'],
  ['an id that is no UUID', changed({ id: '7b0c' }), 'invalid', 'id', 'UUID'],
  ['a negative revision', changed({ revision: -1 }), 'invalid', 'revision', 'at least 0'],
  ['no framework', without('framework'), 'invalid', 'framework', 'missing'],
  [
    'an unknown framework',
    changed({ framework: { id: 'five-pillar', version: '1.0.0' } }),
    'unknown-framework',
    'framework.id',
    '"five-pillar"',
  ],
  [
    'an unknown framework version',
    changed({ framework: { id: 'four-pillar', version: '9.1.0' } }),
    'unknown-framework',
    'framework.version',
    '1.0.0',
  ],
  [
    'a framework without version',
    changed({ framework: { id: 'four-pillar' } }),
    'invalid',
    'framework.version',
    'missing',
  ],
  ['no organisation', without('organisation'), 'invalid', 'organisation', 'missing'],
  ['an organisation without name', changed({ organisation: {} }), 'invalid', 'organisation.name', 'missing'],
  ['an empty name', changed({ organisation: { name: '' } }), 'invalid', 'organisation.name', 'empty'],
  ['a name of white space', changed({ organisation: { name: ' \n' } }), 'invalid', 'organisation.name', 'empty'],
  [
    'half an employee',
    changed({ organisation: { name: 'F', employees: 1.5 } }),
    'invalid',
    'organisation.employees',
    'whole number',
  ],
  [
    'an unknown sales motion',
    changed({ organisation: { name: 'F', salesMotion: 'push' } }),
    'invalid',
    'organisation.salesMotion',
    '"product-led"',
  ],
];

const shape: readonly Row[] = [
  ['an unknown key at the top', changed({ colour: 'red' }), 'invalid', 'colour', 'not known here'],
  [
    'an unknown key inside',
    changed({ agreed: [{ question: 'R2', answer: 3, colour: 'red' }] }),
    'invalid',
    'agreed[0].colour',
    'not known here',
  ],
  ['a key with a line break', changed({ 'a\nb': 1 }), 'invalid', '["a\\nb"]', 'not known here'],
  [
    'the key __proto__',
    swap('"weights":{"R6":2}', '"weights":{"__proto__":2}'),
    'invalid',
    'settings.weights.__proto__',
    'not known here',
  ],
  ['the key constructor', changed({ constructor: {} }), 'invalid', 'constructor', 'not known here'],
  [
    'a weight for constructor',
    changed({ settings: { weights: { constructor: 2 } } }),
    'invalid',
    'settings.weights.constructor',
    'not a question',
  ],
  [
    'a key written twice',
    swap('"targets":{"R2":4}', '"targets":{"R2":4,"R2":5}'),
    'invalid',
    'targets.R2',
    'written twice',
  ],
  [
    'a key written twice, once escaped',
    swap('"targets":{"R2":4}', '"targets":{"R2":4,"\\u00522":5}'),
    'invalid',
    'targets.R2',
    'written twice',
  ],
  ['null for an optional field', changed({ title: null }), 'invalid', 'title', 'leave it out'],
  ['null in a list', changed({ agreed: [null] }), 'invalid', 'agreed[0]', 'null'],
  ['a number for text', changed({ summary: 7 }), 'invalid', 'summary', 'text'],
  ['an object for a list', changed({ responses: {} }), 'invalid', 'responses', 'a list'],
  ['a list for an object', changed({ settings: [] }), 'invalid', 'settings', 'an object'],
  ['10,001 characters', changed({ summary: 'x'.repeat(10_001) }), 'invalid', 'summary', '10,000 characters'],
  ['half a character', changed({ title: 'a\ud800' }), 'invalid', 'title', 'lone surrogate'],
  [
    'half a character in a reason',
    changed({ agreed: [{ question: 'T6', answer: { notApplicable: '\udc00' } }] }),
    'invalid',
    'agreed[0].answer.notApplicable',
    'lone surrogate',
  ],
  ['1e400', swap('"realisation":0.8', '"realisation":1e400'), 'invalid', 'settings.realisation', 'finite'],
  [
    'negative zero',
    swap('"realisation":0.8', '"realisation":-0.0'),
    'invalid',
    'settings.realisation',
    'negative zero',
  ],
  ['30 February', changed({ date: '2026-02-30' }), 'invalid', 'date', 'day of the calendar'],
  [
    '29 February of a common year',
    changed({ decisions: [{ text: 'x', due: '2027-02-29' }] }),
    'invalid',
    'decisions[0].due',
    'day of the calendar',
  ],
  ['a date of another country', changed({ date: '02.11.2026' }), 'invalid', 'date', '2026-11-02'],
  ['a moment without zone', swap('T09:15:00Z', 'T09:15:00'), 'invalid', 'responses[0].answeredAt', 'UTC'],
  ['hour 24', swap('T09:15:00Z', 'T24:00:00Z'), 'invalid', 'responses[0].answeredAt', 'UTC'],
  ['an empty decision', changed({ decisions: [{ text: ' ' }] }), 'invalid', 'decisions[0].text', 'empty'],
];

const content: readonly Row[] = [
  [
    'a weight under 0.5',
    changed({ settings: { weights: { R6: 0 } } }),
    'invalid',
    'settings.weights.R6',
    'at least 0.5',
  ],
  [
    'a weight over 2',
    changed({ settings: { sectionWeights: { people: 2.5 } } }),
    'invalid',
    'settings.sectionWeights.people',
    'at most 2',
  ],
  [
    'an unknown ladder policy',
    changed({ settings: { ladderPolicy: 'mild' } }),
    'invalid',
    'settings.ladderPolicy',
    '"strict", "lenient"',
  ],
  [
    '13 waves',
    changed({ settings: { capacityDays: Array.from({ length: 13 }, () => 1) } }),
    'invalid',
    'settings.capacityDays',
    'at most 12 entries',
  ],
  ['no wave', changed({ settings: { capacityDays: [] } }), 'invalid', 'settings.capacityDays', 'at least 1 entry'],
  [
    'a wave of negative days',
    changed({ settings: { capacityDays: [10, -1] } }),
    'invalid',
    'settings.capacityDays[1]',
    'at least 0',
  ],
  ['a realisation over 1', changed({ settings: { realisation: 80 } }), 'invalid', 'settings.realisation', 'at most 1'],
  ['a participant without id', changed({ participants: [{ label: 'x' }] }), 'invalid', 'participants[0].id', 'missing'],
  [
    'a participant id with a space',
    changed({ participants: [{ id: 'sales lead' }] }),
    'invalid',
    'participants[0].id',
    'letters',
  ],
  [
    'a participant id used twice',
    changed({ participants: [{ id: 'p1' }, { id: 'p1' }] }),
    'invalid',
    'participants[1].id',
    'used twice',
  ],
  [
    'an unknown function',
    changed({ participants: [{ id: 'p1', function: 'legal' }] }),
    'invalid',
    'participants[0].function',
    '"revops"',
  ],
  [
    'a response of a stranger',
    changed({ participants: [{ id: 'p2' }] }),
    'invalid',
    'responses[0].participant',
    'participants',
  ],
  [
    'a response without answer',
    changed({ responses: [{ participant: 'p1', question: 'R2' }] }),
    'invalid',
    'responses[0].answer',
    'missing',
  ],
  [
    'an unknown question',
    swap('"question":"R2","answer":3', '"question":"R9","answer":3'),
    'invalid',
    'agreed[0].question',
    '"R9"',
  ],
  ['level 6', swap('"answer":3', '"answer":6'), 'invalid', 'agreed[0].answer', 'at most 5'],
  ['level 0', swap('"answer":3', '"answer":0'), 'invalid', 'agreed[0].answer', 'from 1 to 5'],
  ['level 2.5', swap('"answer":3', '"answer":2.5'), 'invalid', 'agreed[0].answer', 'whole level'],
  ['a level in quotes', swap('"answer":3', '"answer":"3"'), 'invalid', 'agreed[0].answer', 'whole level'],
  ['a letter for a level', swap('"answer":3', '"answer":"F"'), 'invalid', 'agreed[0].answer', 'from 1 to 5'],
  ['true for an answer', swap('"answer":3', '"answer":true'), 'invalid', 'agreed[0].answer', 'whole level'],
  ['null for an answer', swap('"answer":3', '"answer":null'), 'invalid', 'agreed[0].answer', 'whole level'],
  ['not applicable without reason', swap('"no billing"', '""'), 'invalid', 'agreed[1].answer.notApplicable', 'empty'],
  ['not applicable with a number', swap('"no billing"', '7'), 'invalid', 'agreed[1].answer.notApplicable', 'text'],
  [
    'confirmed in words',
    swap('"confirmed":true', '"confirmed":"yes"'),
    'invalid',
    'agreed[1].answer.confirmed',
    'true or false',
  ],
  [
    'an unknown strength of evidence',
    changed({ agreed: [{ question: 'R2', answer: 3, evidence: 'felt' }] }),
    'invalid',
    'agreed[0].evidence',
    '"described"',
  ],
  [
    'a clause without level',
    changed({ agreed: [{ question: 'R2', answer: 3, missing: [{ clause: 1 }] }] }),
    'invalid',
    'agreed[0].missing[0].level',
    'missing',
  ],
  ['a target of 0', changed({ targets: { R2: 0 } }), 'invalid', 'targets.R2', 'at least 1'],
  ['a target between levels', changed({ targets: { R2: 3.5 } }), 'invalid', 'targets.R2', 'whole number'],
  ['a target of an unknown question', changed({ targets: { R9: 3 } }), 'invalid', 'targets.R9', '"R9"'],
  ['an unknown action', changed({ actions: [{ id: 'R2-35' }] }), 'invalid', 'actions[0].id', '"R2-35"'],
  ['an effort of 6', swap('"effort":2', '"effort":6'), 'invalid', 'actions[0].effort', 'one of 1, 2, 3, 4, 5'],
  [
    'a confidence of 0.7',
    swap('"effort":2', '"confidence":0.7'),
    'invalid',
    'actions[0].confidence',
    'one of 1, 0.8, 0.5',
  ],
  ['an unknown status', swap('"effort":2', '"status":"paused"'), 'invalid', 'actions[0].status', '"dropped"'],
  ['wave 13', swap('"effort":2', '"wave":13'), 'invalid', 'actions[0].wave', 'at most 12'],
  ['an own action without days', swap('"days":10,', ''), 'invalid', 'actions[1].own.days', 'missing'],
  [
    'an own action in no section',
    swap('"section":"process"', '"section":"procedures"'),
    'invalid',
    'actions[1].own.section',
    '"procedures"',
  ],
  ['weights on a ladder', onLadder({ settings: { weights: { '3.2': 2 } } }), 'invalid', 'settings.weights', 'ladder'],
  [
    'section weights on a ladder',
    onLadder({ settings: { sectionWeights: { 'revenue-operations': 2 } } }),
    'invalid',
    'settings.sectionWeights',
    'ladder',
  ],
  ['targets on a ladder', onLadder({ targets: { '3.2': 2 } }), 'invalid', 'targets', 'ladder'],
  [
    'a level on a ladder',
    onLadder({ agreed: [{ question: '3.2', answer: 3 }] }),
    'invalid',
    'agreed[0].answer',
    '"N", "P", "L", "F"',
  ],
  [
    'a small letter on a ladder',
    onLadder({ agreed: [{ question: '3.2', answer: 'f' }] }),
    'invalid',
    'agreed[0].answer',
    'letter',
  ],
  [
    'a frequency over 3',
    onLadder({ agreed: [{ question: 'L2.1', answer: 4 }] }),
    'invalid',
    'agreed[0].answer',
    'from 0 to 3',
  ],
];

function refused(input: string) {
  const parsed = parseAssessmentFile(input, frameworks);
  if (parsed.ok) throw new Error('the file was taken');
  return parsed.problem;
}

describe('a bad assessment file', () => {
  test('differs from a good one, which is taken', () => {
    expect(parseAssessmentFile(text, frameworks).ok).toBe(true);
    expect(parseAssessmentFile(JSON.stringify(ladder), frameworks).ok).toBe(true);
    expect([...whole, ...head, ...shape, ...content].length).toBeGreaterThanOrEqual(60);
  });

  test.each([...whole, ...head, ...shape, ...content])(
    'with %s is refused in one line',
    (_, input, code, path, words) => {
      const problem = refused(input);
      expect(problem).toEqual({ code, path: expect.stringContaining(path), message: expect.stringContaining(words) });
      if (code !== 'not-json' && code !== 'too-deep') expect(problem.path).toBe(path);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the point is that none gets through
      expect(`${problem.path}: ${problem.message}`).toMatch(/^[^\u0000-\u001f\u007f\u2028\u2029]+$/);
      expect(`${problem.path}: ${problem.message}`.length).toBeLessThan(300);
    },
  );

  test('is told its first problem in the order of the document, not of the schema', () => {
    const late = { ...good, organisation: { name: '' }, zebra: 1 };
    const { zebra, ...rest } = late;
    expect(refused(JSON.stringify({ zebra, ...rest })).path).toBe('zebra');
    expect(refused(JSON.stringify(late)).path).toBe('organisation.name');
    const two = changed({ agreed: [{ answer: 9, question: 'R9' }], targets: { R9: 9 } });
    expect(refused(two).path).toBe('agreed[0].answer');
    const domain = changed({ targets: { R9: 3 }, actions: [{ id: 'R9-12' }], responses: [] });
    expect(refused(domain).path).toBe('targets.R9');
  });

  test('over 64 MiB is refused by its length alone', () => {
    const bytes = new Uint8Array(64 * 1024 * 1024 + 1);
    const never = () => {
      throw new Error('decoded');
    };
    expect(parseAssessmentBytes(bytes, never, frameworks)).toMatchObject({ problem: { code: 'too-large', path: '' } });
    expect(refused(' '.repeat(64 * 1024 * 1024 + 1)).code).toBe('too-large');
  });

  test('that is not UTF-8 is refused, and one with a byte order mark is taken', () => {
    const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const latin = new Uint8Array([...Buffer.from(text.replace('Fjord', 'Fj\u00f8rd'), 'latin1')]);
    expect(parseAssessmentBytes(latin, decode, frameworks)).toMatchObject({ problem: { code: 'not-utf8', path: '' } });
    const marked = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'));
    expect(parseAssessmentBytes(marked, decode, frameworks).ok).toBe(true);
  });

  test('cut anywhere, or with any character replaced, never throws', () => {
    const sample = readFileSync('shared/examples/revenue-ladder-worked.cairn.json', 'utf8');
    for (let i = 0; i < sample.length; i += 7) {
      expect(parseAssessmentFile(sample.slice(0, i), frameworks).ok).toBe(false);
      const spoilt = parseAssessmentFile(`${sample.slice(0, i)}\u0000${sample.slice(i + 1)}`, frameworks);
      expect(spoilt.ok).toBe(false);
    }
  });
});
