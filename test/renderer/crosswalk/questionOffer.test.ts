import { describe, expect, it } from 'vitest';
import { ownWords, saidWords, sourceWords } from '../../../renderer/crosswalk/answerWords.ts';
import { questionOffer } from '../../../renderer/crosswalk/questionOffer.ts';
import type { Answer } from '../../../shared/assessment/schema.ts';
import type { QuestionId } from '../../../shared/base/ids.ts';
import { english, ladderTexts, pillarTexts } from '../../builders/aReport.ts';
import { aCounterpart } from './aCounterpart.ts';

const own = (answer: Answer | null, isKey = false) => ({
  id: 'T6' as QuestionId,
  scale: 'levels' as const,
  answer,
  isKey,
});
const pairs = ['2.6', '3.2', '4.1'].map((there) => ({ here: 'T6', there }));
const saying = (answers: Readonly<Record<string, Answer | null>>, date = '2026-11-09', framework = 'revenue-ladder') =>
  aCounterpart({ pairs, answers, date, framework });
const offers = (offer: ReturnType<typeof questionOffer>) =>
  offer?.sources.flatMap(({ said }) => said.map(({ answer, offered }) => [answer.question, offered]));

describe('questionOffer', () => {
  it('is not there without another assessment, and without a counterpart', () => {
    expect(questionOffer(own(null), [])).toBeNull();
    expect(questionOffer({ ...own(null), id: 'R7' as QuestionId }, [saying({ '2.6': 'L' })])).toBeNull();
  });

  it('shows all counterparts and offers the lowest', () => {
    const offer = questionOffer(own(null), [saying({ '2.6': 'F', '3.2': 'P', '4.1': null })]);
    expect(offers(offer)).toEqual([
      ['2.6', 4],
      ['3.2', 2],
      ['4.1', null],
    ]);
    expect(offer).toMatchObject({ differs: true, taking: 'open', comparison: null });
    expect(offer?.lowest).toMatchObject({ offered: 2, answer: { question: '3.2' } });
  });

  it('offers from the newest assessment that answered, and tells what earlier ones would offer instead', () => {
    const offer = questionOffer(own(null), [
      saying({ '2.6': null }, '2026-12-01'),
      saying({ '2.6': 'L' }, '2026-11-09'),
      saying({ '2.6': 'L' }, '2026-06-01'),
      saying({ '2.6': 'N' }, '2026-01-09'),
    ]);
    expect(offer?.sources.map(({ source }) => source.date)).toEqual(['2026-11-09']);
    expect(offer?.lowest?.offered).toBe(3);
    expect(offer?.differs).toBe(false);
    expect(offer?.earlier.map(({ source, offered }) => [source.date, offered])).toEqual([['2026-01-09', 1]]);
  });

  it('takes the lowest over several other questionnaires', () => {
    const offer = questionOffer(own(null), [
      saying({ '2.6': 'F' }, '2026-12-01'),
      saying({ '2.6': 'L' }, '2026-01-01', 'third'),
    ]);
    expect(offer?.sources).toHaveLength(2);
    expect(offer?.lowest).toMatchObject({ offered: 3, source: { framework: { id: 'third' } } });
  });

  it('compares instead of offering where there is an answer, but helps out a "don’t know"', () => {
    const ladder = [saying({ '2.6': 'L' })];
    expect(questionOffer(own(3), ladder)).toMatchObject({ taking: 'answered', comparison: 'same' });
    expect(questionOffer(own(5), ladder)).toMatchObject({ taking: 'answered', comparison: 'higher' });
    expect(questionOffer(own({ notApplicable: 'no' }), ladder)).toMatchObject({
      taking: 'answered',
      comparison: 'other',
    });
    expect(questionOffer(own('dont-know'), ladder)).toMatchObject({ taking: 'open' });
    expect(questionOffer(own('dont-know'), [saying({ '2.6': 'dont-know' })])).toMatchObject({
      taking: 'answered',
      comparison: 'same',
    });
  });

  it('has nothing to take where nothing is answered, and asks for a second person where a key question would fall away', () => {
    expect(questionOffer(own(null), [saying({ '2.6': null })])).toMatchObject({ taking: 'nothing', lowest: null });
    const everythingNotApplicable = [saying({ '2.6': { notApplicable: 'a' }, '3.2': { notApplicable: 'b' } })];
    expect(questionOffer(own(null, true), everythingNotApplicable)).toMatchObject({ taking: 'second-person' });
    expect(questionOffer(own(null), everythingNotApplicable)).toMatchObject({ taking: 'open' });
  });
});

describe('words', () => {
  const source = saying({ '2.6': 'L' });

  it('name the assessment, with a title or without', () => {
    expect(sourceWords(english, { ...source, title: 'Autumn review' })).toBe(
      'Revenue ladder: Autumn review, 9 Nov 2026',
    );
    expect(sourceWords(english, { ...source, title: null })).toBe('Revenue ladder, 9 Nov 2026');
    expect(sourceWords(english, { ...source, title: ' ' })).toBe('Revenue ladder, 9 Nov 2026');
  });

  it('say an answer there and here', () => {
    const [answer] = source.answers;
    if (answer === undefined) throw new Error('no answer');
    expect(saidWords(english, { ...answer, answerName: 'Largely' })).toBe('Largely');
    expect(saidWords(english, { ...answer, answer: 3, answerName: 'Defined' })).toBe('3 Defined');
    expect(saidWords(english, { ...answer, answer: { notApplicable: 'no invoices' } })).toContain('no invoices');
    expect(ownWords(english, pillarTexts, 3)).toBe('level 3');
    expect(ownWords(english, ladderTexts, 'L')).toBe('“Largely”');
    expect(ownWords(english, pillarTexts, 'dont-know')).toBe('“don’t know”');
  });
});
