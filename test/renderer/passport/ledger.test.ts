import { describe, expect, it } from 'vitest';
import { answersBehind } from '../../../renderer/passport/answers.ts';
import { ledgersOf } from '../../../renderer/passport/ledger.ts';
import { type Passports, passportsOf } from '../../../renderer/passport/passports.ts';
import { Settings } from '../../../shared/assessment/schema.ts';
import type { Subject } from '../../../shared/explain/subject.ts';
import { weightWords } from '../../../shared/explain/weightWords.ts';
import { questionsOf } from '../../../shared/frameworks/questions.ts';
import { anExplainInput, everySubject } from '../../builders/aPassport.ts';
import { ladderView, pillarView, t, voicesView } from '../features/results/worked.ts';

type View = ReturnType<typeof pillarView> | ReturnType<typeof ladderView>;

const passports = (view: View): Passports => passportsOf(view, view.assessment, t);

function tablesOf(view: View, subject: Subject) {
  const passport = passports(view).of(subject);
  return passport.formula === null ? [] : ledgersOf(t, passport.formula);
}

function section(view: ReturnType<typeof pillarView>, index: number) {
  const found = view.framework.sections[index];
  if (found === undefined) throw new Error('no such section');
  return found.id;
}

describe('the table of a passport', () => {
  it('shows answers, weights and products with their sums', () => {
    const view = pillarView();
    const [table] = tablesOf(view, { kind: 'section-score', section: section(view, 1) });
    expect(table?.heads).toEqual(['Question', 'Level', 'Weight', 'Product']);
    expect(table?.rows[5]).toMatchObject({ id: 'R6', name: 'Renewal and expansion motion', cells: ['2', '2', '4'] });
    expect(table?.foot).toEqual(['', '9', '25']);
  });

  it('opens the passports of the sections from that of the whole, and lists the answers behind them', () => {
    const view = pillarView();
    const passport = passports(view).of({ kind: 'overall-score' });
    const tables = tablesOf(view, { kind: 'overall-score' });
    expect(tables[0]?.rows.map(({ subject }) => subject?.kind)).toEqual(Array(4).fill('section-score'));
    expect(answersBehind(t, passport, tables)?.rows).toHaveLength(30);
  });

  it('tells each rule of a level and what each question counts as', () => {
    const view = pillarView();
    const [rules, standings] = tablesOf(view, { kind: 'section-level', section: section(view, 3) });
    const last = rules?.rows.slice(-3) ?? [];
    expect(last.map(({ cells }) => cells)).toEqual([
      ['2 of 6', 'not met'],
      ['2 below', 'not met'],
      ['1 of 2', 'not met'],
    ]);
    expect(standings?.rows.find(({ id }) => id === 'I4')).toMatchObject({
      cells: ['1'],
      how: 'not known',
      subject: null,
    });
  });

  it('names where each factor of a priority comes from', () => {
    const view = pillarView();
    const { plan } = anExplainInput(view.framework, view.assessment);
    const step = plan?.candidates.find(({ kind }) => kind === 'step');
    if (step === undefined) throw new Error('no step is planned');
    const [table] = tablesOf(view, { kind: 'action-priority', action: step.id });
    expect(table?.heads).toEqual(['Factor', 'Value', 'From']);
    expect(table?.rows.find(({ key }) => key.startsWith('impact'))?.cells[1]).toBe('the framework');
    expect(table?.rows.some(({ inner, subject }) => inner && subject?.kind === 'gap')).toBe(true);
  });

  it('leaves no word untranslated, whatever the number', () => {
    for (const view of [pillarView(), voicesView(), ladderView()]) {
      for (const subject of everySubject(anExplainInput(view.framework, view.assessment))) {
        const words = JSON.stringify(tablesOf(view, subject).map(({ heads, rows }) => [heads, rows]));
        expect(words).not.toMatch(/(explain|passport)\.[a-z]+\./);
      }
    }
  });
});

describe('weights', () => {
  it('say where they come from, the few before the many', () => {
    const view = pillarView();
    const words = (from: View, subject: Subject) => weightWords(t, passports(from).of(subject));
    expect(words(view, { kind: 'section-score', section: section(view, 1) })).toBe(
      'R6: set by hand; all others: usual weight',
    );
    expect(words(view, { kind: 'section-score', section: section(view, 0) })).toBe(
      'The framework’s usual weight for all',
    );
    const every = Object.fromEntries(questionsOf(view.framework).map(({ id }) => [id, 2]));
    const weighed = pillarView({ settings: Settings.parse({ weights: every }) });
    expect(words(weighed, { kind: 'section-score', section: section(weighed, 0) })).toBe('All set by hand');
  });
});

describe('passports of a state', () => {
  it('are made once, and anew for an edited assessment', () => {
    const view = pillarView();
    const subject = { kind: 'overall-score' as const };
    expect(passports(view).of(subject)).toBe(passports(view).of({ kind: 'overall-score' }));
    const edited = pillarView({ settings: Settings.parse({ sectionWeights: { insights: 2 } }) });
    expect(passports(edited).of(subject).value.number).not.toBe(passports(view).of(subject).value.number);
  });
});
