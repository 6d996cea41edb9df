import type { QuestionId, SectionId } from '../base/ids.ts';
import { fixed, plain } from '../report/numbers.ts';
import { list } from '../report/words.ts';
import { isFinishingStep } from '../roadmap/outcome.ts';
import type { Plan, StepCandidate } from '../roadmap/plan.ts';
import { usualRealisation } from '../roadmap/projection.ts';
import { valueOfLetter } from '../scoring/letters.ts';
import { topLevel } from '../scoring/level.ts';
import { answerLists } from './answerLists.ts';
import { asPercent } from './checkMeans.ts';
import { type Case, type Entry, entriesIn, isLettered, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Passport, Value } from './passport.ts';
import { evaluate } from './rebuild.ts';
import type { Subject } from './subject.ts';
import { term, weightedMean } from './terms.ts';
import { noValue, percentText, scoreText, twoDecimals } from './valueWords.ts';
import { questionWeight, sectionWeight } from './weights.ts';
import { withheldAll } from './withheld.ts';

type Steps = ReadonlyMap<QuestionId, readonly StepCandidate[]>;

/** The steps of the waves up to `wave`, by the question that they lift, in the order in which they are taken; a part counts when no other
 * is to come. */
function stepsUntil({ waves, candidates }: Plan, wave: number): Steps {
  const planned = waves.filter(({ number }) => number <= wave).flatMap(({ actions }) => actions);
  const order = new Map(planned.map((id, i) => [id, i]));
  const steps = candidates
    .filter(isFinishingStep)
    .filter(({ id }) => order.has(id))
    .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return Map.groupBy(steps, ({ question }) => question);
}

/** What a step is assumed to bring: part of a level of a capability, elsewhere part of the way to its letter or level (method 8.5,
 * 8b.15). */
function liftOf(c: Case, { to }: StepCandidate, score: number): number {
  const realisation = c.assessment.settings?.realisation ?? usualRealisation;
  if (c.kind === 'pillars') return realisation;
  return realisation * Math.max(0, (typeof to === 'string' ? valueOfLetter(to) : to) - score);
}

/** A question after its step; letters in percent. */
function questionTerm(c: Case, entry: Entry, steps: Steps): WeightedTerm | null {
  const { id, label, result } = entry;
  if (result.score === null) return null;
  const lettered = isLettered(entry);
  const scale = lettered ? 100 : 1;
  const text = (value: number) => (lettered ? percentText(c.t, value) : plain(c.t, value));
  const now = scale * result.score;
  const weight = questionWeight(c, id);
  const subject = { kind: 'question-score' as const, question: id };
  const own = steps.get(id) ?? [];
  if (own.length === 0) {
    return { ...term(label, now, scoreText(c, entry, result.score), { id, subject }), ...weight };
  }
  const most = lettered ? scale : topLevel;
  const terms = [term(c.t('explain.term.now'), now, text(now), { subject })];
  let after = now;
  for (const step of own) {
    const lift = scale * liftOf(c, step, after / scale);
    after = Math.min(most, after + lift);
    terms.push(
      term(c.t('explain.term.step', { id: step.id }), lift, text(lift), {
        id: step.id,
        subject: { kind: 'action-priority', action: step.id },
      }),
    );
  }
  return { ...term(label, after, text(after), { id, of: { kind: 'sum', terms, most } }), ...weight };
}

function sectionFormula(c: Case, section: SectionId, steps: Steps): Formula {
  const entries = entriesIn(c, section);
  const terms = entries.flatMap((entry) => questionTerm(c, entry, steps) ?? []);
  const mean = weightedMean(entries.some(isLettered) ? 'criteria' : 'answers', terms);
  if (c.kind !== 'check' || entries.some(isLettered)) return mean;
  return asPercent(c, evaluate(mean), mean, null);
}

function overallFormula(c: Case, wave: number, values: Readonly<Record<string, number | null>>, steps: Steps): Formula {
  const terms = c.framework.sections.flatMap((one): readonly WeightedTerm[] => {
    const { id } = one;
    const value = values[id] ?? null;
    if (value === null || ('role' in one && one.role === 'attribute')) return [];
    const subject = { kind: 'wave-projection' as const, wave, section: id };
    const of = sectionFormula(c, id, steps);
    const text = isPercent(c) ? percentText(c.t, value) : fixed(c.t, value, 2);
    return [{ ...term(sectionName(c, id), value, text, { id, of, subject }), ...sectionWeight(c, id) }];
  });
  return weightedMean(c.kind === 'check' ? 'elements' : 'sections', terms);
}

/** Sections of a ladder and of a check are projected in percent. */
function isPercent(c: Case): boolean {
  return c.kind !== 'pillars';
}

function shown(c: Case, number: number | null): Value {
  if (number === null) return noValue(c.t);
  return isPercent(c) ? { number, text: percentText(c.t, number) } : twoDecimals(c.t, number);
}

interface Moment {
  readonly wave: number;
  /** Null: the whole. */
  readonly section: SectionId | null;
}

const noWhole = {
  pillars: 'noSection',
  ladder: 'ladderOverall',
  check: 'noElement',
} as const satisfies Record<Case['kind'], string>;

function withheldText(c: Case, { wave, section }: Moment, plan: Plan): string {
  if (plan.waves.every(({ number }) => number !== wave)) return c.t('explain.withheld.noWave', { wave });
  const all = withheldAll(c.t, c.score);
  if (all !== null) return all;
  if (section !== null) return c.t('explain.withheld.noScore', { section: sectionName(c, section) });
  return c.t(`explain.withheld.${noWhole[c.kind]}`);
}

/** The expected score after a wave, if every step up to it brings what is assumed (method 8.5). */
export function explainProjection(c: Case, { wave, section }: Moment, plan: Plan): Passport {
  const { t } = c;
  if (section !== null) sectionResult<{ readonly id: SectionId }>(c.score, section);
  const projected = plan.waves.find(({ number }) => number === wave)?.projected ?? null;
  const number =
    projected === null ? null : section === null ? projected.overall : (projected.sections[section] ?? null);
  const steps = stepsUntil(plan, wave);
  const entries = section === null ? c.entries : entriesIn(c, section);
  const lifted = entries.flatMap(({ id }) => (steps.get(id) ?? []).map((step) => step.id));
  const sections = projected?.sections ?? {};
  const hasScore = (entry: Entry) => typeof sections[entry.section.id] === 'number';
  const subject: Subject = { kind: 'wave-projection', wave, section };
  const name = section === null ? t('explain.title.overall') : sectionName(c, section);
  const formula = () =>
    section === null ? overallFormula(c, wave, sections, steps) : sectionFormula(c, section, steps);
  return makePassport(c, subject, {
    title: t('explain.title.projection', { name, wave }),
    value: shown(c, number),
    lead: t('explain.lead.projection'),
    formula: number === null ? null : formula(),
    withheld: withheldText(c, { wave, section }, plan),
    answers: answerLists(c, entries, { exclude: (entry) => (hasScore(entry) ? null : 'no-score') }),
    rounding: t(isPercent(c) ? 'explain.rounding.percent' : 'explain.rounding.score'),
    notes: [
      {
        label: t('explain.note.realisation'),
        text: t('explain.note.realisationText', {
          share: plain(t, c.assessment.settings?.realisation ?? usualRealisation),
        }),
      },
      {
        label: t('explain.note.steps'),
        text: lifted.length === 0 ? t('explain.note.noSteps') : list(t, lifted),
      },
    ],
  });
}
