import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/frameworks/canonical.ts';
import { findCycle } from '../../../shared/frameworks/findCycle.ts';
import { library } from '../../../shared/frameworks/library.ts';
import {
  actionsOf,
  findAction,
  findQuestion,
  findSection,
  isSymptom,
  questionsOf,
  sectionOf,
  symptomsOf,
} from '../../../shared/frameworks/questions.ts';

function framework(id: string) {
  const entry = library.find((candidate) => candidate.framework.id === id);
  if (entry === undefined) throw new Error(`no ${id}`);
  return entry.framework;
}
const pillars = framework('four-pillar');
const ladder = framework('revenue-ladder');

describe('lookups', () => {
  test('keep framework order and are made once', () => {
    expect(
      questionsOf(pillars)
        .map((question) => question.id)
        .slice(7, 10),
    ).toEqual(['P8', 'R1', 'R2']);
    expect(questionsOf(pillars)).toBe(questionsOf(pillars));
    expect(actionsOf(pillars)).toHaveLength(32 * 4);
    expect(symptomsOf(pillars)).toEqual([]);
    expect(symptomsOf(ladder)).toHaveLength(9);
  });

  test('tell question, section, step and position', () => {
    const found = findQuestion(pillars, 'R4');
    expect([found?.question.id, found?.section.id, found?.position]).toEqual(['R4', 'process', 11]);
    const action = findAction(ladder, '3.2-2');
    expect([action?.question.id, action?.section.id, action?.step]).toEqual(['3.2', 'subscription-management', 1]);
    expect(findSection(pillars, 'insights')?.questions).toHaveLength(8);
  });

  test('keep symptoms apart from scored questions', () => {
    expect(isSymptom(ladder, 'L2.1')).toBe(true);
    expect(isSymptom(ladder, '2.1')).toBe(false);
    expect(findQuestion(ladder, 'L2.1')).toBeUndefined();
    expect(sectionOf(ladder, 'L2.1')?.id).toBe('billing-automation');
  });

  test.each(['constructor', '__proto__', 'toString', ''])('find nothing under %j', (id) => {
    expect(findQuestion(pillars, id)).toBeUndefined();
    expect(findAction(pillars, id)).toBeUndefined();
    expect(findSection(pillars, id)).toBeUndefined();
    expect(sectionOf(pillars, id)).toBeUndefined();
  });
});

describe('canonicalJson', () => {
  test('sorts keys by code unit at every depth, integer-like ones too, without white space', () => {
    expect(canonicalJson({ b: 1, a: { é: null, z: [true, { y: 'ü', x: 0.1 }] }, '9': 9, '10': 10, B: 2 })).toBe(
      '{"10":10,"9":9,"B":2,"a":{"z":[true,{"x":0.1,"y":"ü"}],"é":null},"b":1}',
    );
  });

  test('leaves undefined out and gives equal text for equal values', () => {
    expect(canonicalJson({ a: undefined, b: 'x"\n' })).toBe('{"b":"x\\"\\n"}');
    expect(canonicalJson({ a: 1, b: 2 })).toBe(canonicalJson({ b: 2, a: 1 }));
  });
});

describe('findCycle', () => {
  const graph = (edges: Record<string, string[]>) => new Map(Object.entries(edges));

  test('finds none where there is none', () => {
    expect(findCycle(graph({ a: ['b', 'c'], b: ['c'], c: [], d: ['elsewhere'] }))).toBeNull();
  });

  test('names the circle alone, not what leads to it', () => {
    expect(findCycle(graph({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] }))).toEqual(['b', 'c', 'd', 'b']);
    expect(findCycle(graph({ a: ['a'] }))).toEqual(['a', 'a']);
  });

  test('takes a chain of any length', () => {
    const chain = Array.from({ length: 50_000 }, (_, i) => [`n${i}`, [`n${i + 1}`]] as const);
    expect(findCycle(new Map(chain))).toBeNull();
    expect(findCycle(new Map([...chain, ['n50000', ['n0']]]))).toHaveLength(50_002);
  });
});
