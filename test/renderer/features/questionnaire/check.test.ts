import { describe, expect, it } from 'vitest';
import { readable } from '../../../../renderer/features/library/readable.ts';
import { itemsOf } from '../../../../renderer/features/questionnaire/item.ts';
import { linesOf } from '../../../../renderer/features/questionnaire/linesOf.ts';
import { stakeOf } from '../../../../renderer/features/questionnaire/matters.ts';
import { filtersOf } from '../../../../renderer/features/questionnaire/walk.ts';
import { betweenLevels } from '../../../../shared/frameworks/betweenLevels.ts';
import { Framework } from '../../../../shared/frameworks/structure.ts';
import { FrameworkTexts } from '../../../../shared/frameworks/texts.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';
import { score } from '../../../../shared/scoring/score.ts';
import { agreedOn, anAssessment } from '../../../builders/anAssessment.ts';
import mixed from '../../../fixtures/frameworks/incident-readiness/framework.json' with { type: 'json' };
import mixedTexts from '../../../fixtures/frameworks/incident-readiness/texts.en.json' with { type: 'json' };
import { itemCalled, renewalsEntry } from './aQuestionnaire.ts';

const t = createTranslate('en');
const mixedEntry = { framework: Framework.parse(mixed), texts: FrameworkTexts.parse(mixedTexts) };

describe('a question of a check', () => {
  it('is asked by the scale of its section', () => {
    const sections = mixedEntry.framework.kind === 'check' ? mixedEntry.framework.sections : [];
    expect(new Set(sections.map(({ scale }) => scale)).size).toBe(2);
    for (const item of itemsOf(mixedEntry)) {
      const scale = sections.find(({ id }) => id === item.section.id)?.scale;
      expect(item.kind).toBe(scale === 'levels' ? 'capability' : 'criterion');
      expect(item.choices).toHaveLength(scale === 'levels' ? 5 : 4);
      expect(item.isKey).toBe(false);
      expect(item.section.isStage).toBe(false);
    }
  });

  it('says of a level without words between which it lies, and of the others what they are', () => {
    const { choices } = itemCalled(renewalsEntry, 'RN1.1');
    expect(choices.map(({ between }) => between)).toEqual([
      null,
      { below: 1, above: 3 },
      null,
      { below: 3, above: 5 },
      null,
    ]);
    const [first, second] = choices;
    expect(first && linesOf(t, first)).toEqual(first?.clauses);
    expect(second && linesOf(t, second)).toEqual([t('questions.between', { below: 1, above: 3 })]);
  });

  it('has neither targets nor gates to filter by', () => {
    const filters = filtersOf('check', { hasPrevious: true, hasVoices: true });
    expect(filters).toEqual(['all', 'open', 'unconfirmed', 'discuss', 'dont-know', 'flagged', 'notes']);
  });

  it('says what it has to reach while its section does not hold for want of it', () => {
    const { framework } = renewalsEntry;
    const low = { 'RN1.1': 1, 'RN1.2': 3, 'RN1.3': 3, 'RN1.4': 3, 'RN1.5': 3 } as const;
    const held = score(framework, anAssessment({ agreed: agreedOn(low) }));
    expect(stakeOf(itemCalled(renewalsEntry, 'RN1.1'), held)).toEqual({ kind: 'holds', count: 1, to: 3 });
    expect(stakeOf(itemCalled(renewalsEntry, 'RN1.2'), held)).toBeNull();
    expect(stakeOf(itemCalled(renewalsEntry, 'RN1.1'), score(framework, anAssessment()))).toBeNull();
  });

  it('reads in the library as it is asked', () => {
    const content = readable({ ...mixedEntry, hash: 'sha256:0' });
    const questions = content.sections.flatMap((section) => section.questions);
    expect(content.scale).toHaveLength(9);
    expect(questions.map(({ sentence }) => sentence)).toEqual(itemsOf(mixedEntry).map(({ statement }) => statement));
    expect(questions.map(({ choices }) => choices.map(({ value, between }) => [value, between]))).toEqual(
      itemsOf(mixedEntry).map(({ choices }) => choices.map(({ value, between }) => [value, between])),
    );
  });
});

describe('betweenLevels', () => {
  it('finds the nearest described levels on both sides', () => {
    expect(betweenLevels({ 1: ['a'], 3: ['b'], 5: ['c'] }, 4)).toEqual({ below: 3, above: 5 });
    expect(betweenLevels({ 1: ['a'], 2: undefined, 5: ['c'] }, 3)).toEqual({ below: 1, above: 5 });
    expect(betweenLevels({ 1: ['a'], 3: ['b'] }, 3)).toBeNull();
    expect(betweenLevels({ 1: ['a'], 3: ['b'] }, 4)).toBeNull();
  });
});
