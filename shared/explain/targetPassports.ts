import type { SectionId } from '../base/ids.ts';
import { fixed, plain } from '../report/numbers.ts';
import { counted } from '../report/words.ts';
import { topLevel } from '../scoring/level.ts';
import { answerLists } from './answerLists.ts';
import { type Entry, entriesIn, entryOf, type PillarCase, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { questionBlocks } from './pillarBlocks.ts';
import { overallTarget, sectionTarget } from './targetMeans.ts';
import { term, weightedMean } from './terms.ts';
import { levelText, noValue, twoDecimals } from './valueWords.ts';
import { isWeighted, questionWeight, sectionWeight } from './weights.ts';

/** The target as somebody set it, else one above the section's level, at least 3 for a key question (method 7.10, 8b.9). */
export function targetFormula(c: PillarCase, entry: Entry, target: number): Formula {
  const { t, assessment } = c;
  if (assessment.targets?.[entry.id] !== undefined) {
    return { kind: 'given', term: term(t('explain.term.byHand'), target, String(target)) };
  }
  const section = sectionResult(c.score, entry.section.id);
  if (section.level === null) return { kind: 'given', term: term(t('explain.term.noLevel'), target, String(target)) };
  const next = Math.min(topLevel, section.level + 1);
  const subject = { kind: 'section-level' as const, section: section.id };
  const terms = [term(t('explain.term.nextLevel'), next, String(next), { subject })];
  const isKey = 'key' in entry.question && entry.question.key;
  if (isKey) terms.push(term(t('explain.term.key'), 3, '3'));
  return { kind: 'highest', terms };
}

/** The level that a question is to reach. */
export function explainTarget(c: PillarCase, id: Entry['id']): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { target } = entry.result;
  const byHand = c.assessment.targets?.[id] !== undefined;
  return makePassport(
    c,
    { kind: 'target', question: id },
    {
      title: t('explain.title.target', { name: entry.label }),
      value: target === null ? noValue(t) : { number: target, text: levelText(c, target) },
      lead: t(byHand ? 'explain.lead.targetByHand' : 'explain.lead.target'),
      formula: target === null ? null : targetFormula(c, entry, target),
      withheld: t('explain.withheld.not-applicable'),
      answers: answerLists(c, [entry]),
      rounding: t('explain.rounding.none'),
      blocks: questionBlocks(c, id),
    },
  );
}

/** The targets of a section's questions; what does not apply has none. */
function questionTerms(c: PillarCase, section: SectionId): readonly WeightedTerm[] {
  return entriesIn(c, section).flatMap(({ id, label, result: { target } }): readonly WeightedTerm[] => {
    if (target === null) return [];
    const subject = { kind: 'target' as const, question: id };
    return [{ ...term(label, target, plain(c.t, target), { id, subject }), ...questionWeight(c, id) }];
  });
}

/** A missing answer enters a score as nothing, but its question has a target all the same. */
function targetNote({ t }: PillarCase): { readonly label: string; readonly text: string } {
  return { label: t('explain.note.missingTargets'), text: t('explain.note.missingTargetsText') };
}

/** What a section's score comes to when every question reaches its target. */
export function explainSectionTarget(c: PillarCase, id: SectionId): Passport {
  const { t, framework } = c;
  const pillar = framework.sections.find((section) => section.id === id);
  sectionResult(c.score, id);
  const terms = questionTerms(c, id);
  return makePassport(
    c,
    { kind: 'section-target', section: id },
    {
      title: t('explain.title.target', { name: sectionName(c, id) }),
      value: twoDecimals(t, pillar === undefined ? null : sectionTarget(pillar, c.score)),
      lead: counted(t, isWeighted(terms) ? 'explain.lead.weightedTargets' : 'explain.lead.targets', terms.length),
      formula: weightedMean('targets', terms),
      withheld: t('explain.withheld.absent'),
      answers: answerLists(c, entriesIn(c, id)),
      rounding: t('explain.rounding.score'),
      notes: [targetNote(c)],
    },
  );
}

/** What the overall score comes to when every question reaches its target. */
export function explainOverallTarget(c: PillarCase): Passport {
  const { t, framework } = c;
  const terms = framework.sections.flatMap((section): readonly WeightedTerm[] => {
    const value = sectionTarget(section, c.score);
    if (value === null) return [];
    const subject = { kind: 'section-target' as const, section: section.id };
    const of = weightedMean('targets', questionTerms(c, section.id));
    const name = sectionName(c, section.id);
    return [
      { ...term(name, value, fixed(t, value, 2), { id: section.id, of, subject }), ...sectionWeight(c, section.id) },
    ];
  });
  const weighted = isWeighted(terms);
  return makePassport(
    c,
    { kind: 'overall-target' },
    {
      title: t('explain.title.overallTarget'),
      value: twoDecimals(t, overallTarget(framework.sections, c.score, c.assessment)),
      lead: counted(t, weighted ? 'explain.lead.weightedSectionTargets' : 'explain.lead.sectionTargets', terms.length),
      formula: weightedMean('targets', terms),
      withheld: t('explain.withheld.nothingApplies'),
      answers: answerLists(c, c.entries),
      rounding: t('explain.rounding.score'),
      notes: [targetNote(c)],
    },
  );
}
