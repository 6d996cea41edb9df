import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { LadderFramework, Stage } from './structure.ts';

const symptomsPerStage = 3;

function idFinding(id: string, expected: string, at: Path): readonly Finding[] {
  return id === expected ? [] : [{ at, message: `must be ${quoted(expected)}: ids tell the stage and the position` }];
}

function symptomFindings(stage: Stage, s: number): readonly Finding[] {
  const at = ['sections', s, 'symptoms'];
  const count = stage.symptoms.length;
  return [
    ...(count === 0 || count === symptomsPerStage
      ? []
      : [{ at, message: `must hold three limit symptoms or none, not ${count}` }]),
    ...stage.symptoms.flatMap((id, i) => idFinding(id, `L${s + 1}.${i + 1}`, [...at, i])),
  ];
}

/** The rules of the ladder method: a gate in every stage, three symptoms or none, ids made of stage, position and action number. */
export function lintLadder(framework: LadderFramework): readonly Finding[] {
  return framework.sections.flatMap((stage, s) => {
    const at = ['sections', s];
    return [
      ...(stage.questions.some((question) => question.gate)
        ? []
        : [{ at: [...at, 'questions'], message: 'must have at least one gate' }]),
      ...stage.questions.flatMap((question, q) => {
        const here = [...at, 'questions', q];
        return [
          ...idFinding(question.id, `${s + 1}.${q + 1}`, [...here, 'id']),
          ...question.actions.flatMap((action, a) =>
            idFinding(action.id, `${question.id}-${a + 1}`, [...here, 'actions', a, 'id']),
          ),
        ];
      }),
      ...symptomFindings(stage, s),
    ];
  });
}
