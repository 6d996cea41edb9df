import type {
  ActionEdit,
  Agreed,
  Answer,
  Assessment,
  Decision,
  NotApplicable,
  Organisation,
  OwnAction,
  Parked,
  Participant,
  Response,
  Settings,
} from '../assessment/schema.ts';
import type { AssessmentFile, FileHead } from './assessmentFile.ts';

/** Every key of T in the order of the paper; a key that the schema gains does not compile until it has its place here. */
type Ordered<T> = { readonly [Key in keyof Required<T>]: unknown };

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
});

const parked = (it: Parked): Ordered<Parked> => ({ text: it.text, visibility: it.visibility });

const settings = (it: Settings): Ordered<Settings> => ({
  weights: it.weights,
  sectionWeights: it.sectionWeights,
  ladderPolicy: it.ladderPolicy,
  capacityDays: it.capacityDays,
  realisation: it.realisation,
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
  answeredAt: it.answeredAt,
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
});

const own = (it: OwnAction): Ordered<OwnAction> => ({
  title: it.title,
  section: it.section,
  days: it.days,
  impact: it.impact,
  prerequisites: it.prerequisites,
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
});

/** An empty list or map says no more than its absence; leaving it out keeps files short and equal files equal. */
function some<T, R>(list: readonly T[] | undefined, order: (item: T) => R): readonly R[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list.map(order);
}

function filled<T extends object>(value: T | undefined): T | undefined {
  return value === undefined || Object.values(value).every((member) => member === undefined) ? undefined : value;
}

/** The text of an assessment file in the newest format version: keys in the order of the paper, two spaces, a final line feed. Equal
 * input gives equal text, and reading it back gives the same assessment, save that empty lists and maps at the top are left out. */
export function formatAssessmentFile(head: FileHead, assessment: Assessment): string {
  const file: Ordered<AssessmentFile> = {
    format: 'cairn.assessment',
    formatVersion: 1,
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
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
