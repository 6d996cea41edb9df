import type { Assessment } from '../assessment/schema.ts';
import { actionSinceV2, settingsSinceV2 } from './assessmentFileV1.ts';
import { actionSinceV3, answerSinceV3, decisionSinceV3, parkedSinceV3, settingsSinceV3 } from './sinceV3.ts';
import { agreedSinceV4, responseSinceV4 } from './sinceV4.ts';
import { ownSinceV6 } from './sinceV6.ts';

type Keys = Readonly<Record<string, true>>;

function hasAny(value: object | undefined, keys: Keys): boolean {
  return value !== undefined && Object.entries(value).some(([key, member]) => key in keys && member !== undefined);
}

function anyHas(list: readonly object[] | undefined, keys: Keys): boolean {
  return (list ?? []).some((item) => hasAny(item, keys));
}

/** Whether a list or a map will be written: an empty one is left out. */
function isFilled(value: object | undefined): boolean {
  return value !== undefined && Object.values(value).some((member) => member !== undefined);
}

function needsSixth({ metrics, roles, scorecard, renewals, actions }: Assessment): boolean {
  return (
    [metrics, roles, scorecard, renewals].some(isFilled) || (actions ?? []).some(({ own }) => hasAny(own, ownSinceV6))
  );
}

function needsFourth({ meetings, comments, steps, responses, agreed }: Assessment): boolean {
  return (
    isFilled(meetings) ||
    isFilled(comments) ||
    isFilled(steps) ||
    anyHas(responses, responseSinceV4) ||
    anyHas(agreed, agreedSinceV4) ||
    (agreed ?? []).some(({ readers }) => readers?.dissent !== undefined)
  );
}

function needsThird({ value, words, settings, actions, decisions, parked, responses, agreed }: Assessment): boolean {
  return (
    isFilled(value) ||
    isFilled(words) ||
    hasAny(settings, settingsSinceV3) ||
    anyHas(actions, actionSinceV3) ||
    anyHas(decisions, decisionSinceV3) ||
    anyHas(parked, parkedSinceV3) ||
    anyHas(responses, answerSinceV3) ||
    anyHas(agreed, answerSinceV3)
  );
}

/** [Note: The oldest version that holds it] An assessment that uses nothing new is written in an older version, so that an older Cairn
 * and outsiders' tools still read it. */
export function oldestVersionFor(assessment: Assessment): 1 | 2 | 3 | 4 | 5 | 6 {
  if (needsSixth(assessment)) return 6;
  if (isFilled(assessment.files)) return 5;
  if (needsFourth(assessment)) return 4;
  if (needsThird(assessment)) return 3;
  const { settings, actions, previous } = assessment;
  const needsSecond = previous !== undefined || hasAny(settings, settingsSinceV2) || anyHas(actions, actionSinceV2);
  return needsSecond ? 2 : 1;
}
