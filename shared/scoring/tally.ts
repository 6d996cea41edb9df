import type { Agreed, Evidence } from '../assessment/schema.ts';
import { assertNever } from '../base/assertNever.ts';
import { type AnswerTable, groups } from './answers.ts';
import { bandOf, consensus } from './consensus.ts';
import type { FunctionMeans } from './functionSpread.ts';
import type { ConsensusBand, QuestionState } from './result.ts';
import { type Reading, readAnswer, type Scale } from './scale.ts';

/** What the answers to one question come to, on the question's own scale. */
export interface Tally {
  readonly state: QuestionState;
  readonly source: 'agreed' | 'responses' | null;
  /** The agreed answer, else the mean balanced by function; null unless answered. */
  readonly score: number | null;
  readonly respondents: number;
  /** How many respondents chose each answer of the scale; empty without respondents. */
  readonly frequencies: readonly number[];
  readonly consensus: number | null;
  readonly band: ConsensusBand | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly functions: Readonly<FunctionMeans>;
  /** Evidence value of an answered question: 0, 0.5 or 1. */
  readonly evidence: number;
}

type Voices = Omit<Tally, 'source'>;

const silence: Voices = {
  state: 'open',
  score: null,
  respondents: 0,
  frequencies: [],
  consensus: null,
  band: null,
  min: null,
  max: null,
  functions: {},
  evidence: 0,
};

/** Value of an evidence for the confidence label (method 8b.12). */
function evidenceValue(evidence: Evidence | undefined): number {
  switch (evidence) {
    case 'shown':
      return 1;
    case 'described':
      return 0.5;
    case 'opinion':
    case undefined:
      return 0;
    default:
      return assertNever(evidence);
  }
}

function tallyResponses(table: AnswerTable, question: number, scale: Scale): Voices {
  const frequencies: number[] = new Array(scale.highest - scale.lowest + 1).fill(0);
  const sums = groups.map(() => 0);
  const counts = groups.map(() => 0);
  let respondents = 0;
  let dontKnow = false;
  let notApplicable = false;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let evidence = 0;

  const first = question * table.participants;
  for (let participant = 0; participant < table.participants; participant += 1) {
    const response = table.latest[first + participant];
    if (response === undefined) continue;
    const reading = readAnswer(response.answer, scale);
    if (typeof reading !== 'number') {
      dontKnow ||= reading === 'dont-know';
      notApplicable ||= reading === 'not-applicable';
      continue;
    }
    const group = table.groupOf[participant] ?? 0;
    sums[group] = (sums[group] ?? 0) + reading;
    counts[group] = (counts[group] ?? 0) + 1;
    const category = reading - scale.lowest;
    frequencies[category] = (frequencies[category] ?? 0) + 1;
    respondents += 1;
    min = Math.min(min, reading);
    max = Math.max(max, reading);
    evidence = Math.max(evidence, evidenceValue(response.evidence));
  }
  if (respondents === 0) {
    if (dontKnow) return { ...silence, state: 'dont-know' };
    return notApplicable ? { ...silence, state: 'not-applicable' } : silence;
  }

  const functions: FunctionMeans = {};
  let sum = 0;
  let voices = 0;
  for (const [index, group] of groups.entries()) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    const mean = (sums[index] ?? 0) / count;
    if (group !== 'unassigned') functions[group] = mean;
    sum += mean;
    voices += 1;
  }
  const agreement = consensus(frequencies);
  return {
    state: 'answered',
    score: sum / voices,
    respondents,
    frequencies,
    consensus: agreement,
    band: bandOf(agreement),
    min,
    max,
    functions,
    evidence,
  };
}

/** The state of a question with an agreed answer: the answer wins whole, the voices stay as background (method 8b.2). */
function settle(agreed: Agreed, reading: Exclude<Reading, 'unreadable'>, voices: Voices): Tally {
  if (typeof reading !== 'number') return { ...voices, state: reading, source: null, score: null, evidence: 0 };
  return { ...voices, state: 'answered', source: 'agreed', score: reading, evidence: evidenceValue(agreed.evidence) };
}

/** State, score and agreement of the question at a position of the table (method 8b.1, 8b.2, 8b.16). */
export function tally(table: AnswerTable, question: number, scale: Scale): Tally {
  const voices = table.participants === 0 ? silence : tallyResponses(table, question, scale);
  const agreed = table.agreed[question];
  const reading = agreed === undefined ? 'unreadable' : readAnswer(agreed.answer, scale);
  if (agreed !== undefined && reading !== 'unreadable') return settle(agreed, reading, voices);
  return { ...voices, source: voices.score === null ? null : 'responses' };
}
