import {
  type FunctionName,
  ParticipantFunction as functions,
  type ParticipantFunction,
} from '../../assessment/schema.ts';
import { shownFunctions } from '../../workshop/anonymity.ts';
import type { Entry, Report } from '../reportContext.ts';

/** Functions whose voices on a question may be told apart from the others: so many that none can be traced to a person.
 * [Note: Four voices] */
export function heardOn({ input }: Report, { responses }: Entry): ReadonlySet<FunctionName> {
  const byId = new Map((input.assessment.participants ?? []).map(({ id, function: name }) => [id, name]));
  const said = responses
    .filter(({ answer }) => typeof answer !== 'object' && answer !== 'dont-know')
    .map(({ participant }) => byId.get(participant) ?? 'unassigned');
  return shownFunctions(
    functions.options.map((name) => ({ function: name, count: said.filter((one) => one === name).length })),
  );
}

/** Whether a voice may carry the name of its function. */
export function isHeard(heard: ReadonlySet<FunctionName>, name: ParticipantFunction): boolean {
  return name !== 'unassigned' && heard.has(name);
}
