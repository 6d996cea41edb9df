import { agreedOf, answerWith } from '../assessment/agreedEntry.ts';
import { applyChange, type Draft } from '../assessment/applyChange.ts';
import { type Change, entryKey } from '../assessment/change.ts';
import type { Letter } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import { findSection } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { questionResults } from '../scoring/questionResults.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { hiddenQuestions } from './vote.ts';

/** A question that people answered alike before the meeting. */
export interface Alike {
  readonly question: QuestionId;
  /** The balanced mean, rounded as gates see it: halves go down (method 8b.3, 8b.7). */
  readonly level: number | Letter;
  readonly respondents: number;
  /** People who answered it without a level. */
  readonly without: number;
  /** 0-1. */
  readonly consensus: number;
  readonly min: number | Letter;
  readonly max: number | Letter;
}

/** The questions of a section by what a confirm sweep does with them. Those with an agreed answer, and those whose vote is
 * not revealed, are in none of the lists. */
export interface Sweep {
  readonly alike: readonly Alike[];
  /** Voices that lie apart, widest first. */
  readonly discuss: readonly QuestionId[];
  /** Fewer than two levels: nothing that could agree. */
  readonly unheard: readonly QuestionId[];
}

/** What a section has to confirm: band "agreed", two voices or more, and no agreed answer yet. */
export function sweepOf(framework: Framework, draft: Draft, score: Score, section: SectionId): Sweep {
  const results = questionResults(score);
  const hidden = hiddenQuestions(draft);
  const pending = (findSection(framework, section)?.questions ?? []).flatMap(({ id }) => {
    const result = results.get(id);
    return result === undefined || agreedOf(draft, id) !== undefined || hidden.has(id) ? [] : [result];
  });
  return {
    alike: pending.flatMap((result) => alikeOf(draft, result)),
    discuss: pending
      .filter(({ band }) => band === 'discuss' || band === 'contested')
      .toSorted((a, b) => (a.consensus ?? 1) - (b.consensus ?? 1))
      .map(({ id }) => id),
    unheard: pending.filter(({ band }) => band === null).map(({ id }) => id),
  };
}

function alikeOf({ assessment }: Draft, result: QuestionResult): readonly Alike[] {
  const { id, band, level, consensus, min, max, respondents } = result;
  if (band !== 'agreed' || level === null || consensus === null || min === null || max === null) return [];
  const people = new Set((assessment.participants ?? []).map((person) => person.id));
  const spoke = new Set(
    (assessment.responses ?? [])
      .filter(({ question, participant }) => question === id && people.has(participant))
      .map(({ participant }) => participant),
  );
  return [{ question: id, level, respondents, without: spoke.size - respondents, consensus, min, max }];
}

/** Stores the common levels as agreed answers: one list of changes, hence one step of undo. What somebody agreed on in the meantime stays,
 * and a vote that was begun since goes on. */
export function confirmAlike(draft: Draft, alike: readonly Pick<Alike, 'question' | 'level'>[]): readonly Change[] {
  const hidden = hiddenQuestions(draft);
  const changes = new Map<string, Change>();
  let now = draft;
  for (const { question, level } of alike) {
    if (agreedOf(now, question) !== undefined || hidden.has(question)) continue;
    for (const change of answerWith(now, question, level)) {
      now = applyChange(now, change);
      // Notes that waited for several answers change one entry several times: the last says it all.
      changes.set(entryKey(change), change);
    }
  }
  return [...changes.values()];
}
