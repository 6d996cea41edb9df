import { type Answer, type Assessment, Letters } from '../../shared/assessment/schema.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import { score } from '../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../builders/anAssessment.ts';
import { theNineVoices } from '../builders/theExamples.ts';
import { fourPillar, revenueLadder } from '../builders/theFrameworks.ts';
import { printFigure } from './printFigure.ts';

/** Ten thousand different, fully answered assessments, half of each framework, scored with everything that a screen shows. */
const count = 10_000;

/** The same numbers in every run: a linear congruential generator (Numerical Recipes). */
function* numbers(): Generator<number, never> {
  for (let state = 42; ; state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) yield state / 2 ** 32;
}
const source = numbers();
const below = (limit: number): number => Math.floor(source.next().value * limit);

function answered(framework: Framework): Assessment {
  const isLadder = framework.kind === 'ladder';
  const answers = new Map<string, Answer>();
  for (const section of framework.sections) {
    for (const { id } of section.questions) answers.set(id, isLadder ? (Letters[below(4)] ?? 'N') : 1 + below(5));
  }
  return anAssessment({ agreed: agreedOn(Object.fromEntries(answers)) });
}

function secondsOf(assessments: readonly (readonly [Framework, Assessment])[]): number {
  const began = performance.now();
  for (const [framework, assessment] of assessments) score(framework, assessment);
  return (performance.now() - began) / 1000;
}

const assessments = Array.from({ length: count }, (_, index) => {
  const framework: Framework = index % 2 === 0 ? fourPillar : revenueLadder;
  return [framework, answered(framework)] as const;
});
secondsOf(assessments.slice(0, 500));
const seconds = secondsOf(assessments);
const voices = secondsOf(Array.from({ length: count / 10 }, () => [fourPillar, theNineVoices] as const));

printFigure({
  what: 'scoring: 10,000 assessments',
  figure: `${seconds.toFixed(2)} s`,
  aim: { text: 'under 1 s', isMet: seconds < 1 },
});
printFigure({ what: 'scoring: 1,000 assessments of nine voices each', figure: `${voices.toFixed(2)} s` });
