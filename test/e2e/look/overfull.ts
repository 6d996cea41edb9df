import { mostFiles } from '../../../shared/assessment/fileLimits.ts';
import { type Assessment, Goals } from '../../../shared/assessment/schema.ts';
import { ActionId, CommentId, type ParticipantId, QuestionId } from '../../../shared/base/ids.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';
import { quartersAfter } from '../../../shared/renewals/quarters.ts';
import { roles } from '../../../shared/roles/roles.ts';
import { agreedOn, assessmentOf } from '../../builders/anAssessment.ts';
import { aScorecard } from '../../builders/aScorecard.ts';
import { anEvidenceFile } from '../../builders/evidence.ts';
import { theNineVoices, theWorkedLadder, theWorkedPillars } from '../../builders/theExamples.ts';

/** Exactly 120 characters, Japanese and Romanian among them. */
export const longName =
  'Societatea Națională de Închirieri și Transporturi Feroviare „Bucureștii Noi” ― 株式会社 髙﨑製作所 東北支店 ソリューション営業本部 第二課'
    .padEnd(120, '課')
    .slice(0, 120);

const longText =
  'Două treimi dintre câmpuri sunt completate de mână, iar diferențele față de facturare se găsesc abia la sfârșitul trimestrului. ' +
  '二つの部門が同じ四半期について異なる受注率を報告しており、どちらの定義も文書化されていません。'.repeat(3);

/** A word that no line can hold. */
const longWord = `https://intern.example/${'rapoarte-trimestriale/'.repeat(8)}2026-T3.xlsx`;

function filled(assessment: Assessment): Assessment {
  return {
    ...assessment,
    organisation: {
      name: longName,
      arrBand: '5-15M',
      employees: 99_999_999,
      salesMotion: 'mixed',
      currency: longName.slice(0, 40),
    },
    title: `${longName.slice(0, 110)} ${'第二回'}`,
    summary: longText,
    decisions: Array.from({ length: 6 }, () => ({
      text: longText,
      owner: longName,
      due: '2027-03-31',
      ifNot: longText,
      spend: 999_999_999_999,
    })),
    parked: Array.from({ length: 6 }, () => ({ text: longWord, owner: longName, due: '2027-03-31' })),
    participants: (assessment.participants ?? []).map((participant) => ({ ...participant, label: longName })),
    comments: comments(assessment),
    steps: [{ to: 'draft', by: longName, at: noon }],
    files: files(assessment),
  };
}

const noon = '2026-11-22T12:00:00.000Z';

/** Sixty comments, a third of them resolved: on the first answered questions and on sections of the report. */
function comments({ agreed = [] }: Assessment): NonNullable<Assessment['comments']> {
  const questions = agreed.slice(0, 3).map(({ question }) => ({ question }));
  const places = [...questions, { block: 'summary' }, { block: 'a-section-of-another-cairn' }];
  return Array.from({ length: 60 }, (_, index) => ({
    id: CommentId.parse(`c${index}`),
    on: places[index % places.length] ?? { block: 'summary' },
    text: index % 2 === 0 ? longText : longWord,
    by: longName,
    at: noon,
    ...(index % 3 === 0 ? { resolved: { by: longName, at: noon } } : {}),
  }));
}

/** As many files as there may be, on the first answered questions. */
function files({ agreed = [] }: Assessment): NonNullable<Assessment['files']> {
  const questions = agreed.slice(0, 2).map(({ question }) => question);
  return Array.from({ length: questions.length === 0 ? 0 : mostFiles }, (_, index) =>
    anEvidenceFile({
      id: `f${index}`,
      on: { question: questions[index % questions.length] },
      name: index % 2 === 0 ? `${longName}.xlsx` : `${'rapoarte-trimestriale-'.repeat(6)}T3.xlsx`,
      bytes: 9_999_999,
      ...(index % 3 === 0 ? { visibility: 'consultant' } : {}),
    }),
  );
}

function withDetails(agreed: Assessment['agreed'] = []): NonNullable<Assessment['agreed']> {
  return agreed.map((entry) => ({
    ...entry,
    note: longText,
    rationale: longText,
    evidence: 'described',
    references: [longWord, longName, longText],
    flag: true,
  }));
}

/** Every amount as long as it may be. */
const hugeScorecard: Pick<Assessment, 'metrics' | 'scorecard'> = {
  ...aScorecard,
  metrics: aScorecard.metrics.map((record) => ({
    ...record,
    values: record.values?.map((value) => ({ ...value, value: 999_999_999_999 })),
  })),
};

const owners = (plan: readonly string[]): NonNullable<Assessment['actions']> =>
  assessmentOf({
    organisation: { name: longName },
    actions: plan.map((id, index) => ({
      id,
      owner: `${longName.slice(0, 100)} ${index}`,
      note: longText,
      due: '2027-03-31',
    })),
  }).actions ?? [];

/** Everything that can be long is: names of 120 characters, texts of several lines, words without a break. */
export const overfullPillars: Assessment = {
  ...filled(theWorkedPillars),
  roles: roles.map(({ id }, index) => ({
    role: id,
    status: index % 4 === 3 ? 'planned' : index % 4 === 2 ? 'part-time' : 'filled',
    person: longName,
    ...(index % 2 === 0 ? { deputy: longName } : {}),
    share: 0.4,
    ...(index === 5 ? { visibility: 'consultant' } : {}),
  })),
  agreed: withDetails(theWorkedPillars.agreed),
  settings: { ...theWorkedPillars.settings, dayRate: 999_999.99 },
  metrics: [...metrics.keys()].map((metric) => ({
    metric,
    values: [
      { on: '2026-06-30', confidence: 'measured', value: 999_999_999_999, segment: longName, source: longName },
      { on: '2026-09-30', confidence: 'measured', inputs: { won: 0, lost: 0, actual: 0 }, source: longName },
    ],
    target: { value: -999_999_999_999.99, by: '2027-03-31' },
    watched: true,
  })),
  value: {
    failedPayments: {
      revenue: 999_999_999_999,
      failing: 0.1234,
      recovered: 0.4567,
      target: { low: 0.5678, mid: 0.6789, high: 0.7891 },
    },
    leakage: { revenue: 999_999_999_999, leaking: { low: 0.3, mid: 0.2, high: 0.1 } },
    velocity: {
      opportunities: 999_999_999,
      won: 0.2,
      price: 999_999_999_999,
      days: 9_999,
      target: { low: 9_998, mid: 9_000, high: 1 },
    },
  },
  actions: [
    ...owners(['I1-23', 'P2-23', 'T5-23', 'R4-23']),
    ...(assessmentOf({
      organisation: { name: longName },
      actions: [
        { id: 'own-1', own: { title: longName, section: 'process', days: 9_999, impact: 3 }, owner: longName },
        { id: 'I8-12', notNow: longText },
      ],
    }).actions ?? []),
  ],
};

/** Nine voices with long labels and long notes. */
export const overfullVoices: Assessment = {
  ...hugeScorecard,
  ...filled(theNineVoices),
  settings: {
    ...theNineVoices.settings,
    goals: Goals.parse({ G1: 10, G2: 25, G3: 5, G4: 30, G5: 10, G6: 20 }),
    aim: { level: 4, by: '2027-06-30' },
  },
  responses: (theNineVoices.responses ?? []).map((response) => ({
    ...response,
    note: longText,
    participant: response.participant as ParticipantId,
  })),
};

export const overfullLadder: Assessment = {
  ...filled(theWorkedLadder),
  settings: { ...theWorkedLadder.settings, aim: { level: 4, by: '2027-06-30' } },
  agreed: [
    ...withDetails(theWorkedLadder.agreed),
    ...['L2.1', 'L2.2', 'L2.3'].map((id) => ({ question: QuestionId.parse(id), answer: 2, note: longText })),
  ],
};

/** A second cycle of which one question is answered: last time's answers, reasons and actions are as long as they can be. */
export const overfullNext: Assessment = {
  ...filled({ organisation: { name: longName } }),
  agreed: withDetails(theWorkedPillars.agreed?.filter(({ question }) => question === 'T5')),
  previous: {
    name: longName,
    date: '2026-05-12',
    score: 2.6,
    level: 2,
    projected: 2.87,
    answers: (theWorkedPillars.agreed ?? []).map(({ question, answer }) => ({ question, answer, rationale: longText })),
    actions: ['T5-23', 'T5-34'].map((id, index) => ({
      id: ActionId.parse(id),
      title: longName,
      question: QuestionId.parse('T5'),
      doneWhen: longText,
      owner: longName,
      status: index === 0 ? 'done' : 'doing',
      ...(index === 0 ? { doneOn: '2026-09-30' } : {}),
    })),
  },
};

/** Six elements of which some hold, with answers that are low, not known and still open. */
export const overfullSixElement: Assessment = {
  ...filled({ organisation: { name: longName } }),
  agreed: withDetails(
    agreedOn({
      ...Object.fromEntries(['E1', 'E2', 'E3', 'E5'].flatMap((id) => [1, 2, 3].map((n) => [`${id}.${n}`, 'F']))),
      ...{ 'E2.1': 'N', 'E4.1': 'P', 'E4.2': 'N', 'E4.3': 'dont-know', 'E6.1': { notApplicable: longText } },
      ...{ 'A1.1': 'L', 'A1.2': 'L', 'A1.3': 'P', 'A2.1': 'P' },
    }),
  ),
};

/** Renewals with one element of the four not yet answered. */
export const overfullRenewals: Assessment = {
  ...filled({ organisation: { name: longName } }),
  renewals: {
    due: quartersAfter('2026-11-22', 8).map((quarter) => ({ quarter, amount: 999_999_999_999.99 })),
    rate: 0.1234,
  },
  agreed: withDetails(
    agreedOn(
      Object.fromEntries([1, 2, 3].flatMap((id) => [1, 2, 3, 4, 5].map((n) => [`RN${id}.${n}`, 1 + ((id + n) % 5)]))),
    ),
  ),
};
