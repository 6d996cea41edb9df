import { Letters } from '../assessment/schema.ts';
import type { QuestionId, SectionId } from '../base/ids.ts';
import { fixed, plain, share } from '../report/numbers.ts';
import type { PillarResult } from '../scoring/result.ts';
import { answerLists } from './answerLists.ts';
import { type Case, type Entry, entriesIn, entryOf, isLettered, sectionName, sectionResult } from './explainInput.ts';
import type { Formula, Term, WeightedTerm } from './formula.ts';
import { makePassport } from './makePassport.ts';
import type { Passport } from './passport.ts';
import { term, weightedMean } from './terms.ts';
import { noValue, twoDecimals } from './valueWords.ts';
import { withheldAll } from './withheld.ts';

function completenessFormula({ t }: Case, entries: readonly Entry[]): Formula {
  const count = (state: Entry['result']['state']) => entries.filter(({ result }) => result.state === state).length;
  const of = (state: 'answered' | 'open' | 'dont-know'): Term => {
    const number = count(state);
    return term(t(`explain.term.${state}`), number, String(number));
  };
  return { kind: 'ratio', part: [of('answered')], whole: [of('answered'), of('open'), of('dont-know')], times: 1 };
}

/** Answered of what applies (method 7.6, 8b.4). */
export function explainCompleteness(c: Case): Passport {
  const { t } = c;
  const { completeness, status } = c.score;
  return makePassport(
    c,
    { kind: 'completeness' },
    {
      title: t('explain.title.completeness'),
      value: completeness === null ? noValue(t) : { number: completeness, text: share(t, completeness) },
      lead: t('explain.lead.completeness'),
      formula: completenessFormula(c, c.entries),
      withheld: t('explain.withheld.nothingApplies'),
      answers: answerLists(c, c.entries),
      rounding: t('explain.rounding.percent'),
      notes: [{ label: t('explain.note.status'), text: t(`explain.status.${status}`) }],
    },
  );
}

/** Answered of what applies in one section. */
export function explainSectionCompleteness(c: Case, id: SectionId): Passport {
  const { t } = c;
  const { rated, open, dontKnow } = sectionResult<CoveredSection>(c.score, id);
  const applicable = rated + open.length + dontKnow.length;
  return makePassport(
    c,
    { kind: 'section-completeness', section: id },
    {
      title: t('explain.title.sectionCompleteness', { name: sectionName(c, id) }),
      value: applicable === 0 ? noValue(t) : { number: rated / applicable, text: share(t, rated / applicable) },
      lead: t('explain.lead.completeness'),
      formula: completenessFormula(c, entriesIn(c, id)),
      withheld: t('explain.withheld.absent'),
      answers: answerLists(c, entriesIn(c, id)),
      rounding: t('explain.rounding.percent'),
    },
  );
}

type CoveredSection = Pick<PillarResult, 'id' | 'rated' | 'open' | 'dontKnow'>;

/** Mean consensus of the questions that two or more gave a level to; null when there is none. */
function agreementTerm({ t, entries }: Case): WeightedTerm | null {
  const terms = entries.flatMap(({ id, label, result }): readonly WeightedTerm[] => {
    if (result.consensus === null) return [];
    const text = fixed(t, result.consensus, 2);
    const subject = { kind: 'consensus' as const, question: id };
    return [{ ...term(label, result.consensus, text, { id, subject }), weight: 1, weightSource: 'equal' }];
  });
  if (terms.length === 0) return null;
  const mean = terms.reduce((sum, { value }) => sum + value, 0) / terms.length;
  const of = weightedMean('questions', terms);
  return { ...term(t('explain.term.agreement'), mean, fixed(t, mean, 2), { of }), weight: 0.3, weightSource: 'method' };
}

/** Share of the answers whose evidence was shown (1) or described (0.5). */
function evidenceTerm({ t, entries }: Case): WeightedTerm {
  const answered = entries.filter(({ result }) => result.state === 'answered');
  const values = { shown: 1, described: 0.5, opinion: 0 } as const;
  const terms = (['shown', 'described', 'opinion'] as const).map((kind): WeightedTerm => {
    const value = values[kind];
    const weight = answered.filter(({ tally }) => tally.evidence === value).length;
    return { ...term(t(`report.evidence.${kind}`), value, plain(t, value)), weight, weightSource: 'count' };
  });
  const mean = terms.reduce((sum, { value, weight }) => sum + value * weight, 0) / answered.length;
  const of = weightedMean('evidence', terms);
  return { ...term(t('explain.term.evidence'), mean, fixed(t, mean, 2), { of }), weight: 0.3, weightSource: 'method' };
}

function confidenceFormula(c: Case, completeness: number): Formula {
  const { t } = c;
  const covered: WeightedTerm = {
    ...term(t('explain.title.completeness'), completeness, fixed(t, completeness, 2), {
      of: completenessFormula(c, c.entries),
      subject: { kind: 'completeness' },
    }),
    weight: 0.4,
    weightSource: 'method',
  };
  const agreement = agreementTerm(c);
  return weightedMean('parts', [covered, ...(agreement === null ? [] : [agreement]), evidenceTerm(c)]);
}

/** How far the result can be trusted (method 7.8, 8b.12). Dividing by the sum of the weights is the rescaling by 0.7 when agreement is
 * dropped. */
export function explainConfidence(c: Case): Passport {
  const { t } = c;
  const { completeness, overall } = c.score;
  const { confidence } = overall;
  const shared = c.entries.some(({ result }) => result.consensus !== null);
  return makePassport(
    c,
    { kind: 'confidence' },
    {
      title: t('explain.title.confidence'),
      value:
        confidence === null
          ? noValue(t)
          : {
              number: confidence.value,
              text: t('explain.confidence', {
                value: fixed(t, confidence.value, 2),
                label: t(`explain.trust.${confidence.label}`),
              }),
            },
      lead: t('explain.lead.confidence'),
      formula: confidence === null ? null : confidenceFormula(c, completeness ?? 0),
      withheld: withheldAll(t, c.score) ?? t('explain.withheld.incomplete'),
      answers: answerLists(c, c.entries),
      rounding: t('explain.rounding.confidence'),
      notes: shared ? [] : [{ label: t('explain.term.agreement'), text: t('explain.note.noAgreement') }],
    },
  );
}

/** The answers to one question, each with the number of people who gave it; letters by rank. */
function frequencyTerms(c: Case, entry: Entry): readonly WeightedTerm[] {
  return entry.tally.frequencies.map((count, index) => {
    const code = entry.scale.lowest + index;
    const text = isLettered(entry) ? (Letters[code] ?? String(code)) : String(code);
    return { ...term(c.t('explain.term.answer', { answer: text }), code, text), weight: count, weightSource: 'count' };
  });
}

/** How alike the respondents see one question (method 7.7); an agreed answer does not change it. */
export function explainConsensus(c: Case, id: QuestionId): Passport {
  const { t } = c;
  const entry = entryOf(c, id);
  const { consensus, band, source } = entry.result;
  const voices = {
    kind: 'consensus' as const,
    terms: frequencyTerms(c, entry),
    width: entry.scale.highest - entry.scale.lowest,
  };
  return makePassport(
    c,
    { kind: 'consensus', question: id },
    {
      title: t('explain.title.consensus', { name: entry.label }),
      value: twoDecimals(t, consensus),
      lead: t('explain.lead.consensus'),
      formula: voices,
      withheld: t('explain.withheld.oneVoice'),
      answers: answerLists(c, [entry], { exclude: ({ result }) => (result.consensus === null ? 'one-voice' : null) }),
      rounding: t('explain.rounding.score'),
      notes: [
        ...(band === null ? [] : [{ label: t('explain.note.band'), text: t(`explain.bandText.${band}`) }]),
        ...(source === 'agreed' ? [{ label: t('explain.note.agreed'), text: t('explain.note.agreedText') }] : []),
      ],
    },
  );
}
