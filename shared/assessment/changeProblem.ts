import { assertNever } from '../base/assertNever.ts';
import { type Finding, type Problem, toProblem } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { Framework } from '../frameworks/structure.ts';
import { partOf } from './actionKind.ts';
import type { Change } from './change.ts';
import { checkActions } from './checkActions.ts';
import { checkAgreed, checkPrevious, checkResponse } from './checkAssessment.ts';
import { checkComments } from './checkComments.ts';
import { checkFiles } from './checkFiles.ts';
import { checkMetrics, checkRenewals, checkRoles } from './checkLibraryRecords.ts';
import { checkMeetings } from './checkMeetings.ts';
import { checkSettings, checkTargets } from './checkSettings.ts';
import type { ActionEdit, Assessment } from './schema.ts';

type ChangeOf<Entry extends Change['entry']> = Extract<Change, { entry: Entry }>;

function inValue(findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ at: ['value', ...finding.at], message: finding.message }));
}

/** A value carries its own key; it must be the one that the change names, or the entry would move unseen. */
function keyFindings(named: string, carried: string, field: string): readonly Finding[] {
  return named === carried ? [] : [{ at: ['value', field], message: `must be ${quoted(named)}, as the change says` }];
}

function isListedIn({ participants = [] }: Assessment): (participant: string) => boolean {
  const listed = new Set<string>(participants.map(({ id }) => id));
  return (id) => listed.has(id);
}

function ofParticipant({ participant, value }: ChangeOf<'participant'>, assessment: Assessment): readonly Finding[] {
  if (value !== null) return keyFindings(participant, value.id, 'id');
  const answers = (assessment.responses ?? []).filter((response) => response.participant === participant).length;
  if (answers > 0) {
    const message = `${quoted(participant)} still has ${answers} ${answers === 1 ? 'response' : 'responses'}: remove them first`;
    return [{ at: ['participant'], message }];
  }
  const attended = (assessment.meetings ?? []).some(({ attendees }) => attendees.includes(participant));
  if (!attended) return [];
  return [
    { at: ['participant'], message: `${quoted(participant)} attended a meeting: take them off its attendees first` },
  ];
}

function ofResponse(framework: Framework, change: ChangeOf<'response'>, assessment: Assessment): readonly Finding[] {
  const { participant, question, value } = change;
  if (value === null) return [];
  return [
    ...keyFindings(participant, value.participant, 'participant'),
    ...keyFindings(question, value.question, 'question'),
    ...inValue(checkResponse(framework, value, isListedIn(assessment))),
  ];
}

/** True for the edits of a part that its action, with `parts`, does not have. */
function isLeftoverPart(other: ActionEdit, action: string, parts: readonly number[] | undefined): boolean {
  const part = other.own === undefined ? partOf(other.id) : null;
  return part !== null && part.action === action && part.number > (parts?.length ?? 0);
}

/** Looks at all actions as they would be, since one action can break another's prerequisites; tells what the change brings in. */
function ofAction(
  framework: Framework,
  { action, value }: ChangeOf<'action'>,
  assessment: Assessment,
): readonly Finding[] {
  const others = (assessment.actions ?? []).filter((candidate) => candidate.id !== action);
  const after: readonly ActionEdit[] = value === null ? others : [value, ...others];
  const findings = checkActions(framework, after);
  const orphan = others.find((other) => isLeftoverPart(other, action, value?.parts));
  if (orphan !== undefined) {
    return [{ at: ['action'], message: `${quoted(orphan.id)} still has edits: remove them before the part goes` }];
  }
  if (value === null) {
    const needs = others.find((other) => other.own?.prerequisites?.some((id) => id === action));
    if (needs === undefined || findings.length === 0) return [];
    return [
      { at: ['action'], message: `${quoted(action)} is a prerequisite of ${quoted(needs.id)}: change that first` },
    ];
  }
  const ownFindings = findings.filter((finding) => finding.at[0] === 0);
  return [
    ...keyFindings(action, value.id, 'id'),
    ...inValue(ownFindings.map((finding) => ({ at: finding.at.slice(1), message: finding.message }))),
  ];
}

function changeFindings(framework: Framework, assessment: Assessment, change: Change): readonly Finding[] {
  switch (change.entry) {
    case 'organisation':
    case 'title':
    case 'date':
    case 'summary':
    case 'decisions':
    case 'parked':
    case 'value':
    case 'words':
    case 'scorecard':
    case 'facilitation':
    case 'report':
      return [];
    case 'meetings':
      return inValue(checkMeetings(framework, change.value ?? [], isListedIn(assessment)));
    case 'comments':
      return inValue(checkComments(framework, change.value ?? []));
    case 'files':
      return inValue(checkFiles(framework, change.value ?? []));
    case 'metrics':
      return inValue(checkMetrics(change.value ?? []));
    case 'roles':
      return inValue(checkRoles(change.value ?? []));
    case 'renewals':
      return inValue(checkRenewals(change.value ?? {}));
    case 'steps':
      return [
        { at: ['entry'], message: '"steps" is written when the assessment moves to another state: move it instead' },
      ];
    case 'previous':
      return change.value === null ? [] : inValue(checkPrevious(framework, change.value));
    case 'settings':
      return change.value === null ? [] : inValue(checkSettings(framework, change.value));
    case 'participant':
      return ofParticipant(change, assessment);
    case 'response':
      return ofResponse(framework, change, assessment);
    case 'agreed':
      if (change.value === null) return [];
      return [
        ...keyFindings(change.question, change.value.question, 'question'),
        ...inValue(checkAgreed(framework, change.value)),
      ];
    case 'target':
      if (change.value === null) return [];
      return checkTargets(framework, { [change.question]: change.value }).map(({ message }) => ({
        at: ['question'],
        message,
      }));
    case 'action':
      return ofAction(framework, change, assessment);
    default:
      return assertNever(change);
  }
}

/** Why a change must not be stored; null when the assessment still fits its framework and itself after it. The path is that of the
 * change (`value.answer`). Assumes that the assessment fits before; removing an entry that is not there is no problem. */
export function changeProblem(framework: Framework, assessment: Assessment, change: Change): Problem | null {
  const [first] = changeFindings(framework, assessment, change);
  return first === undefined ? null : toProblem(first);
}
