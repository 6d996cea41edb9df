import { type Finding, type Path, type Problem, toProblem } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { Framework } from '../frameworks/structure.ts';
import { answerProblem, questionProblem } from './answerProblem.ts';
import { checkActions } from './checkActions.ts';
import { checkComments } from './checkComments.ts';
import { checkFiles } from './checkFiles.ts';
import { checkMetrics, checkRenewals, checkRoles } from './checkLibraryRecords.ts';
import { checkMeetings } from './checkMeetings.ts';
import { checkSettings, checkTargets } from './checkSettings.ts';
import type { Agreed, Answer, Assessment, MissingClause, Participant, Previous, Response } from './schema.ts';

/** Longest description of a level, in clauses (content paper 2.1). */
const mostClauses = 3;

function checkAnswered(
  framework: Framework,
  { question, answer }: { readonly question: string; readonly answer: Answer },
): readonly Finding[] {
  const unknown = questionProblem(framework, question);
  if (unknown !== null) return [{ at: ['question'], message: unknown }];
  const unfit = answerProblem(framework, question, answer);
  return unfit === null ? [] : [{ at: ['answer'], message: unfit }];
}

function checkMissing(framework: Framework, missing: readonly MissingClause[]): readonly Finding[] {
  if (missing.length > 0 && framework.kind === 'ladder') {
    return [{ at: ['missing'], message: 'has no meaning on a ladder, whose criteria have no levels: remove it' }];
  }
  return missing.flatMap(({ level, clause }, i) => {
    if (level === 1)
      return [{ at: ['missing', i, 'level'], message: 'must be a level from 2 to 5: level 1 asks for nothing' }];
    if (clause <= mostClauses) return [];
    return [{ at: ['missing', i, 'clause'], message: `must be at most ${mostClauses}: no level has more clauses` }];
  });
}

/** What is wrong with an agreed entry, given the framework. */
export function checkAgreed(framework: Framework, agreed: Agreed): readonly Finding[] {
  return [...checkAnswered(framework, agreed), ...checkMissing(framework, agreed.missing ?? [])];
}

/** What is wrong with one person's response, given the framework and who takes part. */
export function checkResponse(
  framework: Framework,
  response: Response,
  isListed: (participant: string) => boolean,
): readonly Finding[] {
  const { participant, question, firstVote } = response;
  const message = `${quoted(participant)} is not among the participants: list the person or remove the response`;
  const findings = checkAnswered(framework, response);
  const unfit = firstVote === undefined ? null : answerProblem(framework, question, firstVote);
  return [
    ...(isListed(participant) ? [] : [{ at: ['participant'], message }]),
    ...findings,
    // Of a question that does not exist, one finding is enough.
    ...(unfit === null || findings.some(({ at }) => at[0] === 'question')
      ? []
      : [{ at: ['firstVote'], message: unfit }]),
  ];
}

/** What is wrong with last time's answers, given the framework. */
export function checkPrevious(framework: Framework, { answers }: Previous): readonly Finding[] {
  return answers.flatMap((entry, i) => under(['answers', i], checkAnswered(framework, entry)));
}

function checkParticipants(participants: readonly Participant[]): readonly Finding[] {
  const seen = new Set<string>();
  return participants.flatMap(({ id }, i) => {
    if (seen.has(id)) return [{ at: [i, 'id'], message: `${quoted(id)} is used twice: give each participant an id` }];
    seen.add(id);
    return [];
  });
}

function under(base: Path, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((finding) => ({ at: [...base, ...finding.at], message: finding.message }));
}

/** Everything that the schema cannot know: whether an assessment fits its framework and itself. Paths are those of the assessment file. */
export function assessmentFindings(framework: Framework, assessment: Assessment): readonly Finding[] {
  const {
    participants = [],
    responses = [],
    agreed = [],
    actions = [],
    settings = {},
    targets = {},
    previous,
    meetings = [],
    comments = [],
    files = [],
    metrics = [],
    roles = [],
    renewals = {},
  } = assessment;
  const listed = new Set<string>(participants.map((participant) => participant.id));
  const isListed = (id: string): boolean => listed.has(id);
  return [
    ...under(['settings'], checkSettings(framework, settings)),
    ...under(['participants'], checkParticipants(participants)),
    ...responses.flatMap((response, i) => under(['responses', i], checkResponse(framework, response, isListed))),
    ...agreed.flatMap((entry, i) => under(['agreed', i], checkAgreed(framework, entry))),
    ...under(['targets'], checkTargets(framework, targets)),
    ...under(['actions'], checkActions(framework, actions)),
    ...(previous === undefined ? [] : under(['previous'], checkPrevious(framework, previous))),
    ...under(['meetings'], checkMeetings(framework, meetings, isListed)),
    ...under(['comments'], checkComments(framework, comments)),
    ...under(['files'], checkFiles(framework, files)),
    ...under(['metrics'], checkMetrics(metrics)),
    ...under(['roles'], checkRoles(roles)),
    ...under(['renewals'], checkRenewals(renewals)),
  ];
}

/** {@link assessmentFindings} as people read them; empty when the assessment fits. */
export function checkAssessment(framework: Framework, assessment: Assessment): readonly Problem[] {
  return assessmentFindings(framework, assessment).map(toProblem);
}
