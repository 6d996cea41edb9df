import { describe, expect, it } from 'vitest';
import { ActionEdit, type Answer, type Assessment } from '../../../../shared/assessment/schema.ts';
import nineVoices from '../../../../shared/examples/four-pillar-nine-voices.cairn.json' with { type: 'json' };
import workedPillars from '../../../../shared/examples/four-pillar-worked.cairn.json' with { type: 'json' };
import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import type { Framework } from '../../../../shared/frameworks/structure.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { type CheckSource, checkReport } from '../../../../shared/report/checks/checkReport.ts';
import { type ProblemKind, severities, severityOf } from '../../../../shared/report/checks/reportProblem.ts';
import { makePlan } from '../../../../shared/roadmap/makePlan.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { agreedOn, anAgreed, anAssessment, assessmentOf } from '../../../builders/anAssessment.ts';
import { fourPillar, revenueLadder } from '../../../builders/theFrameworks.ts';

const t = createTranslate('en');

function problemsOf(
  assessment: Assessment,
  { framework = fourPillar as Framework, ...source }: Partial<CheckSource> & { readonly framework?: Framework } = {},
) {
  const scored = score(framework, assessment);
  const plan = makePlan(framework, assessment, scored);
  const usual = { edition: 'client', preset: 'full', sentences: [], paleColours: [], isSaved: true } as const;
  return checkReport({ assessment, score: scored, plan, ...usual, ...source });
}

const kindsOf = (...given: Parameters<typeof problemsOf>) => problemsOf(...given).map(({ kind }) => kind);
const namesOf = (kind: ProblemKind, ...given: Parameters<typeof problemsOf>) =>
  problemsOf(...given)
    .find((problem) => problem.kind === kind)
    ?.items.map(({ name }) => name);

const worked = assessmentOf(workedPillars);

describe('a paper for the room', () => {
  const assessment = anAssessment({ agreed: agreedOn({ P1: 3 }), decisions: [{ text: 'Choose a tool' }] });

  it('is not asked for what it does not print', () => {
    expect(kindsOf(assessment, { preset: 'sheet' })).toEqual([]);
    expect(kindsOf(assessment, { preset: 'agenda' })).toEqual(['nobody-asked']);
    expect(kindsOf(assessment, { preset: 'minutes' })).toEqual(['decision-open']);
    expect(kindsOf(assessment, { preset: 'sheet', isSaved: false })).toEqual(['not-saved']);
  });

  it('asks for participants only where none are', () => {
    const participants = [{ id: 'p1', function: 'sales' }] as unknown as NonNullable<Assessment['participants']>;
    expect(kindsOf({ ...assessment, participants }, { preset: 'agenda' })).toEqual([]);
  });
});

describe('the check before an export', () => {
  it('goes from what should be put right to what is good to know', () => {
    const found = problemsOf(worked, { isSaved: false });
    const ranks = found.map(({ severity }) => severities.indexOf(severity));
    expect(found[0]?.kind).toBe('not-saved');
    expect(ranks).toEqual(ranks.toSorted());
    expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
  });

  it('names what is not known and what nobody owns, and where to go', () => {
    const found = problemsOf(worked);
    expect(found).toContainEqual({
      kind: 'dont-know',
      severity: 'note',
      count: 1,
      items: [{ name: 'I4', place: { kind: 'question', question: 'I4' } }],
      place: null,
    });
    expect(found.find(({ kind }) => kind === 'no-owner')).toMatchObject({ count: 9 });
    expect(found.find(({ kind }) => kind === 'no-owner')?.items[0]?.place.kind).toBe('action');
  });

  it('leaves out steps with an owner and those that nobody plans', () => {
    const actions = [
      { id: 'I1-23', owner: 'Ana' },
      { id: 'R6-23', notNow: 'after the merger' },
      { id: 'P2-23', status: 'done' },
      { id: 'own-1', own: { title: 'Agree on one owner', section: 'people', days: 1, impact: 5 } },
    ].map((edit) => ActionEdit.parse(edit));
    const names = namesOf('no-owner', { ...worked, actions });
    expect(names).toContain('Agree on one owner');
    for (const id of ['I1', 'R6', 'P2']) expect(names).not.toContain(id);
  });

  it('names contested answers', () => {
    expect(namesOf('contested', assessmentOf(nineVoices))).toHaveLength(4);
  });

  it('says that there is nothing, or too little, to print', () => {
    const every = (answer: Answer) =>
      anAssessment({ agreed: agreedOn(Object.fromEntries(questionsOf(fourPillar).map(({ id }) => [id, answer]))) });
    expect(kindsOf(anAssessment())[0]).toBe('empty');
    expect(kindsOf(every({ notApplicable: 'sold' }))[0]).toBe('nothing-applies');
    expect(kindsOf(every('dont-know'))[0]).toBe('all-unknown');
    const some = anAssessment({ agreed: agreedOn({ P1: 3, P2: 'dont-know' }) });
    expect(namesOf('incomplete', some)).toHaveLength(31);
    const ladder = anAssessment({ agreed: agreedOn({ '1.1': 'F' }) });
    expect(namesOf('incomplete-ladder', ladder, { framework: revenueLadder })).toHaveLength(31);
  });

  it('names open questions of an otherwise finished assessment', () => {
    const agreed = (worked.agreed ?? []).filter((entry) => entry.question !== 'P8');
    expect(namesOf('open', { ...worked, agreed })).toEqual(['P8']);
  });

  it('wants a second person for a question that does not apply', () => {
    const said = (confirmed?: boolean) =>
      anAssessment({ agreed: [anAgreed('P1', { notApplicable: 'sold', ...(confirmed ? { confirmed } : {}) })] });
    expect(namesOf('unconfirmed', said())).toEqual(['P1']);
    expect(namesOf('unconfirmed', said(true))).toBeUndefined();
  });

  it('asks for a summary, for owners and dates of decisions, and for somebody who takes up what was parked', () => {
    const open = anAssessment({
      decisions: [{ text: 'Who owns the metrics' }, { text: 'When', owner: 'Ana', due: '2026-12-01' }],
      parked: [{ text: 'Pay plans' }],
    });
    expect(kindsOf(open)).toContain('no-summary');
    expect(namesOf('decision-open', open)).toEqual(['Who owns the metrics']);
    expect(namesOf('parked-open', open)).toEqual(['Pay plans']);
    expect(kindsOf({ ...open, summary: 'We met.', decisions: [], parked: [] })).not.toContain('no-summary');
  });

  it('stops at own words whose numbers have moved', () => {
    const sentence = { key: 'summary.verdict', section: 'summary', generated: '2.7', text: '2.6' } as const;
    const stale = problemsOf(worked, { sentences: [{ ...sentence, state: 'stale' }] });
    expect(stale[0]).toMatchObject({ kind: 'stale-words', severity: 'stops', count: 1 });
    expect(kindsOf(worked, { sentences: [{ ...sentence, state: 'own' }] })).not.toContain('stale-words');
  });

  it('names colours that are too pale', () => {
    expect(namesOf('contrast', worked, { paleColours: ['#ffff00'] })).toEqual(['#ffff00']);
  });

  it('counts private texts: printed for the consultant, left out for the client', () => {
    const noted = anAssessment({ agreed: [anAgreed('P1', 3, { note: 'Between us.' })] });
    expect(kindsOf(noted, { edition: 'consultant' })).toContain('private');
    expect(kindsOf(noted, { edition: 'client' })).toContain('left-out');
    const shared = anAssessment({ agreed: [anAgreed('P1', 3, { note: 'For all.', visibility: 'client' })] });
    expect(kindsOf(shared, { edition: 'consultant' })).not.toContain('private');
  });

  it('has words for every kind', () => {
    for (const kind of Object.keys(severityOf)) {
      for (const count of [1, 2]) expect(t(`preview.problem.${kind}`, { count })).not.toMatch(/^preview\./);
    }
  });
});
