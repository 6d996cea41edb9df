import { describe, expect, it } from 'vitest';
import { blockerGroups, blockingQuestions, splitByLevel } from '../../../../renderer/features/results/blockerGroups.ts';
import { breadthWords, namedWords } from '../../../../renderer/features/results/blockerWords.ts';
import type { Answer } from '../../../../shared/assessment/schema.ts';
import { agreedOn, anAgreed } from '../../../builders/anAssessment.ts';
import { pillarView, t, voicesView } from './worked.ts';

function changed(answers: Readonly<Record<string, Answer>>) {
  const view = pillarView();
  const others = (view.assessment.agreed ?? []).filter((entry) => !(entry.question in answers));
  return pillarView({ agreed: [...others, ...agreedOn(answers)] });
}

function sentences(view = pillarView()) {
  return blockerGroups(view.score).map((group) => ({
    section: group.section,
    level: group.level,
    lines: [
      ...group.named.map((blocker) => {
        const name = view.texts.questions[blocker.question]?.name ?? '';
        return `${blocker.question} ${namedWords(t, name, blocker, group.level)}`;
      }),
      ...(group.breadth === null ? [] : [breadthWords(t, group.breadth, group.level)]),
    ],
  }));
}

describe('what blocks the next level', () => {
  it('lists the worked example: keys first, then the floor, then what is not known, then what is left to choose', () => {
    expect(sentences()).toEqual([
      { section: 'people', level: 3, lines: ['Two more at 3: choose from P2, P3, P5 and P7'] },
      { section: 'process', level: 3, lines: ['R4 Forecasting: key, at 2'] },
      { section: 'platform', level: 3, lines: ['T5 Data quality: key, at 2'] },
      {
        section: 'insights',
        level: 3,
        lines: [
          'I1 One set of metric definitions: key, at 2',
          'I8 Prediction into action: at 1, under the floor of 2',
          'I4 Forecast accuracy learning: not known, so it counts as 1, under the floor of 2',
          'With these at 3, one more: choose from I5, I6 and I7',
        ],
      },
    ]);
  });

  it('names as many answers as the distance', () => {
    for (const group of blockerGroups(pillarView().score)) {
      const chosen = group.breadth === null || group.breadth.kind === 'within' ? 0 : group.breadth.more;
      expect(group.named.length + chosen).toBe(group.distance);
    }
  });

  it('says which of the lifted ones must go all the way when they are enough', () => {
    const insights = sentences(voicesView()).find((group) => group.section === 'insights');
    expect(insights?.lines.at(-1)).toBe('Of I7 and I8, at least one must reach 3');
  });

  it('calls a contested key what it is and counts it one down', () => {
    const process = sentences(voicesView()).find((group) => group.section === 'process');
    expect(process?.lines[0]).toBe('R1 Lifecycle stages and definitions: key, contested, so it counts as 2');
  });

  it('has nothing for a section at the top and for one without a level', () => {
    const all = Object.fromEntries(pillarView().framework.sections.flatMap((s) => s.questions.map((q) => [q.id, 5])));
    expect(blockerGroups(changed(all).score)).toEqual([]);
    expect(blockerGroups(pillarView({ agreed: [anAgreed('P1', 3)] }).score)).toEqual([]);
  });

  it('marks on the map what holds back the level that is next for the organisation', () => {
    const groups = blockerGroups(pillarView().score);
    expect([...blockingQuestions(groups, 3)].sort()).toEqual(['I1', 'I4', 'I8', 'R4', 'T5']);
    expect([...blockingQuestions(groups, 4)]).toEqual([]);
    expect(blockingQuestions(groups, null).size).toBe(5);
  });
});

describe('the pillars that are ahead', () => {
  it('stand apart from those that hold the organisation back', () => {
    const { score } = changed({ T5: 3 });
    const { blocking, ahead } = splitByLevel(blockerGroups(score), 3);
    expect(blocking.map(({ section }) => section)).toEqual(['people', 'process', 'insights']);
    expect(ahead.map(({ section, level }) => [section, level])).toEqual([['platform', 4]]);
  });

  it('are none while there is no overall level', () => {
    const groups = blockerGroups(pillarView().score);
    expect(splitByLevel(groups, null)).toEqual({ blocking: groups, ahead: [] });
  });
});
