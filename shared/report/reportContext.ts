import { noteReaders } from '../assessment/readersOf.ts';
import type { Agreed, Letter, Response } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import type { QuestionId } from '../base/ids.ts';
import { questionsOf, scaleOf, sectionOf } from '../frameworks/questions.ts';
import type {
  AnswerScale,
  CheckFramework,
  LadderFramework,
  PillarFramework,
  Question,
} from '../frameworks/structure.ts';
import type { CheckTexts, FrameworkTexts, LadderTexts, PillarTexts } from '../frameworks/texts.ts';
import type { Translate } from '../i18n/translate.ts';
import { type Edits, editsOf } from '../roadmap/edits.ts';
import type { CheckScore, LadderScore, PillarScore, QuestionResult } from '../scoring/result.ts';
import { anonymousScore } from '../workshop/anonymity.ts';
import { redactInput } from './redact.ts';
import type { ContextInput } from './reportInput.ts';
import { sentence, sentences } from './words.ts';

/** A scored question with everything that the report says of it. */
export interface Entry {
  readonly id: QuestionId;
  readonly name: string;
  /** "R4 Forecasting". */
  readonly title: string;
  readonly question: Question;
  readonly sectionId: string;
  readonly sectionName: string;
  /** Key capability, or gate; a check has neither. */
  readonly key: boolean;
  readonly scale: AnswerScale;
  readonly result: QuestionResult;
  readonly agreed: Agreed | undefined;
  /** The last response of each participant. */
  readonly responses: readonly Response[];
  readonly texts: FrameworkTexts['questions'][QuestionId];
  /** What a level without a wording of its own stands for, in a check. */
  readonly between: CheckTexts['levels'];
}

interface Common {
  readonly input: ContextInput;
  readonly t: Translate;
  readonly entries: readonly Entry[];
  /** What people changed, by action; the parts of a split action are among them. */
  readonly edits: Edits;
  /** The assessment's day, else the report's (ISO). */
  readonly date: string;
}

export interface PillarReport extends Common {
  readonly kind: 'pillars';
  readonly framework: PillarFramework;
  readonly texts: PillarTexts;
  readonly score: PillarScore;
}

export interface LadderReport extends Common {
  readonly kind: 'ladder';
  readonly framework: LadderFramework;
  readonly texts: LadderTexts;
  readonly score: LadderScore;
}

export interface CheckReport extends Common {
  readonly kind: 'check';
  readonly framework: CheckFramework;
  readonly texts: CheckTexts;
  readonly score: CheckScore;
}

export type Report = PillarReport | LadderReport | CheckReport;

/** What is made for each kind of report in a way of its own. */
export function byKind<Made>(
  report: Report,
  make: {
    readonly pillars: (report: PillarReport) => Made;
    readonly ladder: (report: LadderReport) => Made;
    readonly check: (report: CheckReport) => Made;
  },
): Made {
  switch (report.kind) {
    case 'pillars':
      return make.pillars(report);
    case 'ladder':
      return make.ladder(report);
    case 'check':
      return make.check(report);
    default:
      return assertNever(report);
  }
}

/** Joins structure, words, answers and results by question. Throws when framework, texts and score are of different kinds. */
export function reportContext(given: ContextInput): Report {
  const input = redactInput(given);
  const { framework, texts, t, assessment, options } = input;
  // [Note: Four voices]
  const score = anonymousScore(framework, assessment, input.score);
  const common: Common = {
    input,
    t,
    entries: entriesOf({ ...input, score }),
    edits: editsOf(assessment),
    date: assessment.date ?? options.date,
  };
  if (framework.kind === 'pillars' && texts.kind === 'pillars' && score.kind === 'pillars') {
    return { ...common, kind: 'pillars', framework, texts, score };
  }
  if (framework.kind === 'ladder' && texts.kind === 'ladder' && score.kind === 'ladder') {
    return { ...common, kind: 'ladder', framework, texts, score };
  }
  if (framework.kind === 'check' && texts.kind === 'check' && score.kind === 'check') {
    return { ...common, kind: 'check', framework, texts, score };
  }
  throw new Error('framework, texts and score are of different kinds');
}

function entriesOf({ framework, texts, score, assessment }: ContextInput): readonly Entry[] {
  const results = new Map(score.questions.map((result) => [result.id, result]));
  const agreed = new Map((assessment.agreed ?? []).map((entry) => [entry.question, entry]));
  const responses = lastResponses(assessment.responses ?? []);
  return questionsOf(framework).flatMap((question): readonly Entry[] => {
    const words = texts.questions[question.id];
    const result = results.get(question.id);
    if (words === undefined || result === undefined) return [];
    const section = sectionOf(framework, question.id);
    const sectionId = section?.id ?? '';
    return [
      {
        id: question.id,
        name: words.name,
        title: `${question.id} ${words.name}`,
        question,
        sectionId,
        sectionName: section === undefined ? '' : (texts.sections[section.id]?.name ?? section.id),
        key: ('key' in question && question.key) || ('gate' in question && question.gate),
        scale: scaleOf(framework, question.id),
        result,
        agreed: agreed.get(question.id),
        responses: responses.get(question.id) ?? [],
        texts: words,
        between: texts.kind === 'check' ? texts.levels : undefined,
      },
    ];
  });
}

/** The last response of a participant to a question wins (assessment file). */
function lastResponses(responses: readonly Response[]): ReadonlyMap<QuestionId, readonly Response[]> {
  const byQuestion = new Map<QuestionId, Map<string, Response>>();
  for (const response of responses) {
    const byParticipant = byQuestion.get(response.question) ?? new Map<string, Response>();
    byParticipant.delete(response.participant);
    byParticipant.set(response.participant, response);
    byQuestion.set(response.question, byParticipant);
  }
  return new Map([...byQuestion].map(([id, last]) => [id, [...last.values()]]));
}

/** The entry of a question; undefined for a limit symptom or an id of another framework. */
export function entryOf(report: Report, id: string): Entry | undefined {
  return report.entries.find((entry) => entry.id === id);
}

/** Names of questions: "R4 Forecasting". */
export function titlesOf(report: Report, ids: readonly QuestionId[]): readonly string[] {
  return ids.map((id) => entryOf(report, id)?.title ?? id);
}

/** What a level or a letter of a question means, as sentences. */
export function descriptionOf(entry: Entry, level: number | Letter): string {
  const { texts, between } = entry;
  if ('anchors' in texts) return typeof level === 'string' ? sentence(texts.anchors[level]) : '';
  switch (level) {
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return sentences(texts.levels[level] ?? [between?.[level].test ?? '']);
    default:
      return '';
  }
}

/** A question's note if this edition may print it: notes are for the consultant unless marked for the client. */
export function visibleNote(report: Report, answer: Agreed | Response | undefined): string {
  const visible = report.input.options.edition === 'consultant' || noteReaders(answer) === 'client';
  return visible ? (answer?.note?.trim() ?? '') : '';
}

/** Whether this edition may print a text whose default is the client's. */
export function isVisible(
  report: Report,
  text: { readonly visibility?: 'client' | 'consultant' | undefined },
): boolean {
  return report.input.options.edition === 'consultant' || text.visibility !== 'consultant';
}

/** Weighted gap of a question, null where it has none. */
export function weightedGap(entry: Entry): number | null {
  const { gap, weight } = entry.result;
  return gap === null || weight === null ? null : gap * weight;
}
