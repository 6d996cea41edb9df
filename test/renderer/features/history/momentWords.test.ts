import { describe, expect, it } from 'vitest';
import { dayGroups } from '../../../../renderer/features/history/dayGroups.ts';
import { eventWords } from '../../../../renderer/features/history/eventWords.ts';
import { momentChoices } from '../../../../renderer/features/history/momentChoices.ts';
import { readMomentKey, writeMomentKey } from '../../../../renderer/features/history/momentKey.ts';
import { rowOfPrevious, rowOfSnapshot } from '../../../../renderer/features/history/momentRows.ts';
import { restoreLines } from '../../../../renderer/features/history/restoreLines.ts';
import { trendPoints, trendWords } from '../../../../renderer/features/history/trend.ts';
import { usualComparison } from '../../../../renderer/features/history/usualComparison.ts';
import { AssessmentId, CommentId, FrameworkId, ParticipantId } from '../../../../shared/base/ids.ts';
import type { AssessmentRow } from '../../../../shared/contract/assessments.ts';
import type { HistoryEvent, SnapshotHead } from '../../../../shared/contract/cycles.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { aDraft, ladderEntry, pillarEntry } from '../questionnaire/aQuestionnaire.ts';

const t = createTranslate('en');
const frame = { ...pillarEntry, t };
const id = AssessmentId.parse('26293ec2-b9e2-4ad3-97db-4d513cf0d3e2');

function aSnapshot(overrides: Partial<SnapshotHead> = {}): SnapshotHead {
  return {
    seq: 12,
    name: 'After the workshop',
    reason: 'named',
    createdAt: '2026-11-02T12:00:00.000Z',
    framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0', hash: 'sha256:0' },
    method: 'four-pillar/1',
    status: 'complete',
    score: 2.6,
    level: 2,
    distance: 8,
    completeness: 0.968,
    content: '0'.repeat(64),
    log: '1'.repeat(64),
    ...overrides,
  };
}

function anEvent(overrides: Partial<HistoryEvent> = {}): HistoryEvent {
  return {
    seq: 7,
    at: '2026-11-02T09:15:00.000Z',
    actor: 'facilitator',
    kind: 'edit',
    purged: false,
    entries: [],
    more: 0,
    workflow: null,
    snapshot: null,
    exported: null,
    moment: null,
    ...overrides,
  };
}

describe('keys of moments', () => {
  it('are read as they were written, and nothing else is', () => {
    const keys = [
      { kind: 'now' },
      { kind: 'previous' },
      { kind: 'snapshot', seq: 12 },
      { kind: 'assessment', id },
    ] as const;
    expect(keys.map((key) => readMomentKey(writeMomentKey(key)))).toEqual(keys);
    for (const text of ['', 'then', 'snapshot-', 'snapshot-0', 'snapshot-1x', 'assessment-7']) {
      expect(readMomentKey(text)).toBeNull();
    }
  });

  it('take what is most worth comparing first', () => {
    expect(usualComparison([aSnapshot()], undefined).before).toBe('snapshot-12');
    expect(usualComparison([aSnapshot()], { name: 'Spring', answers: [], actions: [] }).before).toBe('previous');
    expect(usualComparison([], undefined)).toEqual({ before: 'now', after: 'now' });
  });
});

describe('momentChoices', () => {
  const row = (overrides: Partial<AssessmentRow>): AssessmentRow => ({
    id: AssessmentId.parse('00000000-0000-4000-8000-000000000001'),
    organisationId: 'fjord',
    organisation: 'Fjord Analytics',
    title: 'Branch office',
    framework: { id: FrameworkId.parse('four-pillar'), version: '1.0.0', shortTitle: 'Four pillars', kind: 'pillars' },
    status: 'complete',
    answered: 30,
    applicable: 31,
    score: 2.6,
    level: 2,
    levelName: 'Emerging',
    distance: 8,
    map: [],
    workflow: 'draft',
    updatedAt: '2026-11-02T12:00:00.000Z',
    ...overrides,
  });

  it('offers now, snapshots, the cycle before, and only what can be held against it', () => {
    const ladder = {
      id: FrameworkId.parse('revenue-ladder'),
      version: '1.0.0',
      shortTitle: '',
      kind: 'ladder',
    } as const;
    const choices = momentChoices(t, {
      snapshots: [aSnapshot()],
      previous: { name: 'Spring', date: '2026-05-12', answers: [], actions: [] },
      rows: [row({}), row({ id }), row({ organisationId: 'another of the same name' }), row({ framework: ladder })],
      open: { id, framework: 'four-pillar' },
    });
    expect(choices.map(({ label }) => label)).toEqual([
      'Now',
      'After the workshop, 2 Nov 2026',
      'The cycle before: Spring, 12 May 2026',
      'Other assessment: Branch office, 2 Nov 2026',
    ]);
  });
});

describe('rows', () => {
  it('say why a snapshot was taken, once', () => {
    expect(rowOfSnapshot(t, pillarEntry.texts, aSnapshot())).toMatchObject({
      name: 'After the workshop',
      under: null,
      tile: 2,
      level: 'Emerging',
      score: '2.60',
      status: 'Complete',
      distance: '8',
    });
    expect(rowOfSnapshot(t, pillarEntry.texts, aSnapshot({ reason: 'cycle' })).under).toBe(
      'Taken before the next cycle',
    );
    const unnamed = rowOfSnapshot(t, pillarEntry.texts, aSnapshot({ name: '', reason: 'signed-off' }));
    expect(unnamed).toMatchObject({ name: 'Signed off', under: null });
  });

  it('have stages on a ladder, and dashes for what is not known', () => {
    const previous = { name: 'Spring', level: 2, answers: [], actions: [] };
    const row = rowOfPrevious(t, ladderEntry.texts, previous, undefined);
    expect(rowOfPrevious(t, ladderEntry.texts, previous, aSnapshot()).distance).toBe('8');
    expect(row).toMatchObject({ tile: null, level: 'Stage 2', score: '–', day: '–', status: '–', distance: '–' });
  });
});

describe('trendPoints', () => {
  const now = {
    at: '2026-11-09T12:00:00.000Z',
    status: 'complete',
    score: 2.75,
    level: 2,
    distance: 6,
    completeness: 1,
  } as const;

  it('goes from the cycle before over the snapshots to now', () => {
    const earlier = [
      { on: null, score: 2.1, level: 1, distance: null },
      { on: '2026-05-12', score: 2.4, level: 2, distance: 11 },
    ];
    const points = trendPoints(t, 'pillars', earlier, [aSnapshot()], now);
    expect(points.map(({ value }) => value)).toEqual([2.1, 2.4, 2.6, 2.75]);
    expect(points.map(({ on }) => on)).toEqual([null, '2026-05-12', '2026-11-02', '2026-11-09']);
    expect(trendWords(t, 'pillars', points)).toBe(
      'Before: 2.10; 12 May 2026: 2.40, 11 answers to the next level; 2 Nov 2026: 2.60, 8 answers to the next level; Now: 2.75, 6 answers to the next level',
    );
  });

  it('does not draw now twice', () => {
    const same = { ...now, score: 2.6, distance: 8 };
    expect(trendPoints(t, 'pillars', [], [aSnapshot()], same)).toHaveLength(1);
  });

  it('takes the attained stage of a ladder', () => {
    const stage = { ...now, score: null, level: 3 };
    expect(trendPoints(t, 'ladder', [], [aSnapshot({ score: null })], stage).map(({ value }) => value)).toEqual([2, 3]);
  });
});

describe('changes', () => {
  it('are gathered by day, in their order', () => {
    const events = ['2026-11-02T10:00', '2026-11-02T09:00', '2026-11-01T08:00'].map((at, seq) => anEvent({ at, seq }));
    const days = dayGroups(events, (at) => at.slice(0, 10));
    expect(days.map(({ day, events: own }) => [day, own.map(({ seq }) => seq)])).toEqual([
      ['2026-11-02', [0, 1]],
      ['2026-11-01', [2]],
    ]);
  });

  it('say what happened, whatever it was', () => {
    const heads = [
      anEvent({ kind: 'created' }),
      anEvent({ kind: 'workflow', workflow: 'signed-off' }),
      anEvent({ kind: 'snapshot', snapshot: { seq: 3, name: 'Spring', reason: 'cycle' } }),
      anEvent({ moment: 4 }),
      anEvent({ kind: 'from-a-later-version' }),
      anEvent({ purged: true, entries: [] }),
      anEvent(),
    ].map((event) => eventWords(event, frame).head);
    expect(heads).toEqual([
      'Assessment begun',
      'Signed off',
      'Snapshot “Spring” taken before the next cycle',
      'An earlier moment restored',
      'Something else was stored',
      'What was changed here was erased on request; that something was changed is kept.',
      'Stored without a change',
    ]);
  });

  it('name entries in plain words, and those whose text is too long', () => {
    const raised = { key: 'agreed:R4', before: null, after: { question: 'R4', answer: 3 }, cut: false };
    const cut = { key: 'summary', before: null, after: null, cut: true };
    const words = eventWords(anEvent({ entries: [raised, cut], more: 4 }), frame);
    expect(words).toEqual({ head: null, lines: ['R4 Forecasting: 3 Defined', 'A long text was changed'], more: 4 });
  });
});

describe('restoreLines', () => {
  it('says nothing of meetings, who attended them, comments and steps, which stay', () => {
    const person = { id: ParticipantId.parse('p1') };
    const at = '2026-11-02T09:00:00Z';
    const now = aDraft({
      title: 'Autumn',
      participants: [person],
      meetings: [{ startedAt: at, attendees: [person.id] }],
      comments: [{ id: CommentId.parse('c1'), on: { block: 'roadmap' }, text: 'Too much', at }],
      steps: [{ to: 'in-review', at }],
    });
    const then = aDraft({ title: 'Spring', participants: [], steps: [{ to: 'draft', at }] });
    const groups = restoreLines(now, then, frame);
    expect(groups.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual(['Title: “Autumn” → “Spring”']);
  });

  it('says from now to then what would change, grouped', () => {
    const now = aDraft({ agreed: agreedOn({ R4: 3, P1: 2 }), title: 'Autumn' });
    const then = aDraft({ agreed: agreedOn({ R4: 2 }), title: 'Spring' });
    const groups = restoreLines(now, then, frame);
    expect(groups.map(({ group, count }) => [group, count])).toEqual([
      ['answers', 2],
      ['texts', 1],
    ]);
    expect(groups[0]?.lines.map(({ text }) => text)[1]).toBe('R4 Forecasting: level 3 → 2');
    expect(restoreLines(now, now, frame)).toEqual([]);
  });
});
