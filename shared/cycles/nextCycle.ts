import type { Draft } from '../assessment/applyChange.ts';
import type { Facilitation } from '../assessment/change.ts';
import type { Assessment, Previous } from '../assessment/schema.ts';
import type { AssessmentId } from '../base/ids.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { FrameworkTexts } from '../frameworks/texts.ts';
import type { Plan } from '../roadmap/plan.ts';
import type { Score } from '../scoring/result.ts';
import { levelOf, scoreOf } from '../scoring/standingNumbers.ts';
import { carriedActions } from './carriedActions.ts';
import { effectiveAnswers } from './effectiveAnswers.ts';
import { previousActions } from './previousActions.ts';

/** The cycle that ends, and where it can be looked up. */
export interface EndingCycle {
  readonly framework: Framework;
  /** The language that titles and done-when are kept in. */
  readonly texts: FrameworkTexts;
  readonly draft: Draft;
  readonly score: Score;
  readonly plan: Plan;
  readonly assessmentId: AssessmentId;
  /** The event of its snapshot. */
  readonly snapshot: number;
}

export interface NextCycle {
  readonly title?: string;
  readonly date?: string;
}

function nameOf({ title, date, organisation }: Assessment): string {
  return [title, date].find((name) => name !== undefined && name.trim() !== '') ?? organisation.name;
}

/** What the next cycle knows of the one that ends. [Note: Not confirmed] */
function previousOf(cycle: EndingCycle): Previous {
  const { framework, texts, score, plan } = cycle;
  const { assessment } = cycle.draft;
  const value = scoreOf(score);
  const level = levelOf(framework, score);
  const projected = plan.waves.at(-1)?.projected?.overall ?? null;
  return {
    assessment: cycle.assessmentId,
    snapshot: cycle.snapshot,
    name: nameOf(assessment),
    ...(assessment.date === undefined ? {} : { date: assessment.date }),
    ...(value === null ? {} : { score: value }),
    ...(level === null ? {} : { level }),
    ...(projected === null ? {} : { projected }),
    answers: [...effectiveAnswers(framework, assessment, score)],
    actions: [...previousActions(framework, texts, assessment, plan)],
  };
}

/** How the room works, without what it said and saw in the cycle that ends. */
function facilitationOf(facilitation: Facilitation | null): Facilitation | null {
  if (facilitation === null) return null;
  const { waiting: _waiting, ballots: _ballots, seenPlan: _seen, ...rest } = facilitation;
  return Object.keys(rest).length === 0 ? null : rest;
}

/** The draft of the next cycle: the same people, settings and targets, what people decided about actions that go on, and the answers as
 * `previous`. Nothing is answered yet. */
export function nextCycle(cycle: EndingCycle, { title, date }: NextCycle): Draft {
  const { assessment, facilitation, report } = cycle.draft;
  const { organisation, settings, participants, targets } = assessment;
  const actions = carriedActions(cycle.framework, assessment);
  return {
    assessment: {
      organisation,
      ...(title === undefined || title.trim() === '' ? {} : { title }),
      ...(date === undefined ? {} : { date }),
      ...(settings === undefined ? {} : { settings }),
      ...(participants === undefined ? {} : { participants }),
      ...(targets === undefined ? {} : { targets }),
      ...(actions.length === 0 ? {} : { actions: [...actions] }),
      previous: previousOf(cycle),
    },
    facilitation: facilitationOf(facilitation),
    report,
  };
}
