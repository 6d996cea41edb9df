import { isHidden, noteReaders, readersOf, summaryReaders } from '../assessment/readersOf.ts';
import type { ActionEdit, Agreed, Answer, Assessment, Previous, Response } from '../assessment/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { Edition } from './model.ts';
import type { ContextInput } from './reportInput.ts';

/** [Note: Redacted at the gate] Whatever makes a report gets the assessment through here. In the client's edition no consultant text is
 * left in it, so that no page, sheet or property can print one, whatever a section does. Where a text must stand, a neutral one does. */
export function redact(assessment: Assessment, edition: Edition, t: Translate): Assessment {
  if (edition === 'consultant') return assessment;
  const {
    summary,
    decisions,
    parked,
    responses,
    agreed,
    actions,
    previous,
    words,
    files,
    metrics,
    roles,
    comments: _,
    ...rest
  } = assessment;
  return {
    ...rest,
    ...(summary === undefined || summaryReaders(assessment) === 'consultant' ? {} : { summary }),
    ...(decisions === undefined ? {} : { decisions: decisions.filter((one) => !isHidden(one)) }),
    ...(parked === undefined ? {} : { parked: parked.filter((one) => !isHidden(one)) }),
    ...(responses === undefined ? {} : { responses: responses.map((one) => redactAnswer(one, t)) }),
    ...(agreed === undefined ? {} : { agreed: agreed.map((one) => redactAgreed(one, t)) }),
    ...(actions === undefined ? {} : { actions: actions.map((one) => redactAction(one, t)) }),
    ...(previous === undefined ? {} : { previous: redactPrevious(previous, t) }),
    ...(words === undefined ? {} : { words: words.filter((one) => !isHidden(one)) }),
    ...(files === undefined ? {} : { files: files.filter((one) => !isHidden(one)) }),
    ...(metrics === undefined ? {} : { metrics: metrics.filter((one) => !isHidden(one)) }),
    ...(roles === undefined ? {} : { roles: roles.filter((one) => !isHidden(one)) }),
  };
}

/** The same for everything that a report is made of, an earlier moment included. */
export function redactInput<Input extends ContextInput>(input: Input): Input {
  const { assessment, earlier, options, t } = input;
  if (options.edition === 'consultant') return input;
  return {
    ...input,
    assessment: redact(assessment, options.edition, t),
    ...(earlier === undefined
      ? {}
      : { earlier: { ...earlier, assessment: redact(earlier.assessment, options.edition, t) } }),
  };
}

const neutral = (t: Translate): { readonly notApplicable: string } => ({ notApplicable: t('report.trust.noReason') });

function withoutReason(answer: Answer, t: Translate): Answer {
  return typeof answer === 'object' ? { ...answer, ...neutral(t) } : answer;
}

function redactAnswer<Said extends Agreed | Response>(said: Said, t: Translate): Said {
  const { note, references, ...rest } = said;
  const reason = readersOf(said, 'reason') === 'consultant';
  return {
    ...rest,
    ...(reason ? { answer: withoutReason(said.answer, t) } : {}),
    ...(reason && 'firstVote' in said && said.firstVote !== undefined
      ? { firstVote: withoutReason(said.firstVote, t) }
      : {}),
    ...(note === undefined || noteReaders(said) === 'consultant' ? {} : { note }),
    ...(references === undefined || readersOf(said, 'references') === 'consultant' ? {} : { references }),
  } as Said;
}

function redactAgreed(said: Agreed, t: Translate): Agreed {
  const { rationale, dissent, ...rest } = redactAnswer(said, t);
  return {
    ...rest,
    ...(rationale === undefined || readersOf(said, 'rationale') === 'consultant' ? {} : { rationale }),
    ...(dissent === undefined || readersOf(said, 'dissent') === 'consultant' ? {} : { dissent }),
  };
}

function redactAction(edit: ActionEdit, t: Translate): ActionEdit {
  const { note, notNow, metric, factorNotes, ...rest } = edit;
  const isOpen = (name: 'note' | 'notNow' | 'metric' | 'factorNotes'): boolean => readersOf(edit, name) === 'client';
  return {
    ...rest,
    ...(note !== undefined && isOpen('note') ? { note } : {}),
    ...(notNow === undefined ? {} : { notNow: isOpen('notNow') ? notNow : t('report.trust.notNow') }),
    ...(metric !== undefined && isOpen('metric') ? { metric } : {}),
    ...(factorNotes !== undefined && isOpen('factorNotes') ? { factorNotes } : {}),
  };
}

/** The cycle before brought its answers without saying who may read what was said about them. */
function redactPrevious(previous: Previous, t: Translate): Previous {
  return {
    ...previous,
    answers: previous.answers.map(({ rationale: _, answer, ...rest }) => ({
      ...rest,
      answer: withoutReason(answer, t),
    })),
  };
}
