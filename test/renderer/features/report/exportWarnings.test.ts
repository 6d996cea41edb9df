import { describe, expect, it } from 'vitest';
import { exportWarnings } from '../../../../renderer/features/report/exportWarnings.ts';
import { ActionEdit, type Answer, type Assessment } from '../../../../shared/assessment/schema.ts';
import nineVoices from '../../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import workedPillars from '../../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../../shared/frameworks/structure.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { agreedOn, anAgreed, anAssessment, assessmentOf } from '../../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

const t = createTranslate('en');

function warningsOf(
  assessment: Assessment,
  { framework = fourPillar as Framework, edition = 'client' as 'client' | 'consultant', saved = true } = {},
) {
  const scored = score(framework, assessment);
  const plan = makePlan(framework, assessment, scored);
  return exportWarnings({ assessment, score: scored, plan, edition, saved });
}

describe('warnings before an export', () => {
  it('name what is not known and what nobody owns', () => {
    const worked = assessmentOf(workedPillars);
    const [first, second, ...others] = warningsOf(worked);
    expect(first).toEqual({ kind: 'dont-know', count: 1, items: ['I4'] });
    expect(second).toMatchObject({ kind: 'ownerless', count: 9 });
    expect(others).toEqual([]);
  });

  it('leave out steps with an owner and those that nobody plans', () => {
    const worked = assessmentOf(workedPillars);
    const actions = [
      { id: 'I1-23', owner: 'Ana' },
      { id: 'R6-23', notNow: 'after the merger' },
      { id: 'P2-23', status: 'done' },
      { id: 'own-1', own: { title: 'Agree on one owner', section: 'people', days: 1, impact: 5 } },
    ].map((edit) => ActionEdit.parse(edit));
    const ownerless = warningsOf({ ...worked, actions }).find((warning) => warning.kind === 'ownerless');
    expect(ownerless?.items).toContain('Agree on one owner');
    for (const id of ['I1', 'R6', 'P2']) expect(ownerless?.items).not.toContain(id);
  });

  it('name contested answers', () => {
    const contested = warningsOf(assessmentOf(nineVoices)).find((warning) => warning.kind === 'contested');
    expect(contested).toMatchObject({ count: 4 });
  });

  it('say that there is nothing, or too little, to print', () => {
    expect(warningsOf(anAssessment())).toEqual([{ kind: 'empty', count: 1, items: [] }]);
    const every = (answer: Answer) =>
      anAssessment({ agreed: agreedOn(Object.fromEntries(questionsOf(fourPillar).map(({ id }) => [id, answer]))) });
    expect(warningsOf(every({ notApplicable: 'sold' }))).toEqual([{ kind: 'nothing-applies', count: 1, items: [] }]);
    expect(warningsOf(every('dont-know'))[0]).toEqual({ kind: 'all-unknown', count: 1, items: [] });
    const some = warningsOf(anAssessment({ agreed: agreedOn({ P1: 3, P2: 'dont-know' }) }));
    expect(some[0]).toMatchObject({ kind: 'incomplete', count: 31 });
    const ladder = anAssessment({ agreed: agreedOn({ '1.1': 'F' }) });
    expect(warningsOf(ladder, { framework: revenueLadder })[0]).toMatchObject({ kind: 'incomplete-ladder', count: 31 });
  });

  it('name open questions of an otherwise finished assessment', () => {
    const worked = assessmentOf(workedPillars);
    const agreed = (worked.agreed ?? []).filter((entry) => entry.question !== 'P8');
    expect(warningsOf({ ...worked, agreed })[0]).toEqual({ kind: 'open', count: 1, items: ['P8'] });
  });

  it('guard private words in the consultant edition only', () => {
    const noted = anAssessment({ agreed: [anAgreed('P1', 3, { note: 'Between us.' })] });
    const kinds = (assessment: Assessment, edition: 'client' | 'consultant') =>
      warningsOf(assessment, { edition }).map((warning) => warning.kind);
    expect(kinds(noted, 'consultant')).toContain('private');
    expect(kinds(noted, 'client')).not.toContain('private');
    const shared = anAssessment({ agreed: [anAgreed('P1', 3, { note: 'For all.', visibility: 'client' })] });
    expect(kinds(shared, 'consultant')).not.toContain('private');
    const parked = anAssessment({ parked: [{ text: 'Pay plans', visibility: 'consultant' }] });
    expect(kinds(parked, 'consultant')).toContain('private');
  });

  it('begin with a change that is not stored, and all have words', () => {
    const [first] = warningsOf(anAssessment(), { saved: false });
    expect(first?.kind).toBe('not-saved');
    const all = [
      'not-saved',
      'empty',
      'incomplete',
      'incomplete-ladder',
      'open',
      'dont-know',
      'contested',
      'ownerless',
      'private',
    ];
    for (const kind of all) expect(t(`preview.warning.${kind}`, { count: 2 })).not.toMatch(/^preview\./);
  });
});
