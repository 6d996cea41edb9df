import type { Draft } from '../assessment/applyChange.ts';
import type { Facilitation } from '../assessment/change.ts';
import type { Agreed, Answer, Assessment } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { redact } from '../report/redact.ts';

/** Stands where a text is that the room may not see. */
const nothing = () => '';
const known = new WeakMap<Draft, Draft>();

/** [Note: The room sees a redacted draft] What presentation mode works with: the draft without a single text that is for the consultant, and
 * without the cycle before. Whatever a screen does with it, it cannot show one. A reason that is hidden is empty; its readers stay named,
 * so that a form knows that something stands there. The same object for the same draft. */
export function roomDraft(draft: Draft): Draft {
  const there = known.get(draft);
  if (there !== undefined) return there;
  const made: Draft = {
    ...draft,
    assessment: roomAssessment(draft.assessment),
    facilitation: draft.facilitation === null ? null : roomFacilitation(draft.facilitation),
  };
  known.set(draft, made);
  return made;
}

function roomAssessment(assessment: Assessment): Assessment {
  const { previous: _, ...rest } = redact(assessment, 'client', nothing);
  return rest;
}

function roomFacilitation({ waiting, ballots, ...rest }: Facilitation): Facilitation {
  return {
    ...rest,
    ...(waiting === undefined ? {} : { waiting: openWaiting(waiting) }),
    ...(ballots === undefined
      ? {}
      : {
          ballots: Object.fromEntries(
            Object.entries(ballots).map(([id, ballot]) => [
              id,
              {
                ...ballot,
                casts: ballot.casts.map(({ before, ...cast }) =>
                  before === undefined
                    ? cast
                    : { ...cast, before: { ...before, answer: withoutReason(before.answer) } },
                ),
              },
            ]),
          ),
        }),
  };
}

type AllWaiting = NonNullable<Facilitation['waiting']>;

/** What was said beside questions that have no answer yet is redacted by the same rules as what stands beside one. */
function openWaiting(waiting: AllWaiting): AllWaiting {
  const said: Agreed[] = Object.entries(waiting).map(([id, one]) => ({
    ...one,
    question: id as QuestionId,
    answer: 'dont-know',
  }));
  const open = redact({ organisation: { name: '-' }, agreed: said }, 'client', nothing).agreed ?? [];
  return Object.fromEntries(open.map(({ question, answer: _, missing: __, ...one }) => [question, one]));
}

function withoutReason(answer: Answer): Answer {
  return typeof answer === 'object' ? { ...answer, notApplicable: '' } : answer;
}
