import type { Answer } from '../../shared/assessment/schema.ts';
import type { QuestionId } from '../../shared/base/ids.ts';
import type { Counterpart, CounterpartAnswer } from '../../shared/contract/crosswalk.ts';
import { lowestOffer } from '../../shared/crosswalk/lowestOffer.ts';
import { type Comparison, compareAnswers, isRated, offeredAnswer } from '../../shared/crosswalk/offeredAnswer.ts';
import type { AnswerScale } from '../../shared/frameworks/structure.ts';

/** What one counterpart says, and what it would be here. */
export interface Said {
  readonly source: Counterpart;
  readonly answer: CounterpartAnswer;
  /** Null while it is open there. */
  readonly offered: Answer | null;
}

/** What one assessment says to the counterparts of a question. */
export interface SourceSaid {
  readonly source: Counterpart;
  readonly said: readonly Said[];
}

/** What other assessments offer for a question. */
export interface QuestionOffer {
  /** The newest assessment of each other framework that answered a counterpart; without any answer, its newest one. */
  readonly sources: readonly SourceSaid[];
  /** Older assessments that would offer something else, newest first. */
  readonly earlier: readonly Taken[];
  /** What is offered, from where; null when no counterpart is answered. */
  readonly lowest: Taken | null;
  /** The counterparts do not all say the same. */
  readonly differs: boolean;
  /** How the answer here stands to what is offered; null while there is none here or there. */
  readonly comparison: Comparison | null;
  /** Why it is not for taking, or that it is: `answered`: there is an answer here; `second-person`: a key question is not applicable
   * only when two people say so; `nothing`: there is nothing to take. */
  readonly taking: 'open' | 'answered' | 'second-person' | 'nothing';
}

/** A counterpart's answer that can be taken. */
export interface Taken extends Said {
  readonly offered: Answer;
}

/** The question that it is offered for. */
export interface OwnQuestion {
  readonly id: QuestionId;
  /** Null while it is open. */
  readonly answer: Answer | null;
  /** A key capability or a gate. */
  readonly isKey: boolean;
  readonly scale: AnswerScale;
}

/** What is offered for a question; null when no other assessment has a counterpart of it. `counterparts` come newest first. */
export function questionOffer(own: OwnQuestion, counterparts: readonly Counterpart[]): QuestionOffer | null {
  const all = counterparts.flatMap((source) => saidBy(source, own));
  if (all.length === 0) return null;
  const sources = newestOfEach(all);
  const said = sources.flatMap((source) => source.said);
  const lowest = lowestOffer(said);
  return {
    sources,
    earlier: all
      .filter((one) => !sources.includes(one))
      .flatMap((one) => lowestOffer(one.said) ?? [])
      .filter((one) => lowest === null || !isSame(one.offered, lowest.offered)),
    lowest,
    differs: new Set(said.flatMap(({ offered }) => (offered === null ? [] : JSON.stringify(offered)))).size > 1,
    comparison: comparisonOf(own, lowest),
    taking: takingOf(own, lowest),
  };
}

function saidBy(source: Counterpart, own: OwnQuestion): readonly SourceSaid[] {
  const paired = new Set(source.pairs.questions.filter(({ here }) => here === own.id).map(({ there }) => there));
  const said = source.answers
    .filter(({ question }) => paired.has(question))
    .map((answer): Said => {
      const offered =
        answer.answer === null ? null : offeredAnswer(answer.answer, scaleOfAnswer(answer.answer), own.scale);
      return { source, answer, offered };
    });
  return said.length === 0 ? [] : [{ source, said }];
}

/** A level speaks for itself, as a letter does; what is neither means the same on both scales. */
function scaleOfAnswer(answer: Answer): AnswerScale {
  return typeof answer === 'number' ? 'levels' : 'letters';
}

function newestOfEach(all: readonly SourceSaid[]): readonly SourceSaid[] {
  const frameworks = [...new Set(all.map(({ source }) => source.framework.id))];
  return frameworks.flatMap((id) => {
    const own = all.filter(({ source }) => source.framework.id === id);
    return own.find(({ said }) => said.some(({ offered }) => offered !== null)) ?? own.slice(0, 1);
  });
}

function comparisonOf({ answer, scale }: OwnQuestion, lowest: Taken | null): Comparison | null {
  const there = lowest?.answer.answer ?? null;
  if (answer === null || lowest === null || there === null) return null;
  return compareAnswers(answer, scale, there, scaleOfAnswer(there));
}

/** "Don't know" is where another questionnaire helps most; it may be replaced by anything that says more. */
function takingOf({ answer, isKey }: OwnQuestion, lowest: Taken | null): QuestionOffer['taking'] {
  if (lowest === null) return 'nothing';
  const isOpen = answer === null || (answer === 'dont-know' && lowest.offered !== 'dont-know');
  if (!isOpen) return 'answered';
  return isKey && !isRated(lowest.offered) && lowest.offered !== 'dont-know' ? 'second-person' : 'open';
}

function isSame(one: Answer, other: Answer): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
