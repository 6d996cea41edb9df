import type { GoalId } from '../base/ids.ts';
import { plain } from '../report/numbers.ts';
import { counted } from '../report/words.ts';
import { goalMultipliers } from '../scoring/goalWeights.ts';
import { answerLists } from './answerLists.ts';
import type { Entry, PillarCase } from './explainInput.ts';
import type { WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Note, Passport } from './passport.ts';
import { term, weightedMean } from './terms.ts';
import { scoreText, twoDecimals } from './valueWords.ts';
import { isWeighted, questionWeight } from './weights.ts';

function goalOf({ question }: Entry): GoalId | null {
  return 'goal' in question ? question.goal : null;
}

function goalName({ texts }: PillarCase, goal: GoalId): string {
  return texts.goals[goal] ?? goal;
}

/** The mean of the answers to the questions that serve a goal (content 1.1). Throws for a goal that the framework does not have. */
export function explainGoalScore(c: PillarCase, goal: GoalId): Passport {
  const { t } = c;
  if (!c.framework.goals.includes(goal)) throw new Error(`no goal ${goal} in this framework`);
  const entries = c.entries.filter((entry) => goalOf(entry) === goal);
  const terms = entries.flatMap((entry): readonly WeightedTerm[] => {
    const { id, label, result } = entry;
    if (result.score === null) return [];
    const subject = { kind: 'question-score' as const, question: id };
    return [
      { ...term(label, result.score, scoreText(c, entry, result.score), { id, subject }), ...questionWeight(c, id) },
    ];
  });
  const { sum, weights } = terms.reduce(
    (total, { value, weight }) => ({ sum: total.sum + weight * value, weights: total.weights + weight }),
    { sum: 0, weights: 0 },
  );
  return makePassport(
    c,
    { kind: 'goal-score', goal },
    {
      title: goalName(c, goal),
      value: twoDecimals(t, terms.length === 0 ? null : sum / weights),
      lead: counted(t, isWeighted(terms) ? 'explain.lead.weightedAnswers' : 'explain.lead.answers', terms.length),
      formula: weightedMean('answers', terms),
      withheld: t('explain.withheld.goalSilent'),
      answers: answerLists(c, entries),
      rounding: t('explain.rounding.score'),
      notes: goalNotes(c, terms),
    },
  );
}

/** Where the weights that come from goals come from: each goal with its points and the weight that they give. */
export function goalNotes(c: PillarCase, terms: readonly WeightedTerm[]): readonly Note[] {
  const { t, framework, assessment } = c;
  const multipliers = goalMultipliers(framework, assessment.settings?.goals);
  if (multipliers === null) return [];
  const weighed = new Set(
    terms.flatMap(({ id, weightSource }) => (weightSource === 'goals' && id !== null ? [id] : [])),
  );
  const goals = framework.goals.filter((goal) =>
    c.entries.some((entry) => weighed.has(entry.id) && goalOf(entry) === goal),
  );
  if (goals.length === 0) return [];
  const parts = goals.map((goal) =>
    t('explain.note.goal', {
      name: goalName(c, goal),
      points: assessment.settings?.goals?.[goal] ?? 0,
      weight: plain(t, multipliers.get(goal) ?? 1),
    }),
  );
  return [
    {
      label: t('explain.note.goals'),
      text: t('explain.note.goalsText', { goals: parts.join(t('explain.sign.semicolon')) }),
    },
  ];
}
