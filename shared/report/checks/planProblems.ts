import type { Assessment } from '../../assessment/schema.ts';
import type { Plan } from '../../roadmap/plan.ts';
import { type ProblemItem, plainly, problem, type ReportProblem } from './reportProblem.ts';

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';

/** What is to be done without anybody who does it: actions, decisions, parked topics, and a summary that nobody wrote. */
export function planProblems(assessment: Assessment, plan: Plan): readonly ReportProblem[] {
  const { summary, decisions = [], parked = [] } = assessment;
  const decided = decisions.filter(({ owner, due }) => isBlank(owner) || due === undefined);
  const put = parked.filter(({ owner }) => isBlank(owner));
  const named = (tab: 'decisions' | 'parked', { text }: { readonly text: string }): ProblemItem => ({
    name: text,
    place: { kind: 'meeting', tab },
  });
  return [
    ...(isBlank(summary) ? plainly('no-summary', { kind: 'meeting', tab: 'summary' }) : []),
    ...problem('no-owner', withoutOwner(assessment, plan), null),
    ...problem(
      'decision-open',
      decided.map((one) => named('decisions', one)),
      { kind: 'meeting', tab: 'decisions' },
    ),
    ...problem(
      'parked-open',
      put.map((one) => named('parked', one)),
      { kind: 'meeting', tab: 'parked' },
    ),
  ];
}

/** Planned steps and own actions without an owner. */
function withoutOwner({ actions = [] }: Assessment, plan: Plan): readonly ProblemItem[] {
  const edits = new Map(actions.map((edit) => [edit.id, edit]));
  const planned = new Set(plan.waves.flatMap((wave) => wave.actions));
  return plan.candidates.flatMap((candidate) => {
    const { id, kind } = candidate;
    if (kind === 'discovery' || !planned.has(id)) return [];
    const edit = edits.get(id);
    if (!isBlank(edit?.owner)) return [];
    const name = candidate.question ?? edit?.own?.title ?? id;
    return [{ name, place: { kind: 'action', action: id } }];
  });
}
