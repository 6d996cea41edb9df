import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { applyChange, type Draft } from '../../../shared/assessment/applyChange.ts';
import { entryKey, Facilitation, ReportSettings } from '../../../shared/assessment/change.ts';
import {
  ActionEdit,
  Agreed,
  Organisation,
  Participant,
  Response,
  Settings,
} from '../../../shared/assessment/schema.ts';
import { ValueInputs } from '../../../shared/assessment/valueInputs.ts';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { library } from '../../../shared/frameworks/library.ts';
import type { ChangeFrame } from '../../../shared/history/changeFrame.ts';
import { describeChange, describeValue } from '../../../shared/history/describeChange.ts';
import { diffDrafts, draftEntries } from '../../../shared/history/diffDrafts.ts';
import { groupChanges } from '../../../shared/history/groupChanges.ts';
import { createTranslate } from '../../../shared/i18n/translate.ts';
import { agreedOn, anAgreed, anAssessment, aParticipant, aResponse } from '../../builders/anAssessment.ts';
import { arbitraryChange } from '../../builders/arbitraryChange.ts';
import { anEvidenceFile } from '../../builders/evidence.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

const [four, ladder] = library.map(
  ({ framework, texts }): ChangeFrame => ({
    framework,
    texts: texts.en ?? Object.values(texts)[0] ?? fail(),
    t: createTranslate('en'),
    participants: [{ ...aParticipant('p1', 'sales'), label: 'Ana' }],
  }),
);
function fail(): never {
  throw new Error('the library has changed');
}
if (four === undefined || ladder === undefined) fail();

const said = (key: string, before: unknown, after: unknown, frame: ChangeFrame = four ?? fail()) =>
  describeChange({ key, before, after }, frame);

/** What JSON, a value without words, or a key without words would leave. People's own texts may hold any bracket. */
const rawData = /"\w+":|\[object |undefined|changes\.[a-z]/;

describe('a change in words', () => {
  it('tells from which level to which', () => {
    expect(said('agreed:R4', anAgreed('R4', 2), anAgreed('R4', 3))).toEqual(['R4 Forecasting: level 2 → 3']);
  });

  it('tells an answer that came, went, or became another state', () => {
    expect(said('agreed:R4', null, anAgreed('R4', 3))).toEqual(['R4 Forecasting: 3 Defined']);
    expect(said('agreed:R4', anAgreed('R4', 3, { note: 'as said' }), null)).toEqual([
      'R4 Forecasting: answer 3 Defined removed',
    ]);
    expect(said('agreed:R4', anAgreed('R4', 2), anAgreed('R4', 'dont-know'))).toEqual([
      'R4 Forecasting: 2 Emerging → don’t know',
    ]);
    expect(said('response:p1:R4', null, aResponse('p1', 'R4', { notApplicable: 'no pipeline' }))).toEqual([
      'Ana on R4 Forecasting: not applicable (no pipeline)',
    ]);
  });

  it('tells what was said about an answer, free text without its earlier words', () => {
    const before = anAgreed('R4', 3, { note: 'old words', evidence: 'opinion', flag: true });
    const after = anAgreed('R4', 3, { note: 'new\nwords', evidence: 'shown', visibility: 'consultant' });
    expect(said('agreed:R4', before, after)).toEqual([
      'R4 Forecasting: note changed to “new words”',
      'R4 Forecasting: evidence opinion → shown',
      'R4 Forecasting: for the consultant only',
      'R4 Forecasting: no longer marked to come back to',
    ]);
  });

  it('reads letters and symptoms of a ladder', () => {
    expect(said('agreed:2.1', anAgreed('2.1', 'P'), anAgreed('2.1', 'L'), ladder)[0]).toMatch(
      /^2\.1 .+: P Partially .*→ L Largely/,
    );
    expect(said('agreed:L1.1', null, anAgreed('L1.1', 2), ladder)[0]).toMatch(/^L1\.1 .+: (?!2)/);
  });

  it('tells what became of an action', () => {
    const edit = (more: object) => ActionEdit.parse({ id: 'I1-23', ...more });
    const lines = said(
      'action:I1-23',
      edit({ owner: 'Ana', wave: 1, status: 'open' }),
      edit({ owner: 'Ben', status: 'done', doneOn: '2026-12-01', parts: [10, 20], factors: { impact: 4 } }),
    );
    const name = lines[0]?.split(': ')[0];
    expect(name).not.toBe('I1-23');
    expect(lines.map((line) => line.replace(`${name}: `, ''))).toEqual([
      'status open → done',
      'done on set to 1 December 2026',
      'owner Ana → Ben',
      'wave 1 removed',
      'parts set to 10 + 20 days',
      'impact factor set to 4',
    ]);
    const own = edit({ id: 'own-1', own: { title: 'Hire an analyst', section: 'people', days: 12, impact: 3 } });
    expect(said('action:own-1', own, null)).toEqual(['Hire an analyst: action of your own removed']);
  });

  it('tells settings one by one', () => {
    expect(
      said('settings', { weights: { R6: 2 }, capacityDays: [60, 100] }, { weights: { R6: 1.5 }, aim: { level: 3 } }),
    ).toEqual([
      expect.stringMatching(/^Settings: weight of R6 .+ 2 → 1\.5$/),
      'Settings: capacity of the waves 60, 100 days removed',
      'Settings: aim set to level 3',
    ]);
  });

  it('tells what came to a list and what went', () => {
    const go = { text: 'go', owner: 'Ana' };
    expect(said('decisions', [go, { text: 'wait' }], [{ ...go, owner: 'Ben' }, { text: 'hire' }])).toEqual([
      'Decisions: “go”, Ana → “go”, Ben',
      'Decisions: “hire” added',
      'Decisions: “wait” removed',
    ]);
    expect(said('parked', null, [{ text: 'pricing' }])).toEqual(['Parked topics: “pricing” added']);
  });

  it('tells what became of last time’s actions', () => {
    const previous = (status: string) => ({
      name: 'Autumn',
      answers: [],
      actions: [{ id: 'I1-23', title: 'Publish a dictionary', status }],
    });
    expect(said('previous', previous('open'), previous('done'))).toEqual([
      'Last time: “Publish a dictionary” open → done',
    ]);
    expect(said('previous', null, previous('open'))).toEqual(['Last time: “Autumn”, 0 answers and 1 action added']);
  });

  it('tells who may read what', () => {
    const hidden = anAgreed('R4', 3, { readers: { rationale: 'consultant' } });
    expect(said('agreed:R4', anAgreed('R4', 3), hidden)).toEqual(['R4 Forecasting: reason for the consultant only']);
    expect(said('agreed:R4', hidden, anAgreed('R4', 3))).toEqual(['R4 Forecasting: reason for the client too']);
    expect(said('settings', null, { summaryReaders: 'consultant' })).toEqual([
      'Settings: summary for the consultant only',
    ]);
  });

  it('tells what a decision costs and releases', () => {
    const decision = { text: 'Hire', ifNot: 'it waits', actions: ['I1-23'], spend: 4000 };
    const [line = ''] = said('decisions', null, [decision]);
    expect(line).toContain('“Hire”, otherwise “it waits”, releases ');
    expect(line).toMatch(/, spend 4,?000 added$/);
  });

  it('tells own figures and own words', () => {
    const leaking = { low: 0.01, high: 0.03 };
    expect(said('value', null, { leakage: { leaking } })).toEqual([
      'Value calculators: revenue never billed or collected set to 1.0 % / ? / 3.0 %',
    ]);
    const words = { key: 'summary.sentence', language: 'en', text: 'Ours', from: 'Theirs' };
    expect(said('words', null, [words])).toEqual(['Own words in the report: “Theirs” added, “Ours”']);
    expect(said('words', [words], [{ ...words, text: 'Again', visibility: 'consultant' }])).toEqual([
      'Own words in the report: “Theirs” changed to “Again”',
      'Own words in the report: for the consultant only',
    ]);
    expect(said('words', [words], null)).toEqual(['Own words in the report: “Theirs” removed']);
  });

  it('tells the first round of a vote and what those say who see it differently', () => {
    const vote = aResponse('p1', 'R4', 3);
    expect(said('response:p1:R4', vote, { ...vote, answer: 4, firstVote: 3 })).toEqual([
      'Ana on R4 Forecasting: level 3 → 4',
      'Ana on R4 Forecasting: first vote set to 3 Defined',
    ]);
    const dissent = anAgreed('R4', 3, { dissent: 'Sales sees a 4', readers: { dissent: 'consultant' } });
    expect(said('agreed:R4', anAgreed('R4', 3), dissent)).toEqual([
      'R4 Forecasting: other view added, “Sales sees a 4”',
      'R4 Forecasting: other view for the consultant only',
    ]);
  });

  it('tells where a vote stands, and nobody’s answer', () => {
    const cast = { participant: 'p1', before: { answer: 5 } };
    const ballot = (more: object) => ({ ballots: { R4: { round: 1, casts: [cast], ...more } } });
    expect(said('facilitation', null, ballot({ secret: true }))).toEqual([
      'Workshop: vote on R4 Forecasting set to first round, 1 vote, secret',
    ]);
    const casts = [cast, { participant: 'p2' }, { participant: 'p1', absent: true }];
    expect(said('facilitation', ballot({}), ballot({ round: 2, casts, revealed: true }))).toEqual([
      'Workshop: vote on R4 Forecasting first round, 1 vote → second round, 1 vote, opened',
    ]);
    expect(said('facilitation', null, ballot({ casts: [], revealed: true, settled: true }))).toEqual([
      'Workshop: vote on R4 Forecasting set to first round, opened, settled',
    ]);
  });

  it('tells a meeting from its beginning to its end', () => {
    const begun = { startedAt: '2026-11-02T09:00:00Z', attendees: ['p1'] };
    const ended = { ...begun, endedAt: '2026-11-02T10:31:40Z', attendees: ['p1', 'p2'], seconds: { people: 605 } };
    expect(said('meetings', null, [begun])).toEqual([
      'Meetings: meeting of 2 November 2026 begun',
      'Meetings: attendees on 2 November 2026 set to Ana',
    ]);
    expect(said('meetings', [begun], [ended])).toEqual([
      'Meetings: attendees on 2 November 2026 Ana → Ana and p2',
      'Meetings: time on People, 2 November 2026 set to 10:05',
      'Meetings: meeting ended after 92 minutes',
    ]);
    expect(said('meetings', [{ ...begun, endedAt: begun.startedAt }], [begun])).toEqual(['Meetings: meeting goes on']);
    expect(said('meetings', [ended], null)).toEqual(['Meetings: meeting of 2 November 2026 removed']);
  });

  it('tells a comment from its beginning to its end', () => {
    const at = '2026-11-02T09:00:00Z';
    const open = { id: 'c1', on: { question: 'R4' }, text: 'Why 4?', by: 'Ben', at };
    const block = { id: 'c2', on: { block: 'roadmap' }, text: 'Too much', at };
    expect(said('comments', null, [open, block])).toEqual([
      'Comments: comment on R4 Forecasting added, “Why 4?”, Ben',
      'Comments: comment on a part of the report added, “Too much”',
    ]);
    expect(said('comments', [open], [{ ...open, text: 'Why not 3?' }])).toEqual([
      'Comments: comment on R4 Forecasting changed to “Why not 3?”, Ben',
    ]);
    const resolved = { ...open, resolved: { by: 'Ana', at } };
    expect(said('comments', [open, block], [resolved, { ...block, resolved: { at } }])).toEqual([
      'Comments: comment on R4 Forecasting resolved by Ana',
      'Comments: comment on a part of the report resolved',
    ]);
    expect(said('comments', [resolved], [open])).toEqual(['Comments: comment on R4 Forecasting open again']);
    expect(said('comments', [open], null)).toEqual(['Comments: comment on R4 Forecasting removed']);
  });

  it('tells which file was attached to what, for whom, and taken off', () => {
    const file = anEvidenceFile({ name: 'calls.txt' });
    const other = anEvidenceFile({ id: 'f2', name: 'Board pack.pdf', visibility: 'consultant' });
    expect(said('files', null, [file, other])).toEqual([
      'Evidence files: file “calls.txt” for R4 Forecasting added',
      'Evidence files: file “Board pack.pdf” for R4 Forecasting added',
    ]);
    const { visibility: _, ...shown } = other;
    expect(said('files', [file, other], [{ ...file, visibility: 'consultant' }, shown])).toEqual([
      'Evidence files: file “calls.txt” for R4 Forecasting is for the consultant alone',
      'Evidence files: file “Board pack.pdf” for R4 Forecasting may be seen by the client',
    ]);
    expect(said('files', [file], null)).toEqual(['Evidence files: file “calls.txt” for R4 Forecasting removed']);
  });

  it('tells who took the assessment where', () => {
    const at = '2026-11-02T09:00:00Z';
    const steps = [{ to: 'in-review', by: 'Ana', at }];
    expect(said('steps', null, steps)).toEqual(['Review: in review by Ana']);
    expect(said('steps', steps, [...steps, { to: 'signed-off', at }])).toEqual(['Review: signed off']);
    expect(said('steps', steps, [...steps, { to: 'draft', by: 'Ben', at }])).toEqual(['Review: a draft again by Ben']);
  });

  it('shortens what is too long for a line', () => {
    const [line = ''] = said('summary', null, 'x'.repeat(5_000));
    expect(line.length).toBeLessThan(200);
    expect(line).toMatch(/…”$/);
  });

  it('is never raw data, and never empty when something changed', () => {
    const { framework } = four ?? fail();
    fc.assert(
      fc.property(fc.array(arbitraryChange(framework), { minLength: 1, maxLength: 12 }), (changes) => {
        let draft: Draft = { assessment: anAssessment(), facilitation: null, report: null };
        for (const change of changes) {
          const next = applyChange(draft, change);
          for (const one of diffDrafts(draft, next)) {
            const lines = describeChange(one, four ?? fail());
            expect(lines.length).toBeGreaterThan(0);
            expect(lines.join('\n')).not.toMatch(rawData);
            expect(describeValue(one.key, one.after, four ?? fail())).not.toMatch(rawData);
          }
          draft = next;
        }
      }),
    );
  });
});

describe('nothing that an entry can say', () => {
  const own = { title: 'Hire', section: 'people', days: 5, impact: 3, prerequisites: ['I1-23'] };
  const said4 = { evidence: 'shown', references: ['a'], note: 'n', visibility: 'client', flag: true };
  const entries: readonly (readonly [string, z.ZodObject, object, object])[] = [
    [
      'agreed:R4',
      Agreed,
      { question: 'R4', answer: 3 },
      {
        rationale: 'r',
        dissent: 'd',
        missing: [{ level: 4, clause: 1 }],
        readers: { rationale: 'consultant' },
        ...said4,
      },
    ],
    [
      'response:p1:R4',
      Response,
      { participant: 'p1', question: 'R4', answer: 3 },
      {
        confidence: 'low',
        firstVote: 5,
        answeredAt: '2026-11-02T09:00:00Z',
        readers: { reason: 'consultant' },
        ...said4,
      },
    ],
    [
      'settings',
      Settings,
      {},
      {
        weights: { R6: 2 },
        sectionWeights: { [fourPillar.sections[0]?.id ?? '']: 2 },
        ladderPolicy: 'lenient',
        capacityDays: [10],
        realisation: 0.5,
        goals: { G1: 100 },
        ownerLimit: 2,
        team: { people: 3, share: 0.2 },
        route: { kind: 'soonest', level: 3 },
        aim: { level: 3, by: '2027-06-01' },
        template: { name: 'aim', targets: {} },
        dayRate: 900,
        summaryReaders: 'consultant',
      },
    ],
    [
      'action:R4-23',
      ActionEdit,
      { id: 'R4-23' },
      {
        owner: 'Ana',
        effort: 2,
        confidence: 0.5,
        exposure: true,
        wave: 2,
        due: '2027-06-01',
        status: 'doing',
        doneOn: '2027-06-01',
        note: 'n',
        notNow: 'later',
        own,
        factors: { gap: 1 },
        factorNotes: { gap: 'g' },
        parts: [1, 2],
        metric: 'M14',
        checkOn: '2027-06-01',
        spend: 4_000,
        readers: { note: 'client' },
      },
    ],
    [
      'facilitation',
      Facilitation,
      {},
      {
        minutes: 90,
        keyQuestionsFirst: true,
        waiting: { R4: { note: 'n' } },
        ballots: { R4: { round: 1, casts: [] } },
        lastTime: 'always',
        seenPlan: { at: '2026-11-02T09:00:00Z', waves: {} },
      },
    ],
    [
      'report',
      ReportSettings,
      {},
      {
        edition: 'consultant',
        preset: 'summary',
        levels: false,
        startsAt: '09:00',
        paper: 'letter',
        preparedFor: 'x',
        preparedBy: 'y',
        without: ['method'],
        language: 'en',
        compareWith: 12,
      },
    ],
    [
      'organisation',
      Organisation,
      { name: 'Fjord' },
      { arrBand: '1-5', employees: 12, salesMotion: 'mixed', currency: 'EUR' },
    ],
    [
      'value',
      ValueInputs,
      {},
      {
        failedPayments: { revenue: 100_000 },
        leakage: { leaking: { low: 0.01, mid: 0.02, high: 0.03 } },
        retention: { points: { mid: 0.02 } },
        velocity: { days: 90 },
        forecastMiss: { cost: 0.1 },
      },
    ],
    ['participant:p1', Participant, { id: 'p1' }, { label: 'Ana', function: 'sales' }],
  ];

  it.each(entries)('about %s is left without words', (key, schema, least, more) => {
    const named = new Set([...Object.keys(least), ...Object.keys(more)]);
    expect(Object.keys(schema.shape).filter((property) => !named.has(property))).toEqual([]);
    for (const [property, value] of Object.entries(more)) {
      const after = schema.parse({ ...least, [property]: value });
      const lines = said(key, schema.parse(least), after);
      expect(lines.length, property).toBeGreaterThan(0);
      // That an answer was given again, at another time, needs no words of its own.
      if (property !== 'answeredAt') expect(lines.join(' '), property).not.toMatch(/: changed$|changes\./);
    }
  });
});

describe('an entry in words', () => {
  it('is its answer and what was said', () => {
    const value = anAgreed('R4', 3, { rationale: 'two quarters', note: 'as said' });
    expect(describeValue('agreed:R4', value, four)).toBe('3 Defined\nReason: “two quarters”\nNote: “as said”');
    expect(describeValue('agreed:R4', null, four)).toBe('Nothing');
    expect(describeValue('title', 'Autumn', four)).toBe('“Autumn”');
  });
});

describe('the difference of two drafts', () => {
  const draft = (assessment: Partial<Draft['assessment']>): Draft => ({
    assessment: anAssessment(assessment),
    facilitation: null,
    report: null,
  });

  it('is one change for each entry that differs', () => {
    const before = draft({ title: 'Autumn', agreed: agreedOn({ R1: 2, R4: 2 }), targets: {} });
    const after = draft({ agreed: agreedOn({ R4: 3, R1: 2 }), participants: [aParticipant('p1')] });
    expect(diffDrafts(before, after)).toEqual([
      { key: 'title', before: 'Autumn', after: null },
      { key: 'agreed:R4', before: anAgreed('R4', 2), after: anAgreed('R4', 3) },
      { key: 'participant:p1', before: null, after: aParticipant('p1') },
    ]);
  });

  it('leads from one to the other, and back', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryChange(fourPillar), { maxLength: 10 }),
        fc.array(arbitraryChange(fourPillar), { maxLength: 10 }),
        (first, second) => {
          const before = first.reduce(applyChange, draft({}));
          const after = second.reduce(applyChange, before);
          const there = diffDrafts(before, after);
          const entries = new Map(draftEntries(before));
          for (const { key, after: value } of there) {
            if (value === null) entries.delete(key);
            else entries.set(key, value);
          }
          const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
          expect(canonicalJson(sorted(entries))).toBe(canonicalJson(sorted(draftEntries(after))));
          const back = diffDrafts(after, before);
          expect(new Set(back.map(({ key }) => key))).toEqual(new Set(there.map(({ key }) => key)));
          const touched = new Set(second.map(entryKey));
          expect(there.every(({ key }) => touched.has(key))).toBe(true);
        },
      ),
    );
  });

  it('is grouped by what it is about, in the framework’s order', () => {
    const changes = ['agreed:R4', 'title', 'agreed:P1', 'response:p1:R1', 'action:R4-23', 'facilitation'].map(
      (key) => ({
        key,
        before: null,
        after: null,
      }),
    );
    expect(
      groupChanges(fourPillar, changes).map(({ group, changes: own }) => [group, ...own.map(({ key }) => key)]),
    ).toEqual([
      ['answers', 'agreed:P1', 'agreed:R4'],
      ['responses', 'response:p1:R1'],
      ['actions', 'action:R4-23'],
      ['settings', 'facilitation'],
      ['texts', 'title'],
    ]);
  });
});
