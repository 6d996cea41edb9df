import {
  enoughTriggers,
  type PickerQuestion,
  pickerQuestions,
  scorecardAnswers,
  type Trigger,
  triggered,
} from './pickerQuestions.ts';

/** What was chosen, by the id of the question. */
export type Picked = Readonly<Partial<Record<string, string>>>;

/** A questionnaire that fits, and the answer that speaks most for it. */
export interface Suggestion {
  readonly framework: string;
  readonly question: string;
  readonly answer: string;
}

/** So many are suggested at most. */
const most = 2;

interface Speaking extends Suggestion {
  readonly points: number;
}

function speaking(framework: string, { id, answers }: PickerQuestion, picked: Picked): readonly Speaking[] {
  const chosen = answers.find((answer) => answer.id === picked[id]);
  const points: Readonly<Partial<Record<string, number>>> = chosen?.points ?? {};
  const own = points[framework] ?? 0;
  return chosen === undefined || own === 0 ? [] : [{ framework, question: id, answer: chosen.id, points: own }];
}

/** How many questions of the picker are still open. */
export function openQuestions(picked: Picked): number {
  return pickerQuestions.filter(({ id, answers }) => !answers.some((answer) => answer.id === picked[id])).length;
}

/** The two questionnaires that fit best, the better first, once every question is answered; none before. `available` are the ids of the
 * library in its order, which settles ties; what no answer speaks for is not suggested. */
export function suggest(picked: Picked, available: readonly string[]): readonly Suggestion[] {
  if (openQuestions(picked) > 0) return [];
  return available
    .flatMap((framework) => {
      const all = pickerQuestions.flatMap((question) => speaking(framework, question, picked));
      const [first, ...rest] = all;
      if (first === undefined) return [];
      const reason = rest.reduce((best, one) => (one.points > best.points ? one : best), first);
      return [{ reason, total: all.reduce((sum, { points }) => sum + points, 0) }];
    })
    .toSorted((a, b) => b.total - a.total)
    .slice(0, most)
    .map(({ reason: { framework, question, answer } }) => ({ framework, question, answer }));
}

/** The answer that suggests the Phase Scorecard beside the questionnaires, once every question is answered; null where no figure is at hand. */
export function besideThem(picked: Picked): string | null {
  const chosen = picked[scorecardAnswers.question];
  return openQuestions(picked) > 0 ? null : (scorecardAnswers.answers.find((answer) => answer === chosen) ?? null);
}

/** The questionnaires that signs suggest: both from three signs on, none below. */
export function suggestByTriggers(ticked: ReadonlySet<Trigger>, available: readonly string[]): readonly string[] {
  return ticked.size < enoughTriggers ? [] : triggered.filter((id) => available.includes(id));
}
