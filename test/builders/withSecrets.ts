import type { ActionEdit, Agreed, Assessment, Comment, Response, Visibility } from '../../shared/assessment/schema.ts';
import { type ActionId, type CommentId, MetricId, type QuestionId, RoleId } from '../../shared/base/ids.ts';
import { anEvidenceFile } from './evidence.ts';

/** Where each text of {@link withTexts} stands. */
export const textPlaces = [
  'summary',
  'decision.text',
  'decision.owner',
  'decision.ifNot',
  'parked.text',
  'parked.owner',
  'agreed.note',
  'agreed.rationale',
  'agreed.references',
  'agreed.reason',
  'response.note',
  'response.references',
  'response.reason',
  'action.note',
  'action.notNow',
  'action.metric',
  'action.factorNotes',
  'words',
  'agreed.dissent',
  'response.firstVote',
  'file',
  'metric.segment',
  'metric.source',
  'role.person',
  'role.deputy',
] as const;
/** Where a colleague's comments stand, which are never a client's to read. */
export const commentPlaces = ['comment.question', 'comment.block'] as const;
export type TextPlace = (typeof textPlaces)[number] | (typeof commentPlaces)[number];

interface Places {
  /** A question with an answer, and another one that may become not applicable. */
  readonly questions: readonly [string, string];
  readonly actions: readonly [string, string];
  /** A sentence of the report. */
  readonly sentence: string;
}

/** An assessment with a text in every place that has readers, all of them for the given ones; for the consultant with comments, too. */
export function withTexts(
  assessment: Assessment,
  text: (place: TextPlace) => string,
  readers: Visibility,
  { questions, actions, sentence }: Places,
): Assessment {
  const [first, second] = questions.map((id) => id as QuestionId) as [QuestionId, QuestionId];
  const [noted, putOff] = actions.map((id) => id as ActionId) as [ActionId, ActionId];
  const participant = assessment.participants?.[0];
  const agreed: readonly Agreed[] = [
    {
      ...(assessment.agreed ?? []).find(({ question }) => question === first),
      question: first,
      answer: 2,
      note: text('agreed.note'),
      visibility: readers,
      rationale: text('agreed.rationale'),
      references: [text('agreed.references')],
      dissent: text('agreed.dissent'),
      readers: { rationale: readers, references: readers, dissent: readers },
    },
    { question: second, answer: { notApplicable: text('agreed.reason') }, readers: { reason: readers } },
  ];
  const responses: readonly Response[] =
    participant === undefined
      ? []
      : [
          {
            participant: participant.id,
            question: first,
            answer: { notApplicable: text('response.reason') },
            firstVote: { notApplicable: text('response.firstVote') },
            note: text('response.note'),
            visibility: readers,
            references: [text('response.references')],
            readers: { references: readers, reason: readers },
          },
        ];
  const edits: readonly ActionEdit[] = [
    {
      id: noted,
      note: text('action.note'),
      metric: text('action.metric'),
      factors: { impact: 5 },
      factorNotes: { impact: text('action.factorNotes') },
      readers: { note: readers, metric: readers, factorNotes: readers },
    },
    { id: putOff, notNow: text('action.notNow'), readers: { notNow: readers } },
  ];
  const at = '2026-11-02T09:15:00Z';
  const comments: readonly Comment[] = [
    { id: 'c1' as CommentId, on: { question: first }, text: text('comment.question'), by: 'Ana', at },
    { id: 'c2' as CommentId, on: { block: 'summary' }, text: text('comment.block'), at, resolved: { at } },
  ];
  const isOther =
    <Item>(of: (item: Item) => string, taken: readonly string[]) =>
    (item: Item) =>
      !taken.includes(of(item));
  return {
    ...assessment,
    summary: text('summary'),
    settings: { ...assessment.settings, summaryReaders: readers },
    decisions: [
      {
        text: text('decision.text'),
        owner: text('decision.owner'),
        ifNot: text('decision.ifNot'),
        visibility: readers,
      },
    ],
    parked: [{ text: text('parked.text'), owner: text('parked.owner'), visibility: readers }],
    agreed: [...(assessment.agreed ?? []).filter(isOther(({ question }) => question, questions)), ...agreed],
    responses: [
      ...(assessment.responses ?? []).filter((one) => !(one.question === first && one.participant === participant?.id)),
      ...responses,
    ],
    actions: [...(assessment.actions ?? []).filter(isOther(({ id }) => id, actions)), ...edits],
    ...(readers === 'consultant' ? { comments: [...comments] } : {}),
    files: [
      {
        ...anEvidenceFile({ visibility: readers }),
        on: { question: first },
        name: text('file').replace(/[\p{Cc}/\\]/gu, '-'),
      },
    ],
    metrics: [
      {
        metric: MetricId.parse('M11'),
        values: [
          {
            on: '2026-09-30',
            confidence: 'measured',
            value: 24,
            segment: text('metric.segment'),
            source: text('metric.source'),
          },
        ],
        watched: true,
        visibility: readers,
      },
    ],
    roles: [
      {
        role: RoleId.parse('RO03'),
        status: 'filled',
        person: text('role.person'),
        deputy: text('role.deputy'),
        visibility: readers,
      },
    ],
    words: [{ key: sentence, language: 'en', text: text('words'), from: '', visibility: readers }],
  };
}
