import { type Assessment, type FunctionName, Functions, type ParticipantFunction } from '../assessment/schema.ts';
import { respondentsTo, voicesTo } from '../explain/voices.ts';
import { questionsOf, scaleOf } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import { gatherAnswers } from '../scoring/answers.ts';
import { functionSpread } from '../scoring/functionSpread.ts';
import type { QuestionResult, Score } from '../scoring/result.ts';
import { letterScale, levelScale } from '../scoring/scale.ts';

/** Fewer voices than this have no number of their own: somebody in the room could tell whose it is. */
export const leastVoices = 4;

/** How many gave a level, by function. */
export type VoiceCounts = readonly { readonly function: ParticipantFunction; readonly count: number }[];

/** [Note: Four voices] The functions that may show a mean of their own: those with four voices or more. The counts of all voices together are
 * shown as well, and from them and the shown means anybody could work out what the rest said; so where one to three voices would remain, the
 * smallest function joins them. */
export function shownFunctions(counts: VoiceCounts): ReadonlySet<FunctionName> {
  const named = Functions.map((name) => ({
    name,
    count: counts.find((entry) => entry.function === name)?.count ?? 0,
  }));
  const shown = named.filter(({ count }) => count >= leastVoices).toSorted((a, b) => a.count - b.count);
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const rest = all - shown.reduce((sum, { count }) => sum + count, 0);
  return new Set((rest > 0 && rest < leastVoices ? shown.slice(1) : shown).map(({ name }) => name));
}

/** The score without the means of functions that have too few voices, on a question or over all, and with spreads over the remaining ones
 * alone. For everything that a room sees or that is printed; every other number stays as it is. */
export function anonymousScore<S extends Score>(framework: Framework, assessment: Assessment, score: S): S {
  const questions = questionsOf(framework);
  const table = gatherAnswers(
    questions.map(({ id }) => id),
    assessment,
  );
  const places = questions.map(({ id, functions }, position) => ({
    id,
    functions,
    position,
    scale: scaleOf(framework, id) === 'letters' ? letterScale : levelScale,
  }));
  const byId = new Map(places.map((place) => [place.id, place]));
  // A mean over all is one of the questions that carry the function's tag.
  const own = (name: ParticipantFunction) => places.filter(({ functions }) => functions.some((one) => one === name));
  const overall = shownFunctions(
    respondentsTo(table, places).map(({ function: name, count }) => ({
      function: name,
      count:
        name === 'unassigned'
          ? count
          : (respondentsTo(table, own(name)).find((one) => one.function === name)?.count ?? 0),
    })),
  );
  const anonymous = (result: QuestionResult): QuestionResult => {
    const place = byId.get(result.id);
    if (place === undefined || result.respondents === 0) return result;
    const functions = only(result.functions, shownFunctions(voicesTo(table, place)));
    return { ...result, functions, functionSpread: functionSpread(functions) };
  };
  const functions = only(score.alignment.functions, overall);
  return {
    ...score,
    questions: score.questions.map(anonymous),
    alignment: { ...score.alignment, functions, spread: functionSpread(functions) },
  };
}

function only(
  means: Readonly<Partial<Record<FunctionName, number>>>,
  shown: ReadonlySet<FunctionName>,
): Partial<Record<FunctionName, number>> {
  const kept: Partial<Record<FunctionName, number>> = {};
  for (const name of Functions) {
    const mean = means[name];
    if (mean !== undefined && shown.has(name)) kept[name] = mean;
  }
  return kept;
}
