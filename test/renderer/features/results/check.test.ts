import { describe, expect, it } from 'vitest';
import { checkRows } from '../../../../renderer/features/results/checkRows.ts';
import { linkedCapabilities } from '../../../../renderer/features/results/lowestElement.ts';
import { levelClauses } from '../../../../renderer/features/results/missingClauses.ts';
import { resultFacts } from '../../../../renderer/features/results/resultFacts.ts';
import { softSpots } from '../../../../renderer/features/results/softSpots.ts';
import { headlineNumbers } from '../../../../renderer/features/results/verdictNumbers.ts';
import { QuestionId, SectionId } from '../../../../shared/base/ids.ts';
import { library, textsFor } from '../../../../shared/frameworks/library.ts';
import { questionsOf } from '../../../../shared/frameworks/questions.ts';
import { verdict } from '../../../../shared/report/verdict.ts';
import { agreedOn } from '../../../builders/anAssessment.ts';
import { renewalsView, sixElementView, t } from './worked.ts';

const six = sixElementView();
const lettersBut = (others: Readonly<Record<string, 'N' | 'P' | 'L' | 'F'>>) => {
  const all = questionsOf(six.framework).map(({ id }) => [id, others[id] ?? 'F'] as const);
  return sixElementView({ agreed: agreedOn(Object.fromEntries(all)) });
};

describe('the parts of a check', () => {
  it('says of nothing answered that it is open and not that it does not hold', () => {
    const rows = checkRows(t, six);
    expect(rows).toHaveLength(9);
    for (const { part, range } of rows) {
      expect(part.words).toEqual({ value: t('results.none'), state: t('results.check.state.open') });
      expect(range).toBe(t('results.none'));
    }
  });

  it('gives letters in percent and levels from 1 to 5, each with its passport', () => {
    const letters = checkRows(t, lettersBut({ 'E4.1': 'N', 'E4.2': 'P', 'E4.3': 'P' }));
    expect(letters[3]).toMatchObject({
      id: 'data',
      part: { holds: false, words: { value: '22.2 %', state: 'does not hold' } },
      mean: '22.2 %, P',
      answered: '3 of 3',
      range: t('results.none'),
      subjects: { value: { kind: 'section-percent', section: 'data' } },
    });
    const levels = checkRows(t, renewalsView({ agreed: agreedOn({ 'RN1.1': 3, 'RN1.2': 3, 'RN1.3': 2 }) }));
    expect(levels[0]).toMatchObject({
      part: { holds: false, words: { value: '2.7' } },
      answered: '3 of 5',
      range: '2.0–3.6',
      subjects: { value: { kind: 'section-score', section: 'processes' } },
    });
  });

  it('finds low answers only where the section holds all the same', () => {
    const view = lettersBut({ 'E2.1': 'N', 'E4.1': 'N', 'E4.2': 'P', 'E4.3': 'P' });
    expect(softSpots(view)).toEqual([{ question: 'E2.1', section: 'process', level: 'N' }]);
    const levels = { 'RN1.1': 2, 'RN1.2': 3, 'RN1.3': 4, 'RN1.4': 3, 'RN1.5': 3 } as const;
    expect(softSpots(renewalsView({ agreed: agreedOn(levels) })).map(({ question }) => question)).toEqual(['RN1.1']);
  });
});

describe('the capabilities behind an element', () => {
  const entries = library.map((known) => ({ framework: known.framework, texts: textsFor(known, 'en') }));

  it('are those of the pillars that its questions name, once each', () => {
    const linked = linkedCapabilities(renewalsView(), SectionId.parse('processes'), entries);
    expect(linked.find(({ id }) => id === 'R6')).toMatchObject({
      framework: 'four-pillar',
      shortTitle: 'Four pillars',
    });
    expect(new Set(linked.map(({ id }) => id)).size).toBe(linked.length);
    const questions = renewalsView().framework.sections[0]?.questions ?? [];
    for (const { id, from } of linked)
      for (const question of from) expect(questions.find((one) => one.id === question)?.equivalentTo).toContain(id);
  });

  it('take a questionnaire once, in its newest version, and leave other kinds out', () => {
    const doubled = [...entries, ...entries];
    const section = SectionId.parse('processes');
    expect(linkedCapabilities(renewalsView(), section, doubled)).toEqual(
      linkedCapabilities(renewalsView(), section, entries),
    );
    const ladders = entries.filter(({ framework }) => framework.kind !== 'pillars');
    expect(linkedCapabilities(renewalsView(), section, ladders)).toEqual([]);
  });
});

describe('the headline of a check', () => {
  it('has its numbers in the words in which it says them', () => {
    const view = lettersBut({ 'E4.1': 'N', 'E4.2': 'P', 'E4.3': 'P' });
    const { headline } = verdict(view.framework, view.texts, view.score, t);
    const numbers = headlineNumbers(t, view);
    expect(numbers).toHaveLength(2);
    for (const { text, subject } of numbers) {
      expect(headline).toContain(text);
      expect(subject).toEqual({ kind: 'verdict' });
    }
    expect(headlineNumbers(t, six)).toEqual([]);
    expect(resultFacts(t, view)[0]).toMatchObject({ strong: t('results.status.complete') });
  });
});

describe('the words of an answer', () => {
  it('are none for a level between two described ones', () => {
    const { texts } = renewalsView();
    const question = QuestionId.parse('RN1.1');
    expect(levelClauses(texts, question, 2)).toEqual([]);
    expect(levelClauses(texts, question, 3).length).toBeGreaterThan(0);
    expect(levelClauses(six.texts, QuestionId.parse('E1.1'), 'L')).toHaveLength(1);
  });
});
