import type { FunctionName } from '../assessment/schema.ts';
import type { QuestionId } from '../base/ids.ts';
import { fixed, plain } from '../report/numbers.ts';
import { counted } from '../report/words.ts';
import { leastQuestions, leastRespondents } from '../scoring/alignment.ts';
import { revenueFunctions } from '../scoring/functionSpread.ts';
import { answerLists } from './answerLists.ts';
import { type Case, type CheckCase, type Entry, entryOf, isLettered, type PillarCase } from './explainInput.ts';
import type { Term, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { sumsOf, term, weightedMean } from './terms.ts';
import { noValue, percentText, twoDecimals } from './valueWords.ts';
import { respondentsTo, voicesTo } from './voices.ts';
import { questionWeight } from './weights.ts';
import { withheldAll } from './withheld.ts';

/** Frameworks of which each function has a mean: pillars, and checks that are answered by levels throughout. */
export type LevelledCase = PillarCase | CheckCase;

/** What a function says of a question that it belongs to; null when it gave no level. */
function meanOf(name: FunctionName, { question, tally }: Entry): number | null {
  if (tally.respondents === 0 || !question.functions.includes(name)) return null;
  return tally.functions[name] ?? null;
}

/** A function's own means of the questions that carry its tag. */
function ownTerms(c: LevelledCase, name: FunctionName): readonly WeightedTerm[] {
  const heard = c.entries.flatMap((entry): readonly OwnMean[] => {
    const mean = meanOf(name, entry);
    return mean === null ? [] : [{ entry, term: ownTerm(c, entry, mean) }];
  });
  const isShown = ({ entry }: OwnMean) => entry.result.functions[name] !== undefined;
  const shown = heard.filter(isShown).map(({ term: own }) => own);
  const few = heard.filter((one) => !isShown(one)).map(({ term: own }) => own);
  // A score made anonymous has no mean of a question with few voices: such means are told together, and a single one with another, since
  // it could be worked out from the rest.
  const hidden = [...(few.length === 1 ? shown.splice(0, 1) : []), ...few];
  return hidden.length === 0 ? shown : [...shown, together(c, hidden)];
}

interface OwnMean {
  readonly entry: Entry;
  readonly term: WeightedTerm;
}

function ownTerm(c: LevelledCase, { id, label }: Entry, mean: number): WeightedTerm {
  const subject = { kind: 'question-spread' as const, question: id };
  return { ...term(label, mean, fixed(c.t, mean, 2), { id, subject }), ...questionWeight(c, id) };
}

/** Means as one, which counts as much as all of them. */
function together({ t }: LevelledCase, terms: readonly WeightedTerm[]): WeightedTerm {
  const { sum, weights } = sumsOf(terms);
  const [first] = terms;
  const sources = new Set(terms.map(({ weightSource }) => weightSource));
  const weightSource = first === undefined || sources.size > 1 ? 'equal' : first.weightSource;
  const mean = sum / weights;
  return {
    ...term(counted(t, 'explain.fewVoicesTo', terms.length), mean, fixed(t, mean, 2)),
    weight: weights,
    weightSource,
  };
}

/** A function's weighted mean over the questions that carry its tag and that it answered (method 8b.11). */
function functionTerm(c: LevelledCase, name: FunctionName): Term | null {
  const value = c.score.alignment.functions[name];
  if (value === undefined) return null;
  return term(c.t(`report.function.${name}`), value, fixed(c.t, value, 2), {
    id: name,
    of: weightedMean('means', ownTerms(c, name)),
    subject: { kind: 'function-mean', function: name },
  });
}

/** The mean of a function's own answers to the questions that concern it (method 8b.11). */
export function explainFunctionMean(c: LevelledCase, name: FunctionName): Passport {
  const { t } = c;
  const heard = c.entries.filter((entry) => meanOf(name, entry) !== null).length;
  const title = t('explain.title.functionMean', { name: t(`report.function.${name}`) });
  return makePassport(
    c,
    { kind: 'function-mean', function: name },
    {
      title,
      value: twoDecimals(t, c.score.alignment.functions[name] ?? null),
      lead: counted(t, 'explain.lead.functionMean', heard),
      formula: weightedMean('means', ownTerms(c, name)),
      withheld: t('explain.withheld.silentFunction', { name: t(`report.function.${name}`) }),
      answers: answerLists(
        c,
        c.entries.filter(({ question }) => question.functions.includes(name)),
        { exclude: (entry) => (meanOf(name, entry) === null ? 'function-silent' : null) },
      ),
      rounding: t('explain.rounding.score'),
      notes: [{ label: t('explain.note.privacy'), text: t('explain.note.privacyText') }],
    },
  );
}

/** Highest minus lowest mean of sales, marketing, success and revops (method 8b.11). */
export function explainSpread(c: LevelledCase): Passport {
  const { t } = c;
  const { spread } = c.score.alignment;
  const terms = revenueFunctions.flatMap((name) => functionTerm(c, name) ?? []);
  const isHeard = (entry: Entry) => revenueFunctions.some((name) => meanOf(name, entry) !== null);
  return makePassport(
    c,
    { kind: 'alignment-spread' },
    {
      title: t('explain.title.spread'),
      value: twoDecimals(t, spread),
      lead: t('explain.lead.spread'),
      formula: { kind: 'spread', terms },
      withheld: (c.score.status === 'empty' ? withheldAll(t, c.score) : null) ?? t('explain.withheld.oneFunction'),
      answers: answerLists(c, c.entries, { exclude: (entry) => (isHeard(entry) ? null : 'not-heard') }),
      rounding: t('explain.rounding.score'),
    },
  );
}

/** Krippendorff's alpha over the questions that two or more gave a level to (method 7.7, 8b.16). */
export function explainAlpha(c: Case): Passport {
  const { t } = c;
  const shared = c.entries.filter(({ tally }) => tally.respondents >= 2);
  const people = respondentsTo(c.table, shared).reduce((sum, { count }) => sum + count, 0);
  const isMixed = new Set(c.entries.map(isLettered)).size > 1;
  const few = people < leastRespondents || shared.length < leastQuestions;
  const values = { people, questions: shared.length, leastPeople: leastRespondents, leastQuestions };
  return makePassport(
    c,
    { kind: 'alpha' },
    {
      title: t('explain.title.alpha'),
      value: twoDecimals(t, c.score.alignment.alpha),
      lead: t('explain.lead.alpha'),
      formula: {
        kind: 'alpha',
        units: shared.map(({ id, label, tally }) => ({ id, label, frequencies: tally.frequencies })),
      },
      withheld: isMixed
        ? t('explain.withheld.mixed')
        : few
          ? t('explain.withheld.fewVoices', values)
          : t('explain.withheld.noVariation'),
      answers: answerLists(c, c.entries, { exclude: ({ tally }) => (tally.respondents < 2 ? 'one-voice' : null) }),
      rounding: t('explain.rounding.score'),
    },
  );
}

/** Highest minus lowest mean of sales, marketing, success and revops on one question; letters in percent (method 8b.16). */
export function explainQuestionSpread(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { functions, functionSpread } = entry.result;
  const shown = (value: number) => (isLettered(entry) ? percentText(t, value) : plain(t, value));
  const terms = voicesTo(c.table, entry).flatMap(({ function: name, count }): readonly Term[] => {
    const isRevenue = revenueFunctions.some((one) => one === name);
    const mean = name === 'unassigned' ? undefined : functions[name];
    if (!isRevenue || mean === undefined) return [];
    const label = counted(t, 'explain.voices', count, { name: t(`report.function.${name}`) });
    return [term(label, mean, shown(mean), { id: name })];
  });
  const isHeard = functionSpread !== null;
  const spoke = voicesTo(c.table, entry).filter(({ function: name }) =>
    revenueFunctions.some((one) => one === name),
  ).length;
  return makePassport(
    c,
    { kind: 'question-spread', question: id },
    {
      title: t('explain.title.questionSpread', { name: entry.label }),
      value: isHeard ? { number: functionSpread, text: shown(functionSpread) } : noValue(t),
      lead: t('explain.lead.questionSpread'),
      formula: isHeard ? { kind: 'spread', terms } : null,
      withheld: t(spoke < 2 ? 'explain.withheld.oneFunction' : 'explain.withheld.fewInFunctions'),
      answers: answerLists(c, [entry], { exclude: () => (isHeard ? null : 'not-heard') }),
      rounding: t(isLettered(entry) ? 'explain.rounding.percent' : 'explain.rounding.score'),
      notes: [{ label: t('explain.note.privacy'), text: t('explain.note.privacyText') }],
    },
  );
}
