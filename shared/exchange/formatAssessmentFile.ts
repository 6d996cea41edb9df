import type {
  ActionEdit,
  Agreed,
  Answer,
  Assessment,
  Comment,
  Decision,
  EvidenceFile,
  FactorEdits,
  FactorNotes,
  Meeting,
  NotApplicable,
  Organisation,
  OwnAction,
  OwnWords,
  Parked,
  Participant,
  Previous,
  PreviousAction,
  PreviousAnswer,
  Response,
  Settings,
  WorkflowStep,
} from '../assessment/schema.ts';
import type { Guess, ValueInputs } from '../assessment/valueInputs.ts';
import type { AssessmentFile } from './assessmentFile.ts';
import type { FileHead } from './fileHead.ts';
import { oldestVersionFor } from './oldestVersionFor.ts';
import type { Ordered } from './ordered.ts';
import { metricRecord, renewalFigures, roleRecord, scorecardAnswers } from './orderedRecords.ts';

const organisation = (it: Organisation): Ordered<Organisation> => ({
  name: it.name,
  arrBand: it.arrBand,
  employees: it.employees,
  salesMotion: it.salesMotion,
  currency: it.currency,
});

const decision = (it: Decision): Ordered<Decision> => ({
  text: it.text,
  owner: it.owner,
  due: it.due,
  visibility: it.visibility,
  ifNot: it.ifNot,
  actions: it.actions,
  spend: it.spend,
});

const parked = (it: Parked): Ordered<Parked> => ({
  text: it.text,
  visibility: it.visibility,
  owner: it.owner,
  due: it.due,
});

const settings = (it: Settings): Ordered<Settings> => ({
  weights: it.weights,
  sectionWeights: it.sectionWeights,
  ladderPolicy: it.ladderPolicy,
  capacityDays: it.capacityDays,
  realisation: it.realisation,
  goals: it.goals,
  ownerLimit: it.ownerLimit,
  team: it.team === undefined ? undefined : { people: it.team.people, share: it.team.share },
  route: it.route === undefined ? undefined : { kind: it.route.kind, level: it.route.level },
  aim: it.aim === undefined ? undefined : { level: it.aim.level, by: it.aim.by },
  template: it.template === undefined ? undefined : { name: it.template.name, targets: it.template.targets },
  dayRate: it.dayRate,
  summaryReaders: it.summaryReaders,
});

const participant = (it: Participant): Ordered<Participant> => ({ id: it.id, label: it.label, function: it.function });

const notApplicable = (it: NotApplicable): Ordered<NotApplicable> => ({
  notApplicable: it.notApplicable,
  confirmed: it.confirmed,
});

const answer = (it: Answer): unknown => (typeof it === 'object' ? notApplicable(it) : it);

const response = (it: Response): Ordered<Response> => ({
  participant: it.participant,
  question: it.question,
  answer: answer(it.answer),
  confidence: it.confidence,
  evidence: it.evidence,
  references: it.references,
  note: it.note,
  visibility: it.visibility,
  flag: it.flag,
  readers: it.readers,
  answeredAt: it.answeredAt,
  firstVote: it.firstVote === undefined ? undefined : answer(it.firstVote),
});

const agreed = (it: Agreed): Ordered<Agreed> => ({
  question: it.question,
  answer: answer(it.answer),
  rationale: it.rationale,
  evidence: it.evidence,
  references: it.references,
  missing: it.missing?.map(({ level, clause }) => ({ level, clause })),
  note: it.note,
  visibility: it.visibility,
  flag: it.flag,
  dissent: it.dissent,
  readers: it.readers,
});

const own = (it: OwnAction): Ordered<OwnAction> => ({
  title: it.title,
  section: it.section,
  days: it.days,
  impact: it.impact,
  prerequisites: it.prerequisites,
  task: it.task,
});

const factors = (it: FactorEdits): Ordered<FactorEdits> => ({
  gap: it.gap,
  weight: it.weight,
  impact: it.impact,
  urgency: it.urgency,
});

const factorNotes = (it: FactorNotes): Ordered<FactorNotes> => ({
  gap: it.gap,
  weight: it.weight,
  impact: it.impact,
  confidence: it.confidence,
  urgency: it.urgency,
  effort: it.effort,
});

const action = (it: ActionEdit): Ordered<ActionEdit> => ({
  id: it.id,
  own: it.own === undefined ? undefined : own(it.own),
  owner: it.owner,
  effort: it.effort,
  confidence: it.confidence,
  exposure: it.exposure,
  wave: it.wave,
  due: it.due,
  status: it.status,
  doneOn: it.doneOn,
  note: it.note,
  notNow: it.notNow,
  factors: it.factors === undefined ? undefined : factors(it.factors),
  factorNotes: it.factorNotes === undefined ? undefined : factorNotes(it.factorNotes),
  parts: it.parts,
  metric: it.metric,
  checkOn: it.checkOn,
  spend: it.spend,
  readers: it.readers,
});

const previousAnswer = (it: PreviousAnswer): Ordered<PreviousAnswer> => ({
  question: it.question,
  answer: answer(it.answer),
  rationale: it.rationale,
});

const previousAction = (it: PreviousAction): Ordered<PreviousAction> => ({
  id: it.id,
  title: it.title,
  question: it.question,
  doneWhen: it.doneWhen,
  owner: it.owner,
  status: it.status,
  doneOn: it.doneOn,
});

const previous = (it: Previous): Ordered<Previous> => ({
  assessment: it.assessment,
  snapshot: it.snapshot,
  name: it.name,
  date: it.date,
  score: it.score,
  level: it.level,
  projected: it.projected,
  answers: it.answers.map(previousAnswer),
  actions: it.actions.map(previousAction),
});

const guess = (it: Guess | undefined): Ordered<Guess> | undefined =>
  it === undefined ? undefined : { low: it.low, mid: it.mid, high: it.high };

/** Each calculator with its keys in the order of the paper. */
const value = ({ failedPayments, leakage, retention, velocity, forecastMiss }: ValueInputs): Ordered<ValueInputs> => ({
  failedPayments: failedPayments && {
    revenue: failedPayments.revenue,
    failing: failedPayments.failing,
    recovered: failedPayments.recovered,
    target: guess(failedPayments.target),
  },
  leakage: leakage && { revenue: leakage.revenue, leaking: guess(leakage.leaking) },
  retention: retention && { revenue: retention.revenue, points: guess(retention.points) },
  velocity: velocity && {
    opportunities: velocity.opportunities,
    won: velocity.won,
    wonTarget: guess(velocity.wonTarget),
    price: velocity.price,
    days: velocity.days,
    target: guess(velocity.target),
  },
  forecastMiss: forecastMiss && {
    revenue: forecastMiss.revenue,
    missing: forecastMiss.missing,
    target: guess(forecastMiss.target),
    cost: forecastMiss.cost,
  },
});

const ownWords = (it: OwnWords): Ordered<OwnWords> => ({
  key: it.key,
  language: it.language,
  text: it.text,
  from: it.from,
  visibility: it.visibility,
});

const meeting = (it: Meeting): Ordered<Meeting> => ({
  startedAt: it.startedAt,
  endedAt: it.endedAt,
  attendees: it.attendees,
  seconds: it.seconds,
});

const comment = (it: Comment): Ordered<Comment> => ({
  id: it.id,
  on: 'question' in it.on ? { question: it.on.question } : { block: it.on.block },
  text: it.text,
  by: it.by,
  at: it.at,
  resolved: it.resolved === undefined ? undefined : { by: it.resolved.by, at: it.resolved.at },
});

const step = (it: WorkflowStep): Ordered<WorkflowStep> => ({ to: it.to, by: it.by, at: it.at });

const evidenceFile = (it: EvidenceFile): Ordered<EvidenceFile> => ({
  id: it.id,
  on: { question: it.on.question },
  name: it.name,
  type: it.type,
  bytes: it.bytes,
  sha256: it.sha256,
  width: it.width,
  height: it.height,
  addedAt: it.addedAt,
  visibility: it.visibility,
});

/** An empty list or map says no more than its absence; leaving it out keeps files short and equal files equal. */
function some<T, R>(list: readonly T[] | undefined, order: (item: T) => R): readonly R[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list.map(order);
}

function filled<T extends object>(value: T | undefined): T | undefined {
  return value === undefined || Object.values(value).every((member) => member === undefined) ? undefined : value;
}

/** The text of an assessment file in the oldest format version that holds it: keys in the order of the paper, two spaces, a final line feed. Equal
 * input gives equal text, and reading it back gives the same assessment, save that empty lists and maps at the top are left out. */
export function formatAssessmentFile(head: FileHead, assessment: Assessment): string {
  const file: Ordered<Omit<AssessmentFile, 'formatVersion'>> & { readonly formatVersion: number } = {
    format: 'cairn.assessment',
    formatVersion: oldestVersionFor(assessment),
    id: head.id,
    revision: head.revision,
    framework: { id: head.framework.id, version: head.framework.version },
    organisation: organisation(assessment.organisation),
    title: assessment.title,
    date: assessment.date,
    summary: assessment.summary,
    decisions: some(assessment.decisions, decision),
    parked: some(assessment.parked, parked),
    settings: assessment.settings === undefined ? undefined : filled(settings(assessment.settings)),
    participants: some(assessment.participants, participant),
    responses: some(assessment.responses, response),
    agreed: some(assessment.agreed, agreed),
    targets: filled(assessment.targets),
    actions: some(assessment.actions, action),
    previous: assessment.previous === undefined ? undefined : previous(assessment.previous),
    value: assessment.value === undefined ? undefined : filled(value(assessment.value)),
    words: some(assessment.words, ownWords),
    meetings: some(assessment.meetings, meeting),
    comments: some(assessment.comments, comment),
    steps: some(assessment.steps, step),
    files: some(assessment.files, evidenceFile),
    metrics: some(assessment.metrics, metricRecord),
    roles: some(assessment.roles, roleRecord),
    scorecard: assessment.scorecard && filled(scorecardAnswers(assessment.scorecard)),
    renewals: assessment.renewals && filled(renewalFigures(assessment.renewals)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
