import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment, Letter } from '../../../shared/assessment/schema.ts';
import { Letters } from '../../../shared/assessment/schema.ts';
import type { CheckFramework } from '../../../shared/frameworks/structure.ts';
import { changesToVerdict, nextVerdict } from '../../../shared/scoring/checkVerdict.ts';
import type { CheckScore } from '../../../shared/scoring/result.ts';
import { score } from '../../../shared/scoring/score.ts';
import { aCheckFramework, aCheckSection } from '../../builders/aFramework.ts';
import { agreedOn, anAssessment } from '../../builders/anAssessment.ts';
import { renewals, sixElement } from '../../builders/theFrameworks.ts';

function answered(answers: Readonly<Record<string, Answer>>): Assessment {
  return anAssessment({ agreed: agreedOn(answers) });
}

/** The same answers for the questions of each section, in order. */
function perSection(
  framework: CheckFramework,
  answersOf: (section: string) => readonly Answer[],
): Readonly<Record<string, Answer>> {
  return Object.fromEntries(
    framework.sections.flatMap(({ id, questions }) => {
      const answers = answersOf(id);
      return questions.flatMap((question, index) => {
        const answer = answers[index % answers.length];
        return answer === undefined ? [] : [[question.id, answer]];
      });
    }),
  );
}

function sectionOf({ sections }: CheckScore, id: string) {
  const found = sections.find((section) => section.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
}

describe('the six elements (content paper 1.5)', () => {
  const scored = (weak: readonly string[], answers: readonly Answer[] = ['P', 'P', 'L']) =>
    score(sixElement, answered(perSection(sixElement, (id) => (weak.includes(id) ? answers : ['L', 'L', 'F']))));

  it('means N 0, P 33.3, L 66.7 and F 100, in bands with borders at 15, 50 and 85', () => {
    const means = (answers: readonly Letter[]) => sectionOf(scored(['strategy'], answers), 'strategy');
    expect(means(['N', 'P', 'L']).percent).toBeCloseTo(33.33, 2);
    expect(means(['N', 'P', 'L']).rating).toBe('P');
    expect(means(['N', 'N', 'P']).percent).toBeCloseTo(11.11, 2);
    expect(means(['N', 'N', 'P']).rating).toBe('N');
    expect(means(['L', 'L', 'F']).percent).toBeCloseTo(77.78, 2);
    expect(means(['L', 'L', 'F']).rating).toBe('L');
    expect(means(['L', 'F', 'F']).rating).toBe('F');
  });

  it('is operating with all elements and all attributes', () => {
    const { overall } = scored([]);
    expect(overall).toMatchObject({ verdict: 'all', holding: 6, attributesHolding: 3, distance: null });
    expect(overall.percent).toBeCloseTo(77.78, 2);
  });

  it('is forming with three elements, and with all of them while an attribute is missing', () => {
    expect(scored(['strategy', 'process', 'workflow']).overall).toMatchObject({ verdict: 'some', holding: 3 });
    expect(scored(['visible']).overall).toMatchObject({ verdict: 'some', holding: 6, attributesHolding: 2 });
  });

  it('is fragmented with two elements, whatever the attributes', () => {
    const { overall } = scored(['strategy', 'process', 'workflow', 'data']);
    expect(overall).toMatchObject({ verdict: 'few', holding: 2, attributesHolding: 3 });
    expect(overall.weakest).toEqual(['strategy', 'process', 'workflow', 'data']);
  });

  it('does not hold at exactly half', () => {
    const half = sectionOf(scored(['data'], ['N', 'P', 'F']), 'data');
    expect(half.percent).toBeCloseTo(44.44, 2);
    const touch = aCheckFramework({ sections: [aCheckSection('one', {}, [{ id: 'A1' }, { id: 'A2' }])] });
    const { sections } = score(touch, answered({ A1: 'P', A2: 'L' }));
    expect(sections[0]?.percent).toBeCloseTo(50, 9);
    expect(sections[0]).toMatchObject({ holds: false, rating: 'P' });
  });
});

describe('renewals (content paper 1.10)', () => {
  const scored = (processes: readonly Answer[]) =>
    score(renewals, answered(perSection(renewals, (id) => (id === 'processes' ? processes : [3, 4, 3, 5, 3]))));

  it('is ready when every element is at 3 exactly, and not a fifth of a level below', () => {
    const ready = scored([3, 3, 3, 3, 3]);
    expect(sectionOf(ready, 'processes')).toMatchObject({ score: 3, percent: 50, holds: true, rating: null });
    expect(ready.overall).toMatchObject({ verdict: 'all', holding: 4, distance: null });
    const below = scored([3, 3, 3, 3, 2]);
    expect(sectionOf(below, 'processes').score).toBeCloseTo(2.8, 9);
    expect(below.overall).toMatchObject({ verdict: 'few', holding: 3, weakest: ['processes'], distance: 1 });
    expect(below.overall.changes).toEqual([{ question: 'RN1.5', from: 2, to: 3 }]);
  });

  it('means over the elements, which count alike', () => {
    const { overall } = scored([1, 2, 3, 4, 5]);
    expect(overall.score).toBeCloseTo((3 + 3 * 3.6) / 4, 9);
  });
});

describe('what is missing', () => {
  it('counts as the lowest for holding, and leaves the mean alone', () => {
    const { sections } = score(aCheckFramework(), answered({ A1: 'F', A2: 'F', B1: 3, B2: 4, B3: 'dont-know' }));
    expect(sections[0]).toMatchObject({ percent: 100, high: 100, holds: true });
    expect(sections[1]).toMatchObject({ score: 3.5, holds: false, dontKnow: ['B3'] });
    expect(sections[1]?.low).toBeCloseTo(41.67, 2);
    expect(sections[1]?.high).toBeCloseTo(75, 9);
  });

  it('gives no mean under three fifths', () => {
    const { sections } = score(aCheckFramework(), answered({ A1: 'F', B1: 3, B2: 4, B3: 3 }));
    expect(sections[0]).toMatchObject({ percent: null, rating: null, holds: false, rated: 1 });
  });

  it('leaves a section out to which nothing applies', () => {
    const notApplicable = { notApplicable: 'none here' };
    const answers = { A1: notApplicable, A2: notApplicable, A3: notApplicable, B1: 3, B2: 3, B3: 3 };
    const { overall, sections } = score(aCheckFramework(), answered(answers));
    expect(sections[0]).toMatchObject({ percent: null, low: null, high: null, holds: false, changes: [] });
    expect(overall).toMatchObject({ verdict: 'all', holding: 1, elements: 1 });
  });
});

const upLetters = (from: Letter | null) => Letters.slice(from === null ? 0 : Letters.indexOf(from) + 1);
const upLevels = (from: number | null) => [1, 2, 3, 4, 5].slice(from ?? 0);

/** The fewest answers that must change for everything to hold, by trying every set. */
function fewest(framework: CheckFramework, answers: Readonly<Record<string, Answer>>): number | null {
  const ids = framework.sections.flatMap(({ questions, scale }) => questions.map(({ id }) => ({ id, scale })));
  const isReached = (given: Readonly<Record<string, Answer>>) =>
    score(framework, answered(given)).overall.verdict === 'all';
  let found: number | null = null;
  for (let set = 0; set < 2 ** ids.length; set += 1) {
    const raised = { ...answers };
    let count = 0;
    let isPossible = true;
    ids.forEach(({ id, scale }, index) => {
      if ((set & (1 << index)) === 0) return;
      count += 1;
      const now = answers[id] ?? null;
      const up = scale === 'letters' ? upLetters(now as Letter | null) : upLevels(now as number | null);
      const top = up.at(-1);
      if (top === undefined) isPossible = false;
      else raised[id] = top;
    });
    if (isPossible && (found === null || count < found) && isReached(raised)) found = count;
  }
  return found;
}

describe('the way to everything', () => {
  const letter = fc.option(fc.constantFrom(...Letters), { nil: undefined });
  const level = fc.option(fc.constantFrom(1, 2, 3, 4, 5), { nil: undefined });

  it('is as short as the shortest of all sets, and leads there', () => {
    fc.assert(
      fc.property(
        fc.array(letter, { minLength: 3, maxLength: 3 }),
        fc.array(level, { minLength: 3, maxLength: 3 }),
        (letters, levels) => {
          const framework = aCheckFramework();
          const given: Record<string, Answer> = {};
          letters.forEach((answer, index) => {
            if (answer !== undefined) given[`A${index + 1}`] = answer;
          });
          levels.forEach((answer, index) => {
            if (answer !== undefined) given[`B${index + 1}`] = answer;
          });
          const scored = score(framework, answered(given));
          if (scored.status === 'empty') return;
          const changes = changesToVerdict(framework, scored, 'all') ?? [];
          expect(changes.length).toBe(fewest(framework, given));
          const led = { ...given, ...Object.fromEntries(changes.map(({ question, to }) => [question, to])) };
          expect(score(framework, answered(led)).overall.verdict).toBe('all');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('to the middle verdict takes the elements that are nearest', () => {
    const weak = perSection(sixElement, (id) =>
      id === 'strategy' || id === 'data' ? ['L', 'L', 'L'] : id === 'analysis' ? ['P', 'L', 'P'] : ['N', 'N', 'N'],
    );
    const scored = score(sixElement, answered(weak));
    expect(scored.overall.verdict).toBe('few');
    expect(new Set(scored.overall.changes.map(({ question }) => question.slice(0, 2)))).toEqual(new Set(['E5']));
  });

  it('to the highest verdict is the next one where too few elements apply for the middle one alone', () => {
    const without = (places: number, weak: readonly Letter[], attributes: Letter) =>
      score(
        sixElement,
        answered(
          Object.fromEntries(
            sixElement.sections.flatMap(({ role, questions }, place) =>
              questions.map(({ id }, index): [string, Answer] => {
                if (role === 'attribute') return [id, attributes];
                if (place < places) return [id, { notApplicable: 'sold through partners', confirmed: true }];
                return [id, place === places ? (weak[index] ?? 'N') : 'F'];
              }),
            ),
          ),
        ),
      );
    // Three of six apply: with the third everything holds, unless an attribute does not.
    expect(nextVerdict(sixElement, without(3, ['N', 'N', 'N'], 'F'))).toBe('all');
    expect(nextVerdict(sixElement, without(3, ['N', 'N', 'N'], 'N'))).toBe('some');
    // Two apply: the middle one asks for three.
    const two = without(4, ['L', 'P', 'P'], 'F');
    expect([two.overall.verdict, nextVerdict(sixElement, two), two.overall.distance]).toEqual(['few', 'all', 1]);
    expect(nextVerdict(sixElement, without(2, ['N', 'N', 'N'], 'F'))).toBe('all');
    expect(nextVerdict(sixElement, without(0, ['F', 'F', 'F'], 'F'))).toBeNull();
  });
});
