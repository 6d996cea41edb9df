import type { Assessment, Participant } from '../assessment/schema.ts';
import type { Respondent, RespondentChanges } from './comparison.ts';

function respondentsOf({ participants = [], responses = [] }: Assessment): ReadonlyMap<string, Respondent> {
  const heard = new Set<string>(responses.map(({ participant }) => participant));
  return new Map(participants.filter(({ id }) => heard.has(id)).map((person) => [person.id, toRespondent(person)]));
}

function toRespondent({ id, label, function: name = 'unassigned' }: Participant): Respondent {
  return { id, label: label === undefined || label.trim() === '' ? null : label, function: name };
}

/** Who came to the respondents, who left them, and whose function is another (method 7.11: a changed mix is named). */
export function compareRespondents(earlier: Assessment, later: Assessment): RespondentChanges {
  const before = respondentsOf(earlier);
  const after = respondentsOf(later);
  return {
    before: before.size,
    after: after.size,
    joined: [...after.values()].filter(({ id }) => !before.has(id)),
    left: [...before.values()].filter(({ id }) => !after.has(id)),
    functionChanged: [...after.values()].flatMap((person) => {
      const was = before.get(person.id)?.function ?? person.function;
      return was === person.function ? [] : [{ ...person, was }];
    }),
  };
}
