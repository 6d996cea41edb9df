import type { SectionId } from '../base/ids.ts';
import { plain } from '../report/numbers.ts';
import { counted, list } from '../report/words.ts';
import { basePercent, halfway, leastRated } from '../scoring/ladderStage.ts';
import { isContested } from '../scoring/questionResults.ts';
import { frequencyScale } from '../scoring/scale.ts';
import { tally } from '../scoring/tally.ts';
import { aimNotes } from './aimNote.ts';
import { type AnswerLists, answerLists, missingText } from './answerLists.ts';
import { stageDistance } from './distance.ts';
import { type Entry, entriesIn, type LadderCase, sectionName, sectionResult } from './explainInput.ts';
import type { StageTerm, Term, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Entered, LeftOut, Note, Passport } from './passport.ts';
import { peopleAt } from './people.ts';
import { ladderBlocks, stageBlocks } from './stageBlocks.ts';
import { term, weightedMean } from './terms.ts';
import { noValue, percentText, scoreText, stageName, stageText } from './valueWords.ts';
import { withheldAll } from './withheld.ts';

/** Answered criteria in percent, all with the same weight (method 8b.3). */
function criterionTerms(c: LadderCase, entries: readonly Entry[]): readonly WeightedTerm[] {
  return entries.flatMap((entry): readonly WeightedTerm[] => {
    const { id, label, result } = entry;
    if (result.score === null) return [];
    const subject = { kind: 'question-score' as const, question: id };
    const text = scoreText(c, entry, result.score);
    return [{ ...term(label, 100 * result.score, text, { id, subject }), weight: 1, weightSource: 'equal' }];
  });
}

/** The mean of a stage's answered criteria, 0-100. */
export function explainStagePercent(c: LadderCase, id: SectionId): Passport {
  const { t } = c;
  const { percent, rating } = sectionResult(c.score, id);
  const entries = entriesIn(c, id);
  const terms = criterionTerms(c, entries);
  return makePassport(
    c,
    { kind: 'stage-percent', section: id },
    {
      title: sectionName(c, id),
      value: percent === null ? noValue(t) : { number: percent, text: percentText(t, percent) },
      lead: counted(t, 'explain.lead.criteria', terms.length),
      formula: weightedMean('criteria', terms),
      withheld: t('explain.withheld.stageEmpty'),
      answers: answerLists(c, entries),
      rounding: t('explain.rounding.percent'),
      blocks: stageBlocks(c, id),
      notes: rating === null ? [] : [{ label: t('explain.note.rating'), text: c.texts.scale[rating].name }],
    },
  );
}

function stageTerms(c: LadderCase): readonly StageTerm[] {
  return c.score.sections.map(({ id, percent, rated }) => ({
    id,
    label: sectionName(c, id),
    percent,
    text: percent === null ? c.t('explain.none') : percentText(c.t, percent),
    rated,
    gates: entriesIn(c, id).flatMap(({ id: question, label, question: criterion, result }) => {
      if (!('gate' in criterion) || !criterion.gate || result.state === 'not-applicable') return [];
      const score = result.score === null ? null : 100 * result.score;
      return [{ id: question, label, percent: score, contested: isContested(result) }];
    }),
    subject: { kind: 'stage-percent' as const, section: id },
  }));
}

function islandNotes(c: LadderCase): readonly Note[] {
  const { islands } = c.score.overall;
  if (islands.length === 0) return [];
  const names = islands.map((id) => sectionName(c, id));
  return [{ label: c.t('explain.note.islands'), text: list(c.t, names) }];
}

/** The highest stage that holds while every stage below is a firm base (method 8b.3). */
export function explainStage(c: LadderCase): Passport {
  const { t } = c;
  const { stage, policy } = c.score.overall;
  const base = basePercent(policy);
  return makePassport(
    c,
    { kind: 'stage-attained' },
    {
      title: t('explain.title.stage'),
      value: stage === null ? noValue(t) : { number: stage, text: stageText(c, stage) },
      lead: t('explain.lead.stage', { halfway, base }),
      formula: { kind: 'stages', halfway, base, leastRated, stages: stageTerms(c) },
      withheld: withheldAll(t, c.score) ?? t('explain.withheld.empty'),
      answers: answerLists(c, c.entries),
      rounding: t('explain.rounding.stage', { border: halfway }),
      blocks: ladderBlocks(c),
      distance: stageDistance(c),
      notes: [
        ...aimNotes(c),
        { label: t('explain.note.policy'), text: t(`explain.policy.${policy}`) },
        ...islandNotes(c),
      ],
    },
  );
}

interface Symptom {
  readonly position: number;
  readonly entered: Entered | null;
  readonly leftOut: LeftOut | null;
}

/** The limit symptoms of a stage. They are not scored, so they are read from the answers themselves. */
function symptomsAt(c: LadderCase, stage: number): readonly Symptom[] {
  const before = c.framework.sections.slice(0, stage - 1).flatMap(({ symptoms }) => symptoms).length;
  const symptoms = c.framework.sections[stage - 1]?.symptoms ?? [];
  return symptoms.map((id, index): Symptom => {
    const position = c.entries.length + before + index;
    const { score, source, state, respondents } = tally(c.table, position, frequencyScale);
    const name = c.texts.symptoms[id] ?? id;
    if (score === null || source === null) {
      const reason = state === 'answered' ? 'open' : state;
      const text = missingText(c, position, reason);
      return { position, entered: null, leftOut: { id, name, reason, text, countsAs: null } };
    }
    const text = c.t('explain.ofThree', { value: plain(c.t, score) });
    const weights = { weight: 1, weightSource: 'equal' as const };
    const entered = { id, name, value: score, text, ...weights, source, respondents, contested: false };
    return { position, entered, leftOut: null };
  });
}

/** How often the limits of the attained stage are felt, 0-100 (method 8b.3). */
export function explainPressure(c: LadderCase): Passport {
  const { t } = c;
  const { stage, pressure } = c.score.overall;
  const found = stage === null ? [] : symptomsAt(c, stage);
  const answers: AnswerLists = {
    entered: found.flatMap(({ entered }) => entered ?? []),
    leftOut: found.flatMap(({ leftOut }) => leftOut ?? []),
  };
  const part = answers.entered.map(({ id, name, value }): Term => term(name, value, plain(t, value), { id }));
  const most = frequencyScale.highest * found.length;
  const isTop = stage === c.framework.sections.length;
  const reason = stage === null ? 'empty' : stage === 0 ? 'noStage' : isTop ? 'topStage' : 'symptoms';
  return makePassport(
    c,
    { kind: 'limit-pressure' },
    {
      title: t('explain.title.pressure'),
      value: pressure === null ? noValue(t) : { number: pressure, text: percentText(t, pressure) },
      lead: t('explain.lead.pressure', { stage: stageName(c, stage ?? 0) }),
      formula: {
        kind: 'ratio',
        part,
        whole: [term(t('explain.term.mostPressure'), most, String(most))],
        times: 100,
      },
      withheld: (stage === null ? withheldAll(t, c.score) : null) ?? t(`explain.withheld.${reason}`),
      answers,
      rounding: t('explain.rounding.percent'),
      people: peopleAt(
        c,
        found.map(({ position }) => ({ position, scale: frequencyScale })),
        null,
      ),
    },
  );
}
