import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../shared/assessment/schema.ts';
import { answerWords } from '../../../shared/history/answerWords.ts';
import { reviewFindings } from '../../../shared/review/reviewFindings.ts';
import { planDetail } from '../../../shared/roadmap/makePlan.ts';
import { score } from '../../../shared/scoring/score.ts';
import { agendaOf } from '../../../shared/workshop/agenda.ts';
import { anonymousScore } from '../../../shared/workshop/anonymity.ts';
import { askedQuestion } from '../../../shared/workshop/askedQuestion.ts';
import { askText } from '../../../shared/workshop/askText.ts';
import { endsOf } from '../../../shared/workshop/ends.ts';
import { parseReplies } from '../../../shared/workshop/parseReplies.ts';
import { sights } from '../../../shared/workshop/sight.ts';
import { anEvenCheck, mixedCheck, renewals, sixElements } from '../../builders/aCheckReport.ts';
import { anAssessment, voicesOf } from '../../builders/anAssessment.ts';
import { english } from '../../builders/aReport.ts';

const checks = [
  ['letters', sixElements],
  ['levels', renewals],
  ['both', mixedCheck],
] as const;

const labels = { answer: english('ask.text.answer'), example: english('ask.text.example') };

const places = (check: (typeof checks)[number][1]) =>
  check.framework.sections.flatMap(({ scale, questions }) => questions.map(({ id }) => ({ id, scale })));

describe.each(checks)('a room that takes a check answered by %s', (_, check) => {
  const { framework, texts } = check;

  it('has an agenda without key questions', () => {
    const agenda = agendaOf(framework, anAssessment(), { keyQuestionsFirst: true });
    expect(agenda.first).toBeNull();
    expect(agenda.sections.map(({ id }) => id)).toEqual(framework.sections.map(({ id }) => id));
  });

  it('is asked by the letters or levels of each section', () => {
    for (const { id, scale } of places(check)) {
      const asked = askedQuestion(framework, texts, id);
      const values = asked?.choices.map(({ value }) => value);
      expect(values).toEqual(scale === 'letters' ? ['N', 'P', 'L', 'F'] : [1, 2, 3, 4, 5]);
      expect(asked?.statement).not.toBe('');
      for (const { name } of asked?.choices ?? []) expect(name).toMatch(/\p{L}{2}/u);
    }
  });

  it('understands what it is answered, and nothing of the other scale', () => {
    const given = places(check).map(({ id, scale }, index) => {
      const answer: Answer =
        scale === 'letters' ? ((['N', 'P', 'L', 'F'] as const)[index % 4] ?? 'N') : (index % 5) + 1;
      return { id, answer };
    });
    const reply = given.map(({ id, answer }) => `${id} ${answer}`).join('\n');
    const stored = parseReplies(reply, { framework, texts, labels }).lines.flatMap((line) =>
      line.kind === 'stored' ? [{ id: line.question, answer: line.answer }] : [],
    );
    expect(stored).toEqual(given);
    const wrong = places(check).map(({ id, scale }) => `${id} ${scale === 'letters' ? '4' : 'L'}`);
    expect(parseReplies(wrong.join('\n'), { framework, texts, labels }).lines.map(({ kind }) => kind)).not.toContain(
      'stored',
    );
  });

  it.each([true, false])('reads nothing into its own text when it comes back unanswered (described: %s)', (levels) => {
    const questions = places(check).map(({ id }) => id);
    const text = askText({ framework, texts, questions, askFor: 'everybody', levels, t: english });
    const { lines } = parseReplies(text, { framework, texts, labels });
    expect(lines.filter(({ kind }) => kind === 'stored')).toEqual([]);
  });

  it('tells an answer by its name', () => {
    for (const { id, scale } of places(check)) {
      const answer: Answer = scale === 'letters' ? 'L' : 3;
      const name = askedQuestion(framework, texts, id)?.choices.find(({ value }) => value === answer)?.name;
      expect(answerWords({ framework, texts, t: english }, answer)).toBe(`${answer} ${name}`);
    }
  });

  it('hides means of few voices, and finds both ends of a question', () => {
    for (const { id, scale } of places(check)) {
      const [low, high]: [Answer, Answer] = scale === 'letters' ? ['N', 'F'] : [1, 5];
      const voices = anAssessment(voicesOf(id, { sales: [low, low, low, low], marketing: [high] }));
      expect(endsOf(framework, voices, id)).toMatchObject({ low: { level: low, voices: 4 }, high: { level: high } });
      const result = anonymousScore(framework, voices, score(framework, voices)).questions.find((one) => one.id === id);
      expect(Object.keys(result?.functions ?? {})).toEqual([]);
    }
  });

  it('says how far functions are apart in points of percent', () => {
    for (const { id, scale } of places(check)) {
      const [low, high]: [Answer, Answer] = scale === 'letters' ? ['N', 'F'] : [1, 5];
      const four = (answer: Answer) => [answer, answer, answer, answer];
      const voices = anAssessment(voicesOf(id, { sales: four(low), marketing: four(high) }));
      expect(sights(framework, voices)).toEqual([{ question: id, high: 'marketing', low: 'sales', distance: 100 }]);
    }
  });
});

describe('the review of a check', () => {
  const source = (check: typeof sixElements, rank: 0 | 1 | 2 | 3) => {
    const { framework } = check;
    const assessment = anEvenCheck(check, rank);
    const scored = score(framework, assessment);
    return { framework, assessment, score: scored, detail: planDetail(framework, assessment, scored) };
  };

  it('asks for what stands behind a high answer, be it a letter or a level', () => {
    for (const [, check] of checks) {
      const found = reviewFindings(source(check, 3));
      const high = found.flatMap((one) => (one.kind === 'high-on-opinion' ? [one.standing] : []));
      expect(high).toEqual(places(check).map(({ scale }) => (scale === 'letters' ? 'F' : 5)));
    }
  });
});
