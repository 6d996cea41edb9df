import { type Participant, Participant as ParticipantShape } from '../../../shared/assessment/schema.ts';
import type { GoalId } from '../../../shared/base/ids.ts';
import type { FrameworkEntry } from '../../../shared/contract/frameworks.ts';
import type { Framework } from '../../../shared/frameworks/structure.ts';
import type { Api } from '../../api/host.ts';
import { settledGoals } from '../../goals/points.ts';
import { parseNumber } from '../../ui/parseNumber.ts';
import { bounds, type NewAssessment, type Person } from './newAssessment.ts';

export type StartInput = Parameters<Api['assessments']['create']>[0];

/** The form as the backend takes it: only what says something. Call it once nothing is wrong in the form. */
export function startInput(form: NewAssessment, { framework }: FrameworkEntry, today: string): StartInput {
  const employees = parseNumber(form.employees, bounds.employees);
  const minutes = parseNumber(form.minutes, bounds.minutes);
  const { salesMotion, keyQuestionsFirst } = form;
  const arrBand = form.arrBand.trim();
  const currency = form.currency.trim();
  const title = form.title.trim();
  const date = form.date ?? today;
  const participants = participantsOf(form.people);
  const goals = form.goals === null ? null : settledGoals(goalsOf(framework), form.goals);
  const facilitation = {
    ...(typeof minutes === 'number' && { minutes }),
    ...(keyQuestionsFirst && { keyQuestionsFirst }),
  };
  return {
    framework: { id: framework.id, version: framework.version },
    organisation: {
      name: form.organisation.trim(),
      ...(arrBand !== '' && { arrBand }),
      ...(typeof employees === 'number' && { employees }),
      ...(salesMotion !== '' && { salesMotion }),
      ...(currency !== '' && { currency }),
    },
    ...(title !== '' && { title }),
    ...(date !== '' && { date }),
    ...(participants.length > 0 && { participants }),
    ...(goals !== null && { goals }),
    ...(Object.keys(facilitation).length > 0 && { facilitation }),
  };
}

/** The goals that points can be shared out over; none where there is nothing to share. */
export function goalsOf(framework: Framework): readonly GoalId[] {
  return framework.kind === 'pillars' && framework.goals.length > 1 ? framework.goals : [];
}

/** The rows that say something, with ids p1, p2 and so on. */
export function participantsOf(people: readonly Person[]): Participant[] {
  return people
    .map((person) => ({ label: person.label.trim(), function: person.function }))
    .filter((person) => person.label !== '' || person.function !== 'unassigned')
    .map((person, index) =>
      ParticipantShape.parse({
        id: `p${index + 1}`,
        ...(person.label !== '' && { label: person.label }),
        function: person.function,
      }),
    );
}

/** Names a questionnaire among those that can be chosen. */
export function frameworkKey({ framework }: FrameworkEntry): string {
  return `${framework.id}@${framework.version}`;
}
