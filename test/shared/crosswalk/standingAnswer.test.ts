import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { planList } from '../../../shared/crosswalk/planList.ts';
import { standingAnswer } from '../../../shared/crosswalk/standingAnswer.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agreedOn, anAssessment, assessmentOf, voicesOf } from '../../builders/anAssessment.ts';
import { aPillarReportInput } from '../../builders/aReport.ts';
import { theWorkedPillars } from '../../builders/theExamples.ts';
import { fourPillar } from '../../builders/theFrameworks.ts';

function standing(assessment: ReturnType<typeof anAssessment>, question: string): Answer | null | undefined {
  const result = score(fourPillar, assessment).questions.find(({ id }) => id === question);
  return result === undefined ? undefined : standingAnswer(assessment, result);
}

describe('standingAnswer', () => {
  it('is what the room agreed on', () => {
    const agreed = agreedOn({ I5: 4, T6: 'dont-know', R7: { notApplicable: 'one price', confirmed: true } });
    const assessment = anAssessment({ agreed });
    expect(['I5', 'T6', 'R7', 'T2'].map((id) => standing(assessment, id))).toEqual([
      4,
      'dont-know',
      { notApplicable: 'one price', confirmed: true },
      null,
    ]);
  });

  it('is the level that respondents come to, and the first reason why something is not applicable', () => {
    expect(standing(anAssessment(voicesOf('I5', { sales: [2, 2], finance: [2] })), 'I5')).toBe(2);
    const na = { notApplicable: 'resellers bill' };
    expect(standing(anAssessment(voicesOf('I5', { sales: [na, { notApplicable: 'no' }] })), 'I5')).toEqual(na);
  });
});

describe('planList', () => {
  const list = (assessment: typeof theWorkedPillars) => planList(reportContext(aPillarReportInput(assessment)));

  it('is the plan: each action once, with its wave', () => {
    const { plan } = aPillarReportInput(theWorkedPillars);
    const waves = plan.waves.flatMap(({ number, actions }) => actions.map((id) => [id, number]));
    const later = plan.later.map(({ id }) => [id, null]);
    expect(list(theWorkedPillars).map(({ id, wave }) => [id, wave])).toEqual([...waves, ...later]);
    for (const { id, title } of list(theWorkedPillars)) expect(title).not.toBe(id);
  });

  it('keeps what is closed, which costs nothing any more', () => {
    const { actions } = assessmentOf({
      organisation: { name: 'Fjord Analytics' },
      actions: [{ id: 'I1-23', status: 'done', owner: ' Controller ' }],
    });
    const closed = list({ ...theWorkedPillars, actions: actions ?? [] }).find(({ id }) => id === 'I1-23');
    expect(closed).toMatchObject({ about: ['I1'], days: 0, owner: 'Controller', status: 'done', wave: null });
    expect(closed?.title).not.toBe('I1-23');
  });
});
