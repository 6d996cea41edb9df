import { describe, expect, it } from 'vitest';
import type { ActionId, QuestionId } from '../../../shared/base/ids.ts';
import { coverageOf } from '../../../shared/crosswalk/coverage.ts';
import { crosswalkOf, isEmpty } from '../../../shared/crosswalk/crosswalkOf.ts';
import { lintCrosswalk } from '../../../shared/crosswalk/lintCrosswalk.ts';
import { library } from '../../../shared/frameworks/library.ts';
import {
  aCapability,
  aCriterion,
  aLadderFramework,
  aPillar,
  aPillarFramework,
  aStage,
} from '../../builders/aFramework.ts';
import { fourPillar, revenueLadder } from '../../builders/theFrameworks.ts';

const to = (...ids: readonly string[]) => ({ equivalentTo: ids as QuestionId[] });
const toActions = (...ids: readonly string[]) => ids as ActionId[];

describe('the library', () => {
  it('names the counterparts of content 3.7 on both sides', () => {
    expect(crosswalkOf(fourPillar, revenueLadder).questions.map(({ here, there }) => `${here} ${there}`)).toEqual([
      'R6 4.6',
      'R7 3.3',
      'R7 3.4',
      'T2 4.1',
      'T6 2.6',
      'T6 3.2',
      'T6 4.1',
      'I5 3.7',
    ]);
    expect(crosswalkOf(fourPillar, revenueLadder).actions).toEqual([
      { here: 'R6-23', there: '4.6-1' },
      { here: 'T6-34', there: '4.3-2' },
      { here: 'I5-23', there: '3.7-1' },
    ]);
  });

  it('names every counterpart back', () => {
    const pairs = library.flatMap((one) => library.map((other) => [one.framework, other.framework] as const));
    expect(pairs.flatMap(([one, other]) => lintCrosswalk(one, other))).toEqual([]);
  });

  it('is covered as counted by hand', () => {
    const ladder = coverageOf(revenueLadder, crosswalkOf(revenueLadder, fourPillar), new Set(['T6' as QuestionId]));
    expect(ladder).toMatchObject({ questions: 32, paired: 7, answered: 3 });
    expect(ladder.sections.map(({ paired }) => paired)).toEqual([0, 1, 4, 2]);
    const pillars = coverageOf(fourPillar, crosswalkOf(fourPillar, revenueLadder));
    expect(pillars).toMatchObject({ questions: 32, paired: 5, answered: 0 });
    expect(pillars.sections.map(({ paired }) => paired)).toEqual([0, 2, 2, 1]);
  });
});

describe('crosswalkOf', () => {
  const pillars = aPillarFramework({
    sections: [
      aPillar('first', [
        aCapability('A1', to('1.1', '1.2')),
        aCapability('A2', to('1.2')),
        aCapability('A3', to('1.3')),
      ]),
    ],
  });
  const ladder = aLadderFramework({
    sections: [
      aStage('stage-1', [aCriterion('1.1', to('A1')), aCriterion('1.2', to('A1', 'A2')), aCriterion('1.3', to('B9'))]),
    ],
  });

  it('takes many to many, and only what both sides name: an id alone may be another framework’s', () => {
    expect(crosswalkOf(pillars, ladder).questions).toEqual([
      { here: 'A1', there: '1.1' },
      { here: 'A1', there: '1.2' },
      { here: 'A2', there: '1.2' },
    ]);
  });

  it('is the same from both sides', () => {
    const there = crosswalkOf(ladder, pillars).questions.map(({ here, there }) => `${there} ${here}`);
    const here = crosswalkOf(pillars, ladder).questions.map((pair) => `${pair.here} ${pair.there}`);
    expect(there.toSorted()).toEqual(here.toSorted());
  });

  it('is empty between versions of one framework, and where nothing is named', () => {
    const later = aPillarFramework({ version: '2.0.0', sections: [aPillar('first', [aCapability('A1', to('A1'))])] });
    expect(isEmpty(crosswalkOf(pillars, later))).toBe(true);
    expect(isEmpty(crosswalkOf(aPillarFramework(), aLadderFramework()))).toBe(true);
  });

  it('takes actions apart from questions', () => {
    const capability = aCapability('B1');
    const criterion = aCriterion('1.1');
    const one = aPillarFramework({
      sections: [
        aPillar('first', [
          { ...capability, actions: capability.actions.map((a) => ({ ...a, equivalentTo: toActions('1.1-2') })) },
        ]),
      ],
    });
    const other = aLadderFramework({
      sections: [
        aStage('stage-1', [
          { ...criterion, actions: criterion.actions.map((a) => ({ ...a, equivalentTo: toActions('B1-23') })) },
        ]),
      ],
    });
    expect(crosswalkOf(one, other)).toEqual({ questions: [], actions: [{ here: 'B1-23', there: '1.1-2' }] });
  });
});

describe('lintCrosswalk', () => {
  it('says where a counterpart is not named back', () => {
    const here = aPillarFramework({ sections: [aPillar('first', [aCapability('A1', to('9.9', '1.1'))])] });
    const there = aLadderFramework();
    expect(lintCrosswalk(here, there)).toEqual([
      {
        path: 'sections[0].questions[0].equivalentTo[1]',
        message: '"1.1" is not named back: add "A1" to its equivalentTo',
      },
    ]);
    expect(lintCrosswalk(there, here)).toEqual([]);
  });
});
