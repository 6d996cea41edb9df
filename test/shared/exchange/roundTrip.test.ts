import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../shared/assessment/schema.ts';
import type { Checked } from '../../../shared/base/schemaFindings.ts';
import { formatAssessmentFile } from '../../../shared/exchange/formatAssessmentFile.ts';
import { migrate } from '../../../shared/exchange/migrate.ts';
import { parseAssessmentFile } from '../../../shared/exchange/parseAssessmentFile.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';
import { arbitraryFile, arbitraryHead } from './arbitraryFile.ts';

const frameworks = [fourPillar, revenueLadder];

function taken(text: string) {
  const parsed = parseAssessmentFile(text, frameworks);
  if (!parsed.ok) throw new Error(`${parsed.problem.path}: ${parsed.problem.message}`);
  return parsed;
}

/** Empty lists and maps at the top say no more than their absence. */
function lean(assessment: Assessment): object {
  return Object.fromEntries(
    Object.entries(assessment).filter(([, value]) => typeof value !== 'object' || Object.keys(value).length > 0),
  );
}

describe.each(frameworks)('a file of $id', (framework) => {
  test('says after reading what was written, and is written the same again', () => {
    fc.assert(
      fc.property(arbitraryHead(framework), arbitraryFile(framework), (head, assessment) => {
        const text = formatAssessmentFile(head, assessment);
        const parsed = taken(text);
        expect(parsed.framework).toBe(framework);
        expect(parsed.file).toEqual({ head, assessment: lean(assessment) });
        expect(formatAssessmentFile(parsed.file.head, parsed.file.assessment)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});

describe.each(['four-pillar-worked', 'four-pillar-nine-voices', 'revenue-ladder-worked'])('the example %s', (name) => {
  const original = readFileSync(`shared/examples/${name}.cairn.json`, 'utf8');

  test('is taken and loses nothing', () => {
    const { file } = taken(original);
    expect(JSON.parse(formatAssessmentFile(file.head, file.assessment))).toEqual(JSON.parse(original));
  });
});

describe('formatAssessmentFile', () => {
  test('writes keys in the order of the paper, whatever order they came in', () => {
    const { file } = taken(
      JSON.stringify({
        actions: [{ status: 'doing', own: { impact: 3, days: 10, section: 'process', title: 'Move it' }, id: 'own-1' }],
        agreed: [{ flag: true, note: '', missing: [{ clause: 1, level: 4 }], answer: 3, question: 'R2' }],
        organisation: { currency: 'EUR', name: 'Fjord Analytics' },
        framework: { version: '1.0.0', id: 'four-pillar' },
        formatVersion: 1,
        format: 'cairn.assessment',
        decisions: [],
      }),
    );
    expect(formatAssessmentFile(file.head, file.assessment)).toMatchInlineSnapshot(`
      "{
        "format": "cairn.assessment",
        "formatVersion": 1,
        "framework": {
          "id": "four-pillar",
          "version": "1.0.0"
        },
        "organisation": {
          "name": "Fjord Analytics",
          "currency": "EUR"
        },
        "agreed": [
          {
            "question": "R2",
            "answer": 3,
            "missing": [
              {
                "level": 4,
                "clause": 1
              }
            ],
            "note": "",
            "flag": true
          }
        ],
        "actions": [
          {
            "id": "own-1",
            "own": {
              "title": "Move it",
              "section": "process",
              "days": 10,
              "impact": 3
            },
            "status": "doing"
          }
        ]
      }
      "
    `);
  });
});

describe('migrate', () => {
  const old = { format: 'cairn.assessment', formatVersion: 1, framework: { id: 'four-pillar', version: '1.0.0' } };
  const current = { ...old, formatVersion: 6 };
  const named = (document: unknown): Checked<unknown> => ({
    ok: true,
    value: { ...(document as object), organisation: { name: 'Fjord Analytics' } },
  });
  const lifted = (document: unknown): Checked<unknown> => ({
    ok: true,
    value: { ...(document as object), formatVersion: 6 },
  });

  test('climbs from the version of the file, one step at a time', () => {
    expect(migrate(old, 1, [named, lifted])).toEqual({
      ok: true,
      value: { ...current, organisation: { name: 'Fjord Analytics' } },
    });
    expect(migrate({ ...old, organisation: { name: 'A' } }, 2, [named, lifted])).toMatchObject({
      value: { organisation: { name: 'A' } },
    });
  });

  test('stops at the step that refuses, with its findings', () => {
    const findings = [{ at: ['name'], message: 'is missing' }];
    expect(migrate(old, 1, [() => ({ ok: false, findings }), lifted])).toEqual({ ok: false, findings });
  });
});

const file = (rest: object, formatVersion: number) =>
  JSON.stringify({
    format: 'cairn.assessment',
    formatVersion,
    framework: { id: 'four-pillar', version: '1.0.0' },
    organisation: { name: 'Fjord Analytics' },
    ...rest,
  });

describe('a file of version 1', () => {
  const goals = { settings: { goals: { G1: 40, G6: 60 } } };
  const template = { settings: { template: { name: 'key-first', targets: { R4: 3 } } } };
  const split = { actions: [{ id: 'R4-23', parts: [10, 20] }] };
  const cycle = { previous: { name: 'Spring', answers: [{ question: 'R4', answer: 2 }], actions: [] } };

  test.each([
    ['goals', goals, 'settings.goals'],
    ['a template of targets', template, 'settings.template'],
    ['parts', split, 'actions[0].parts'],
    ['a cycle before', cycle, 'previous'],
  ])('has no %s', (_, rest, path) => {
    const parsed = parseAssessmentFile(file(rest, 1), frameworks);
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid', path } });
  });

  test.each([
    ['goals', goals],
    ['a template of targets', template],
    ['parts', split],
    ['a cycle before', cycle],
  ])('becomes one of version 2 with %s', (_, rest) => {
    const { file: read } = taken(file(rest, 2));
    expect(JSON.parse(formatAssessmentFile(read.head, read.assessment))).toMatchObject({ formatVersion: 2, ...rest });
  });

  test.each([
    ['nothing newer is used', {}],
    [
      'what is newer says nothing',
      {
        value: {},
        words: [],
        meetings: [],
        comments: [],
        steps: [],
        files: [],
        metrics: [],
        roles: [],
        scorecard: {},
        renewals: {},
      },
    ],
  ])('stays one while %s', (_, rest) => {
    const { file: read } = taken(file({ title: 'Autumn', ...rest }, 6));
    expect(JSON.parse(formatAssessmentFile(read.head, read.assessment))).toEqual(
      JSON.parse(file({ title: 'Autumn' }, 1)),
    );
  });
});

describe('a file of version 1 or 2', () => {
  const said = { question: 'R4', answer: 2, readers: { rationale: 'consultant' } };
  const response = { participant: 'p1', question: 'R4', answer: 2, readers: { references: 'consultant' } };
  const newer: readonly (readonly [string, object, string])[] = [
    ['readers of an agreed answer', { agreed: [said] }, 'agreed[0].readers'],
    ['readers of a response', { participants: [{ id: 'p1' }], responses: [response] }, 'responses[0].readers'],
    ['readers of an action', { actions: [{ id: 'R4-23', readers: { note: 'client' } }] }, 'actions[0].readers'],
    ['spend of an action', { actions: [{ id: 'R4-23', spend: 4_000 }] }, 'actions[0].spend'],
    ['a day rate', { settings: { dayRate: 900 } }, 'settings.dayRate'],
    ['readers of the summary', { settings: { summaryReaders: 'consultant' } }, 'settings.summaryReaders'],
    ['what happens otherwise', { decisions: [{ text: 'Go', ifNot: 'wait' }] }, 'decisions[0].ifNot'],
    ['actions of a decision', { decisions: [{ text: 'Go', actions: ['R4-23'] }] }, 'decisions[0].actions'],
    ['spend of a decision', { decisions: [{ text: 'Go', spend: 1 }] }, 'decisions[0].spend'],
    ['an owner of what is parked', { parked: [{ text: 'Pay', owner: 'Ana' }] }, 'parked[0].owner'],
    ['a day of what is parked', { parked: [{ text: 'Pay', due: '2027-01-01' }] }, 'parked[0].due'],
    ['figures of one’s own', { value: { leakage: { revenue: 1 } } }, 'value'],
    ['own words', { words: [{ key: 'a.b', language: 'en', text: 'x', from: 'y' }] }, 'words'],
  ];

  test.each(newer)('has no %s', (_, rest, path) => {
    for (const version of [1, 2]) {
      const parsed = parseAssessmentFile(file(rest, version), frameworks);
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid', path } });
    }
  });

  test.each(newer)('becomes one of version 3 with %s', (_, rest) => {
    const { file: read } = taken(file(rest, 3));
    expect(JSON.parse(formatAssessmentFile(read.head, read.assessment))).toMatchObject({ formatVersion: 3, ...rest });
  });
});

describe('a file of version 1, 2 or 3', () => {
  const people = { participants: [{ id: 'p1' }] };
  const vote = { participant: 'p1', question: 'R4', answer: 2, firstVote: 4 };
  const said = { question: 'R4', answer: 2, dissent: 'Sales sees a 3' };
  const at = '2026-11-02T09:00:00Z';
  const newer: readonly (readonly [string, object, string])[] = [
    ['a first round', { ...people, responses: [vote] }, 'responses[0].firstVote'],
    ['dissent', { agreed: [said] }, 'agreed[0].dissent'],
    [
      'readers of dissent',
      { agreed: [{ question: 'R4', answer: 2, readers: { dissent: 'consultant' } }] },
      'agreed[0].readers',
    ],
    ['meetings', { ...people, meetings: [{ startedAt: at, attendees: ['p1'], seconds: { people: 60 } }] }, 'meetings'],
    ['comments', { comments: [{ id: 'c1', on: { question: 'R4' }, text: 'Why 4?', at }] }, 'comments'],
    ['steps', { steps: [{ to: 'in-review', by: 'Ana', at }] }, 'steps'],
  ];

  test.each(newer)('has no %s', (_, rest, path) => {
    for (const version of [1, 2, 3]) {
      const parsed = parseAssessmentFile(file(rest, version), frameworks);
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid' } });
      expect(parsed.ok ? '' : parsed.problem.path).toContain(path);
    }
  });

  test.each(newer)('becomes one of version 4 with %s', (_, rest) => {
    const { file: read } = taken(file(rest, 4));
    expect(JSON.parse(formatAssessmentFile(read.head, read.assessment))).toMatchObject({ formatVersion: 4, ...rest });
  });
});

describe('a file of version 1 to 4', () => {
  const one = {
    id: 'f1',
    on: { question: 'R4' },
    name: 'Lead report, week 43.png',
    type: 'png',
    bytes: 48_213,
    sha256: 'ab'.repeat(32),
    width: 800,
    height: 600,
    addedAt: '2026-11-02T09:00:00Z',
  };
  const { width: _, height: __, ...closed } = { ...one, id: 'f2', type: 'other', visibility: 'consultant' };

  test('has no evidence files', () => {
    for (const version of [1, 2, 3, 4]) {
      const parsed = parseAssessmentFile(file({ files: [one] }, version), frameworks);
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid', path: 'files' } });
    }
  });

  test('becomes one of version 5 with them, in their order and without their bytes', () => {
    const { file: read } = taken(file({ files: [closed, one] }, 5));
    const written = formatAssessmentFile(read.head, read.assessment);
    expect(JSON.parse(written)).toMatchObject({ formatVersion: 5, files: [closed, one] });
  });

  test.each([
    ['a path', { name: '../week 43.png' }],
    ['a folder of Windows', { name: 'C:\\week 43.png' }],
    ['dots alone', { name: '..' }],
    ['a control', { name: 'week\n43.png' }],
    ['a mark that turns the writing', { name: 'week \u202egnp.exe' }],
    ['characters in parts', { name: 'cafe\u0301.png' }],
    ['an unknown kind', { type: 'svg' }],
    ['a hash that is too short', { sha256: 'ab' }],
    ['more bytes than any file may have', { bytes: 10 * 1024 * 1024 + 1 }],
    ['more pixels than any picture may have', { width: 60_000, height: 60_000 }],
    ['a picture without its size', { width: undefined }],
    ['a size without a picture', { type: 'other' }],
    ['an unknown question', { on: { question: 'R99' } }],
  ])('is refused with %s', (_, wrong) => {
    expect(parseAssessmentFile(file({ files: [{ ...one, ...wrong }] }, 5), frameworks).ok).toBe(false);
  });

  test('is refused with one id twice, and with more files than an assessment may have', () => {
    expect(parseAssessmentFile(file({ files: [one, one] }, 5), frameworks).ok).toBe(false);
    const many = Array.from({ length: 51 }, (_, index) => ({ ...one, id: `f${index}` }));
    expect(parseAssessmentFile(file({ files: many.slice(1) }, 5), frameworks).ok).toBe(true);
    expect(parseAssessmentFile(file({ files: many }, 5), frameworks).ok).toBe(false);
  });
});

describe('a file of version 1 to 5', () => {
  const own = { title: 'Map the lifecycle', section: 'process', days: 5, impact: 3 };
  const value = { on: '2026-09-30', confidence: 'measured', value: 24, segment: 'Enterprise', source: 'CRM' };
  const newer: readonly (readonly [string, object, string])[] = [
    ['metrics', { metrics: [{ metric: 'M11', values: [value], target: { value: 30 }, watched: true }] }, 'metrics'],
    ['roles', { roles: [{ role: 'RO03', status: 'filled', person: 'Ana', deputy: 'Ion', share: 0.5 }] }, 'roles'],
    ['a scorecard', { scorecard: { engage: { owner: true, review: false } } }, 'scorecard'],
    ['renewals', { renewals: { due: [{ quarter: '2027-Q1', amount: 250_000 }], rate: 0.88 } }, 'renewals'],
    ['a task', { actions: [{ id: 'own-1', own: { ...own, task: '1.1' } }] }, 'actions[0].own.task'],
  ];

  test.each(newer)('has no %s', (_, rest, path) => {
    for (const version of [1, 2, 3, 4, 5]) {
      const parsed = parseAssessmentFile(file(rest, version), frameworks);
      expect(parsed).toMatchObject({ ok: false, problem: { code: 'invalid', path } });
    }
  });

  test.each(newer)('becomes one of version 6 with %s', (_, rest) => {
    const { file: read } = taken(file(rest, 6));
    expect(JSON.parse(formatAssessmentFile(read.head, read.assessment))).toMatchObject({ formatVersion: 6, ...rest });
  });

  test.each([
    ['a metric twice', { metrics: [{ metric: 'M11' }, { metric: 'M11' }] }, 'metrics[1].metric'],
    ['an id that is no metric', { metrics: [{ metric: 'win-rate' }] }, 'metrics[0].metric'],
    [
      'a value beside its raw figures',
      { metrics: [{ metric: 'M11', values: [{ ...value, inputs: { won: 12 } }] }] },
      'metrics[0].values[0].inputs',
    ],
    [
      'a measured value without a number',
      { metrics: [{ metric: 'M11', values: [{ on: '2026-09-30', confidence: 'measured' }] }] },
      'metrics[0].values[0].value',
    ],
    [
      'an unknown value with a number',
      { metrics: [{ metric: 'M11', values: [{ ...value, confidence: 'unknown' }] }] },
      'metrics[0].values[0].confidence',
    ],
    [
      'a scale whose middle is not between its ends',
      { metrics: [{ metric: 'M11', scale: { floor: 10, median: 40, top: 30 } }] },
      'metrics[0].scale.median',
    ],
    [
      'a role twice',
      {
        roles: [
          { role: 'RO03', status: 'none' },
          { role: 'RO03', status: 'filled' },
        ],
      },
      'roles[1].role',
    ],
    ['more than all of a person’s time', { roles: [{ role: 'RO03', status: 'filled', share: 2 }] }, 'roles[0].share'],
    [
      'a quarter twice',
      {
        renewals: {
          due: [
            { quarter: '2027-Q1', amount: 1 },
            { quarter: '2027-Q1', amount: 2 },
          ],
        },
      },
      'renewals.due[1].quarter',
    ],
    ['a fifth quarter', { renewals: { due: [{ quarter: '2027-Q5', amount: 1 }] } }, 'renewals.due[0].quarter'],
    ['a rate in percent', { renewals: { rate: 88 } }, 'renewals.rate'],
  ])('is refused with %s', (_, rest, path) => {
    expect(parseAssessmentFile(file(rest, 6), frameworks)).toMatchObject({
      ok: false,
      problem: { code: 'invalid', path },
    });
  });
});
