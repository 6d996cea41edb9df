import type { Assessment, FunctionName } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { voicesTo } from '../explain/voices.ts';
import { questionsOf, scaleOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { revenueFunctions } from '../scoring/functionSpread.ts';
import { letterScale, levelScale } from '../scoring/scale.ts';
import { leastVoices, shownFunctions } from './anonymity.ts';

/** A function, or all voices that no shown function has, taken together. */
export type Side = FunctionName | 'others';

/** Who sees a question better than whom, and by how much. */
export interface Sight {
  readonly question: QuestionId;
  readonly high: Side;
  readonly low: Side;
  /** Levels of pillars; elsewhere points of percent. */
  readonly distance: number;
}

/** The smallest distance worth a sentence: half a level, and the same share of a scale in percent. */
const leastLevels = 0.5;
const leastPoints = 12.5;

/** The questions that functions see most differently, widest first. Only sides with four voices or more are compared; where a single
 * function has them, it is compared with all others together. */
export function sights(framework: Framework, assessment: Assessment): readonly Sight[] {
  const questions = questionsOf(framework);
  const table = gatherAnswers(
    questions.map(({ id }) => id),
    assessment,
  );
  const found = questions.flatMap(({ id }, position): readonly Sight[] => {
    const scale = scaleOf(framework, id) === 'letters' ? letterScale : levelScale;
    const unit = framework.kind === 'pillars' ? 1 : 100 / (scale.highest - scale.lowest);
    const voices = voicesTo(table, { position, scale });
    const shown = shownFunctions(voices);
    const named = revenueFunctions.filter((name) => shown.has(name));
    const sides: { readonly side: Side; readonly mean: number }[] = named.map((name) => ({
      side: name,
      mean: voices.find((voice) => voice.function === name)?.mean ?? 0,
    }));
    const rest = voices.filter((voice) => !named.some((name) => name === voice.function));
    const count = rest.reduce((sum, voice) => sum + voice.count, 0);
    if (count >= leastVoices) {
      sides.push({ side: 'others', mean: rest.reduce((sum, voice) => sum + voice.count * voice.mean, 0) / count });
    }
    const sorted = sides.toSorted((a, b) => b.mean - a.mean);
    const [high] = sorted;
    const low = sorted.at(-1);
    if (sides.length < 2 || high === undefined || low === undefined) return [];
    return [{ question: id, high: high.side, low: low.side, distance: (high.mean - low.mean) * unit }];
  });
  return found
    .filter(({ distance }) => distance >= (framework.kind === 'pillars' ? leastLevels : leastPoints))
    .toSorted((a, b) => b.distance - a.distance);
}
