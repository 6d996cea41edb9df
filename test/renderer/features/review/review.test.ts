import { describe, expect, it } from 'vitest';
import { blockName } from '../../../../renderer/comments/blockName.ts';
import { signedWords } from '../../../../renderer/comments/momentWords.ts';
import { reportSearch } from '../../../../renderer/features/report/panelTab.ts';
import { findingWords } from '../../../../renderer/features/review/findingWords.ts';
import { hrefOfFinding } from '../../../../renderer/features/review/hrefOfFinding.ts';
import { leadWords } from '../../../../renderer/features/review/leadWords.ts';
import { workflowPlaces } from '../../../../renderer/features/review/workflowSteps.ts';
import type { WorkflowStep } from '../../../../shared/assessment/schema.ts';
import { ActionId, QuestionId, SectionId } from '../../../../shared/base/ids.ts';
import type { ChangeFrame } from '../../../../shared/history/describeChange.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { type FindingFacts, finding, findingKinds } from '../../../../shared/review/finding.ts';
import { ladderEntry, pillarEntry } from '../questionnaire/aQuestionnaire.ts';

const t = createTranslate('en');
const R4 = QuestionId.parse('R4');
const action = ActionId.parse('R4-23');
const need = ActionId.parse('I1-23');

/** One finding of every kind, and one more for every other sentence that a kind has. */
const all: readonly FindingFacts[] = [
  { kind: 'high-on-opinion', question: R4, standing: 4 },
  {
    kind: 'not-reached',
    question: R4,
    standing: 4,
    action,
    needQuestion: QuestionId.parse('I1'),
    needStanding: 2,
    reach: 3,
  },
  { kind: 'outside-voices', question: R4, standing: 5, voices: { lowest: 2, highest: 2 }, first: null },
  {
    kind: 'outside-voices',
    question: R4,
    standing: 5,
    voices: { lowest: 2, highest: 4 },
    first: { lowest: 1, highest: 5 },
  },
  { kind: 'not-applicable-alone', question: R4 },
  { kind: 'many-not-applicable', section: SectionId.parse('process'), questions: [R4] },
  { kind: 'no-rationale', question: R4, standing: 3, voices: { lowest: 1, highest: 5 } },
  { kind: 'dissent-alone', question: R4, dissent: 'Finance sees a 1.' },
  { kind: 'flagged', question: R4 },
  { kind: 'before-need', action, wave: 1, need, needWave: 2 },
  { kind: 'before-need', action, wave: 1, need, needWave: null },
  { kind: 'blocker-unplanned', question: R4, action, reason: 'not-now' },
  { kind: 'blocker-unplanned', question: R4, action: null, reason: null },
  { kind: 'over-capacity', wave: 2, overDays: 0.5 },
  { kind: 'owner-limit', wave: 1, owner: 'Ana', count: 4, limit: 3 },
  { kind: 'on-unknown', action, question: R4, isOwn: true },
  { kind: 'on-unknown', action, question: QuestionId.parse('I1'), isOwn: false },
  { kind: 'low-confidence', action, rank: 2 },
  { kind: 'no-owner', action },
  { kind: 'decision-open', text: 'Hire', lacksOwner: true, lacksDate: true },
  { kind: 'decision-open', text: 'Hire', lacksOwner: false, lacksDate: true },
  { kind: 'decision-open', text: 'Hire', lacksOwner: true, lacksDate: false },
  { kind: 'no-check', action, lacksMetric: true, lacksDate: true },
  { kind: 'no-check', action, lacksMetric: true, lacksDate: false },
  { kind: 'no-check', action, lacksMetric: false, lacksDate: true },
];

describe('a finding', () => {
  const frame: ChangeFrame = { ...pillarEntry, t };

  it('of every kind has a name and a sentence without a hole', () => {
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(Object.keys(findingKinds)));
    for (const facts of all) {
      const { name, words } = findingWords(finding(facts), frame);
      expect(name).not.toMatch(/^\s*$|\{\{|^review\./);
      expect(words).not.toMatch(/^\s*$|\{\{|^review\.|undefined|null/);
      for (const part of ['title', 'about', 'none'])
        expect(t(`review.finding.${facts.kind}.${part}`)).not.toMatch(/^review\./);
    }
  });

  it('says what it rests on', () => {
    const said = all.map((facts) => findingWords(finding(facts), frame));
    expect(said[1]).toEqual({
      name: 'R4 Forecasting',
      words: 'At level 4, which takes level 3 in I1 One set of metric definitions; that stands at level 2',
    });
    expect(said[2]?.words).toBe('Agreed at level 5; the voices say 2');
    expect(said[3]?.words).toBe('Agreed at level 5; voices from 2 to 4, in the first round from 1 to 5');
    expect(said[13]).toEqual({ name: 'Wave 2', words: '1 day over' });
  });

  it('says a letter as it is', () => {
    const facts: FindingFacts = { kind: 'high-on-opinion', question: QuestionId.parse('1.1'), standing: 'F' };
    expect(findingWords(finding(facts), { ...ladderEntry, t }).words).toBe('The answer: F');
  });

  it.each([
    [all[0], '#/a/x/questions/R4'],
    [all[5], '#/a/x/questions/R4'],
    [all[9], '#/a/x/roadmap?action=R4-23'],
    [all[12], '#/a/x/questions/R4'],
    [all[13], '#/a/x/roadmap'],
    [all[19], '#/a/x/questions/P1?meeting=decisions'],
  ])('leads to where something can be done: %j', (facts, href) => {
    if (facts === undefined) throw new Error('no finding');
    expect(hrefOfFinding('x', finding(facts).place, 'P1')).toBe(href);
  });
});

it('says in one sentence what the review comes to', () => {
  const serious = finding({ kind: 'not-applicable-alone', question: R4 });
  const note = finding({ kind: 'flagged', question: R4 });
  expect(leadWords(t, [], true)).toBe('Nothing is answered yet, so there is nothing to check.');
  expect(leadWords(t, [], false)).toBe('Nothing in the answers or the plan stands out.');
  expect(leadWords(t, [note], false)).toBe('1 thing to look at before the client sees it.');
  expect(leadWords(t, [serious, note], false)).toBe(
    '2 things to look at before the client sees it, 1 of them serious.',
  );
});

it('shows the last step to each state, and none to what lies ahead', () => {
  const steps: readonly WorkflowStep[] = [
    { to: 'in-review', by: 'Ana', at: '2026-11-20T09:00:00.000Z' },
    { to: 'signed-off', by: 'Ana', at: '2026-11-20T10:00:00.000Z' },
    { to: 'draft', by: 'Ben', at: '2026-11-21T09:00:00.000Z' },
    { to: 'in-review', at: '2026-11-22T09:00:00.000Z' },
  ];
  const shown = (current: 'draft' | 'in-review') =>
    workflowPlaces(current, steps).map(({ state, isCurrent, step }) => [state, isCurrent, step?.at ?? null]);
  expect(shown('in-review')).toEqual([
    ['draft', false, '2026-11-21T09:00:00.000Z'],
    ['in-review', true, '2026-11-22T09:00:00.000Z'],
    ['signed-off', false, null],
  ]);
  expect(shown('draft')[1]).toEqual(['in-review', false, null]);
  expect(workflowPlaces('draft', [])[0]?.step).toBeUndefined();
});

it('signs with a name, or with the moment alone', () => {
  const at = '2026-11-22T12:00:00.000Z';
  expect(signedWords(t, { by: 'Ana', at })).toMatch(/^Ana, 2[123] Nov 2026, \d\d:00$/);
  expect(signedWords(t, { at })).toMatch(/^2[123] Nov 2026/);
});

it('names sections of the report, and those of another Cairn by their id', () => {
  expect(blockName(t, 'summary', 'pillars')).toBe('Summary');
  expect(blockName(t, 'hologram', 'ladder')).toBe('hologram');
});

it('reads the part of the report’s panel out of the address', () => {
  expect(reportSearch({ tab: 'check' })).toEqual({ tab: 'check' });
  expect(reportSearch({ tab: 'cellar' })).toEqual({});
});
