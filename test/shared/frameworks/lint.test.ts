import { describe, expect, test } from 'vitest';
import fourPillar from '../../../shared/frameworks/library/four-pillar/framework.json' with { type: 'json' };
import fourPillarEnglish from '../../../shared/frameworks/library/four-pillar/texts.en.json' with { type: 'json' };
import ladder from '../../../shared/frameworks/library/revenue-ladder/framework.json' with { type: 'json' };
import ladderEnglish from '../../../shared/frameworks/library/revenue-ladder/texts.en.json' with { type: 'json' };
import { library } from '../../../shared/frameworks/library.ts';
import { lintFramework } from '../../../shared/frameworks/lint.ts';
import type { LintWorld } from '../../../shared/frameworks/lintWorld.ts';
import { actionsOf, questionsOf } from '../../../shared/frameworks/questions.ts';
import { metrics } from '../../../shared/metrics/catalogue.ts';

type Node = Record<string, unknown> | unknown[];

/** A copy of `document` in which the value at `path` is replaced, or removed when `value` is undefined. */
function withValue(document: object, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(document);
  let node = copy as Node;
  for (const key of path.slice(0, -1)) node = Reflect.get(node, key) as Node;
  const last = path.at(-1) ?? '';
  if (value === undefined) Reflect.deleteProperty(node, last);
  else Reflect.set(node, last, value);
  return copy;
}

const frameworks = library.map((entry) => entry.framework);
const world: LintWorld = {
  metrics: new Set(metrics.keys()),
  actions: new Set(frameworks.flatMap((framework) => actionsOf(framework).map((action) => action.id))),
  questions: new Set(frameworks.flatMap((framework) => questionsOf(framework).map((question) => question.id))),
};

type Broken = readonly [
  name: string,
  path: readonly (string | number)[],
  value: unknown,
  reported: string,
  words: string,
];

const people = ['sections', 0, 'questions'] as const;
const pillarStructure: readonly Broken[] = [
  ['a question id used twice', [...people, 1, 'id'], 'P1', 'sections[0].questions[1].id', 'used twice'],
  ['a section id used twice', ['sections', 1, 'id'], 'people', 'sections[1].id', 'used twice'],
  ['an id without a shape', [...people, 1, 'id'], 'role-map', 'sections[0].questions[1].id', 'capital letters'],
  [
    'an action id of another step',
    [...people, 0, 'actions', 1, 'id'],
    'P1-34',
    'sections[0].questions[0].actions[1].id',
    '"P1-23"',
  ],
  [
    'an action in the wrong place',
    [...people, 0, 'actions', 1, 'from'],
    3,
    'sections[0].questions[0].actions[1].from',
    'must be 2',
  ],
  [
    'a step of two levels',
    [...people, 0, 'actions', 1, 'to'],
    4,
    'sections[0].questions[0].actions[1].to',
    'one level',
  ],
  ['a step without action', [...people, 0, 'actions', 3], undefined, 'sections[0].questions[0].actions[3]', 'missing'],
  ['no actions', [...people, 0, 'actions'], [], 'sections[0].questions[0].actions', 'one action for each step'],
  ['a third key', [...people, 1, 'key'], true, 'sections[0].questions', 'two key questions, not 3'],
  ['a goal that is not listed', [...people, 0, 'goal'], 'G9', 'sections[0].questions[0].goal', '"G9"'],
  [
    'a metric that is in no catalogue',
    [...people, 0, 'metrics', 1],
    'M99',
    'sections[0].questions[0].metrics[1]',
    '"M99"',
  ],
  ['a metric listed twice', [...people, 0, 'metrics'], ['M26', 'M26'], 'sections[0].questions[0].metrics[1]', 'twice'],
  [
    'a function that does not exist',
    [...people, 0, 'functions', 0],
    'legal',
    'sections[0].questions[0].functions[0]',
    'one of',
  ],
  [
    'a function listed twice',
    [...people, 0, 'functions', 1],
    'revops',
    'sections[0].questions[0].functions[1]',
    'twice',
  ],
  [
    'a prerequisite that does not exist',
    ['sections', 0, 'questions', 2, 'actions', 1, 'prerequisites', 0],
    'I9-23',
    'sections[0].questions[2].actions[1].prerequisites[0]',
    '"I9-23"',
  ],
  [
    'an equivalent action nowhere',
    [...people, 0, 'actions', 0, 'equivalentTo'],
    ['9.9-1'],
    'sections[0].questions[0].actions[0].equivalentTo[0]',
    'another framework',
  ],
  [
    'an equivalent question nowhere',
    [...people, 0, 'equivalentTo'],
    ['9.9'],
    'sections[0].questions[0].equivalentTo[0]',
    'another framework',
  ],
  ['a range of minutes that runs backwards', ['minutes', 'from'], 90, 'minutes.to', 'at least 90'],
  ['an unknown key', [...people, 0, 'colour'], 'red', 'sections[0].questions[0].colour', 'not known here'],
  ['an unknown kind', ['kind'], 'circle', 'kind', 'kinds'],
  [
    'an effort out of range',
    [...people, 0, 'actions', 0, 'effort'],
    6,
    'sections[0].questions[0].actions[0].effort',
    'one of 1, 2, 3, 4, 5',
  ],
  ['a source language without texts', ['sourceLanguage'], 'de', 'texts.de', 'source language'],
];

const forty = Array.from({ length: 46 }, () => 'word').join(' ');
const pillarTexts: readonly Broken[] = [
  ['a missing text', ['questions', 'R4', 'why'], undefined, 'texts.en.questions.R4.why', 'missing'],
  ['an empty text', ['questions', 'R4', 'why'], ' ', 'texts.en.questions.R4.why', 'must not be empty'],
  ['a question without texts', ['questions', 'R4'], undefined, 'texts.en.questions.R4', 'missing'],
  [
    'texts of a question that is not there',
    ['questions', 'R9'],
    fourPillarEnglish.questions.R4,
    'texts.en.questions.R9',
    'left over',
  ],
  [
    'an action without texts',
    ['questions', 'R4', 'actions', 'R4-23'],
    undefined,
    'texts.en.questions.R4.actions.R4-23',
    'missing',
  ],
  [
    'texts of an action elsewhere',
    ['questions', 'R4', 'actions', 'R5-23'],
    fourPillarEnglish.questions.R4.actions['R4-23'],
    'texts.en.questions.R4.actions.R5-23',
    'left over',
  ],
  ['a level missing', ['questions', 'R4', 'levels', '3'], undefined, 'texts.en.questions.R4.levels.3', 'missing'],
  ['a sixth level', ['questions', 'R4', 'levels', '6'], ['More'], 'texts.en.questions.R4.levels.6', 'not known here'],
  [
    'four clauses',
    ['questions', 'R4', 'levels', '3'],
    ['a', 'b', 'c', 'd'],
    'texts.en.questions.R4.levels.3',
    'at most 3 entries',
  ],
  [
    '46 words in a level',
    ['questions', 'R4', 'levels', '3'],
    ['One two', forty.slice(10)],
    'texts.en.questions.R4.levels.3',
    'has 46 words',
  ],
  ['a section without texts', ['sections', 'people'], undefined, 'texts.en.sections.people', 'missing'],
  ['a goal without words', ['goals', 'G1'], undefined, 'texts.en.goals.G1', 'missing'],
  ['words of a goal that is not there', ['goals', 'G9'], 'More', 'texts.en.goals.G9', 'left over'],
  ['texts of another framework', ['framework'], 'five-pillar', 'texts.en.framework', '"four-pillar"'],
];

const ladderStructure: readonly Broken[] = [
  [
    'a criterion id of another stage',
    ['sections', 2, 'questions', 1, 'id'],
    '2.9',
    'sections[2].questions[1].id',
    '"3.2"',
  ],
  [
    'an action id without its criterion',
    ['sections', 2, 'questions', 1, 'actions', 0, 'id'],
    '3.3-1',
    'sections[2].questions[1].actions[0].id',
    '"3.2-1"',
  ],
  [
    'no gate',
    ['sections', 2, 'questions'],
    ladder.sections[2]?.questions.map((q) => ({ ...q, gate: false })),
    'sections[2].questions',
    'one gate',
  ],
  [
    'two symptoms',
    ['sections', 1, 'symptoms'],
    ['L2.1', 'L2.2'],
    'sections[1].symptoms',
    'three limit symptoms or none, not 2',
  ],
  ['a symptom of another stage', ['sections', 1, 'symptoms', 0], 'L4.1', 'sections[1].symptoms[0]', '"L2.1"'],
  ['a symptom used twice', ['sections', 1, 'symptoms', 1], 'L2.1', 'sections[1].symptoms[1]', 'used twice'],
  [
    'a criterion without action',
    ['sections', 2, 'questions', 1, 'actions'],
    [],
    'sections[2].questions[1].actions',
    'at least 1 entry',
  ],
];

const ladderTexts: readonly Broken[] = [
  ['a symptom without words', ['symptoms', 'L2.1'], undefined, 'texts.en.symptoms["L2.1"]', 'missing'],
  ['words of a symptom that is not there', ['symptoms', 'L4.1'], 'More', 'texts.en.symptoms["L4.1"]', 'left over'],
  [
    'an anchor missing',
    ['questions', '3.2', 'anchors', 'P'],
    undefined,
    'texts.en.questions["3.2"].anchors.P',
    'missing',
  ],
  [
    'a stage without limits',
    ['sections', 'billing-automation', 'limits'],
    undefined,
    'texts.en.sections.billing-automation.limits',
    'missing',
  ],
];

function expectProblem(problems: readonly { path: string; message: string }[], path: string, words: string) {
  const found = problems.find((problem) => problem.path === path && problem.message.includes(words));
  expect(found, JSON.stringify(problems)).toBeDefined();
}

describe('lintFramework', () => {
  test.each(pillarStructure)('reports %s (pillars)', (_, path, value, reported, words) => {
    expectProblem(lintFramework(withValue(fourPillar, path, value), [fourPillarEnglish], world), reported, words);
  });

  test.each(pillarTexts)('reports %s (pillar texts)', (_, path, value, reported, words) => {
    expectProblem(lintFramework(fourPillar, [withValue(fourPillarEnglish, path, value)], world), reported, words);
  });

  test.each(ladderStructure)('reports %s (ladder)', (_, path, value, reported, words) => {
    expectProblem(lintFramework(withValue(ladder, path, value), [ladderEnglish], world), reported, words);
  });

  test.each(ladderTexts)('reports %s (ladder texts)', (_, path, value, reported, words) => {
    expectProblem(lintFramework(ladder, [withValue(ladderEnglish, path, value)], world), reported, words);
  });

  test('names a circle of prerequisites, also one that runs through the order of steps', () => {
    const direct = withValue(fourPillar, ['sections', 3, 'questions', 0, 'actions', 1, 'prerequisites'], ['R4-23']);
    expect(lintFramework(direct, [fourPillarEnglish], world)).toEqual([
      {
        path: 'sections[3].questions[0].actions[1].prerequisites[0]',
        message: 'closes a circle of prerequisites: I1-23 needs R4-23 needs I1-23',
      },
    ]);
    const throughSteps = withValue(
      fourPillar,
      ['sections', 3, 'questions', 0, 'actions', 0, 'prerequisites'],
      ['R4-34'],
    );
    expect(lintFramework(throughSteps, [fourPillarEnglish], world).map((problem) => problem.message)).toEqual([
      'closes a circle of prerequisites: I1-23 needs I1-12 needs R4-34 needs R4-23 needs I1-23',
    ]);
  });

  test('refuses texts of one language twice, and texts of another kind', () => {
    const problems = lintFramework(fourPillar, [fourPillarEnglish, { ...fourPillarEnglish }], world);
    expect(problems.map((problem) => problem.path)).toEqual(['texts.en.language']);
    expectProblem(
      lintFramework(fourPillar, [{ ...ladderEnglish, framework: 'four-pillar' }]),
      'texts.en.kind',
      '"pillars"',
    );
  });

  test('survives anything and says where it stands', () => {
    expect(lintFramework(null, [])).toEqual([{ path: '', message: 'must not be null: leave it out instead' }]);
    expect(lintFramework(fourPillar, [fourPillarEnglish, 7]).map((problem) => problem.path)).toEqual(['texts[1]']);
    expect(lintFramework([], [{}]).map((problem) => problem.path)).toContain('texts[0].kind');
  });

  test('does not look up metrics and equivalents when the rest of the library is unknown', () => {
    expect(lintFramework(withValue(fourPillar, [...people, 0, 'metrics', 1], 'M99'), [fourPillarEnglish])).toEqual([]);
  });
});
