import type { Answer } from '../../../shared/assessment/schema.ts';
import { ActionId, FrameworkId, QuestionId } from '../../../shared/base/ids.ts';
import type {
  Counterpart,
  CounterpartAnswer,
  CrosswalkOffers,
  OtherAssessment,
} from '../../../shared/contract/crosswalk.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import { type Crosswalk, crosswalkOf, isEmpty } from '../../../shared/crosswalk/crosswalkOf.ts';
import { planList } from '../../../shared/crosswalk/planList.ts';
import { standingAnswer } from '../../../shared/crosswalk/standingAnswer.ts';
import { textsFor } from '../../../shared/frameworks/library.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { FrameworkTexts } from '../../../shared/frameworks/texts.ts';
import { benchmarksOr } from '../../../shared/metrics/benchmarks.ts';
import { entryOf, type Report, reportContext } from '../../../shared/report/reportContext.ts';
import { readBenchmarks } from '../database/benchmarks.ts';
import type { ReadableDb } from '../database/handle.ts';
import { contextInput } from '../reportInput.ts';
import { levelName } from '../resultNames.ts';
import { door } from '../router.ts';
import { type ListedAssessment, listAssessments } from '../workspace/listAssessments.ts';
import { readPinnedFramework } from '../workspace/pinFramework.ts';
import { readAssessment, shownOf } from '../workspace/readAssessment.ts';
import { database, notFound } from './refuse.ts';

/** Older ones say little about today. */
const mostCounterparts = 6;

export const crosswalkProcedures = {
  offers: door.crosswalk.offers.handler(({ context: { services }, input }) => {
    const { language } = services.preferences.get();
    return crosswalkOffers(database(services), input.assessmentId, language);
  }),
};

/** What the organisation's other assessments say to the same practices. Throws NOT_FOUND. */
export function crosswalkOffers(db: ReadableDb, assessmentId: string, language: string): CrosswalkOffers {
  const all = listAssessments(db);
  const own = all.find(({ id }) => id === assessmentId);
  const pinned = own === undefined ? null : readPinnedFramework(db, own.framework);
  if (own === undefined || pinned === null) throw notFound();

  const counterparts: Counterpart[] = [];
  const unpaired: OtherAssessment[] = [];
  for (const listed of all.filter((one) => isOther(one, own)).sort(newestFirst)) {
    const other = readPinnedFramework(db, listed.framework);
    if (other === null) continue;
    const texts = textsFor(other, language);
    const head = headOf(listed, other.framework, texts);
    const pairs = crosswalkOf(pinned.framework, other.framework);
    if (isEmpty(pairs)) unpaired.push(head);
    else if (counterparts.length < mostCounterparts) {
      const report = reportOf(db, listed, { ...other, texts }, language);
      if (report !== null) counterparts.push({ ...head, ...contentOf(report, pairs) });
    }
  }
  return { counterparts, unpaired };
}

/** Of the same organisation: what another one of its name answered is none of its business. */
function isOther(one: ListedAssessment, own: ListedAssessment): boolean {
  return one.framework.id !== own.framework.id && one.organisationId === own.organisationId;
}

function dayOf({ date, createdAt }: ListedAssessment): string {
  return date ?? createdAt.slice(0, 10);
}

function newestFirst(one: ListedAssessment, other: ListedAssessment): number {
  const [a, b] = [`${dayOf(one)} ${one.createdAt} ${one.id}`, `${dayOf(other)} ${other.createdAt} ${other.id}`];
  return a < b ? 1 : -1;
}

function headOf(listed: ListedAssessment, framework: Framework, texts: FrameworkTexts): OtherAssessment {
  const { id, version, kind } = framework;
  return {
    assessmentId: listed.id,
    title: listed.title,
    date: dayOf(listed),
    framework: { id: FrameworkId.parse(id), version, kind, shortTitle: texts.shortTitle },
  };
}

/** The assessment with its scores, its plan and their words, made as for its own report. */
function reportOf(db: ReadableDb, listed: ListedAssessment, entry: FrameworkEntry, language: string): Report | null {
  const read = readAssessment(db, listed.id);
  if (read === null) return null;
  return reportContext(
    contextInput({
      entry,
      assessment: shownOf(read),
      // Screens are for the consultant.
      settings: { edition: 'consultant' },
      language,
      date: dayOf(listed),
      benchmarks: benchmarksOr(readBenchmarks(db)?.file),
    }),
  );
}

function contentOf(report: Report, pairs: Crosswalk): Pick<Counterpart, 'pairs' | 'answers' | 'actions'> {
  const paired = new Set(pairs.questions.map(({ there }) => there));
  return {
    pairs: { questions: [...pairs.questions], actions: [...pairs.actions] },
    answers: report.entries.filter(({ id }) => paired.has(id)).map(({ id }) => answerOf(report, id)),
    actions: planList(report).map(({ id, about, ...action }) => ({
      ...action,
      id: ActionId.parse(id),
      about: about.map((question) => QuestionId.parse(question)),
    })),
  };
}

function answerOf(report: Report, question: QuestionId): CounterpartAnswer {
  const entry = entryOf(report, question);
  if (entry === undefined) return { question, name: '', answer: null, answerName: null, source: null, note: null };
  const { result, agreed, name } = entry;
  const answer = standingAnswer(report.input.assessment, result);
  const text = agreed?.note?.trim() ?? '';
  return {
    question,
    name,
    answer,
    answerName: answer === null ? null : nameOfAnswer(report.texts, answer),
    source: result.source,
    note: text === '' ? null : { text, visibility: agreed?.visibility ?? 'consultant' },
  };
}

function nameOfAnswer(texts: FrameworkTexts, answer: Answer): string | null {
  if (typeof answer === 'number') return levelName(texts, answer);
  if (typeof answer === 'object' || answer === 'dont-know' || texts.kind !== 'ladder') return null;
  return texts.scale[answer].name;
}
