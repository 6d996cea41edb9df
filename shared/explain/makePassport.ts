import type { AnswerLists } from './answerLists.ts';
import type { Case } from './explainInput.ts';
import type { Formula } from './formula.ts';
import { formulaLine } from './formulaLine.ts';
import type { Blocks, Note, Passport, People, Range, Value } from './passport.ts';
import { peopleBehind } from './people.ts';
import { relatedTo } from './related.ts';
import type { Subject } from './subject.ts';
import { noValue } from './valueWords.ts';

/** What a number's own rules decide of its passport. */
export interface Draft {
  readonly title: string;
  readonly value: Value;
  readonly lead: string;
  readonly formula: Formula | null;
  readonly withheld: string | null;
  readonly answers: AnswerLists;
  readonly rounding: string;
  readonly range?: Range | null;
  readonly blocks?: Blocks | null;
  readonly distance?: string;
  /** Left out: those who answered the questions that entered. */
  readonly people?: People;
  readonly notes?: readonly Note[];
}

/** Completes a passport. Without a number there is no formula, and the other way round: `withheld` says why. */
export function makePassport(c: Case, subject: Subject, draft: Draft): Passport {
  const { title, value, lead, answers, rounding } = draft;
  const formula = value.number === null ? null : draft.formula;
  const hasNumber = value.number !== null && formula !== null;
  // Where nothing enters, it still helps to know whether anybody spoke.
  const spoken = new Set<string>((answers.entered.length > 0 ? answers.entered : answers.leftOut).map(({ id }) => id));
  const behind = c.entries.filter(({ id }) => spoken.has(id));
  return {
    subject,
    title,
    value: hasNumber ? value : noValue(c.t),
    lead,
    line: hasNumber ? formulaLine(c.t, formula, value.number, value.text) : '',
    formula: hasNumber ? formula : null,
    withheld: hasNumber ? null : (draft.withheld ?? c.t('explain.withheld.none')),
    entered: answers.entered,
    leftOut: answers.leftOut,
    rounding,
    range: draft.range ?? null,
    blocks: draft.blocks ?? null,
    distance: draft.distance ?? '',
    people: draft.people ?? peopleBehind(c, behind),
    notes: [...(draft.notes ?? []), scoredWith(c)],
    related: relatedTo(c.kind, subject),
  };
}

/** The content and its version, which every number belongs to. */
function scoredWith({ t, texts, framework }: Case): Note {
  return {
    label: t('explain.note.scoredWith'),
    text: t('explain.note.content', { name: texts.shortTitle, version: framework.version }),
  };
}
