import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { stepActionId } from './questions.ts';
import type { Capability, PillarFramework } from './structure.ts';

const keysPerSection = 2;
const steps = [1, 2, 3, 4];

function stepFindings(capability: Capability, at: Path): readonly Finding[] {
  const findings: Finding[] = [];
  if (capability.actions.length !== steps.length) {
    findings.push({ at: [...at, 'actions'], message: 'must hold one action for each step, from 1-2 to 4-5 in order' });
  }
  capability.actions.forEach((action, a) => {
    const from = steps[a];
    if (from === undefined) return;
    const here = [...at, 'actions', a];
    if (action.from !== from)
      findings.push({ at: [...here, 'from'], message: `must be ${from}: steps stand in order` });
    if (action.to !== from + 1)
      findings.push({ at: [...here, 'to'], message: `must be ${from + 1}: one level at a time` });
    const id = stepActionId(capability.id, from);
    if (action.id !== id)
      findings.push({ at: [...here, 'id'], message: `must be ${quoted(id)}, its question and its step` });
  });
  return findings;
}

/** The rules of the pillar method (content paper 2.6): two keys a section, one action a step, ids made of question and step. */
export function lintPillars(framework: PillarFramework): readonly Finding[] {
  const goals = new Set<string>(framework.goals);
  return framework.sections.flatMap((section, s) => {
    const at = ['sections', s];
    const keys = section.questions.filter((question) => question.key).length;
    const count = `must have two key questions, not ${keys}`;
    return [
      ...(keys === keysPerSection ? [] : [{ at: [...at, 'questions'], message: count }]),
      ...section.questions.flatMap((question, q) => {
        const here = [...at, 'questions', q];
        return [
          ...(/^[A-Z]{1,3}\d{1,2}$/.test(question.id)
            ? []
            : [{ at: [...here, 'id'], message: 'must be one to three capital letters and a number, such as "R4"' }]),
          ...(goals.has(question.goal)
            ? []
            : [
                { at: [...here, 'goal'], message: `${quoted(question.goal)} is not among the goals of this framework` },
              ]),
          ...stepFindings(question, here),
        ];
      }),
    ];
  });
}
