import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findCycle } from './findCycle.ts';
import type { LintWorld } from './lintWorld.ts';
import type { Framework, Question } from './structure.ts';

interface Named {
  readonly id: string;
  readonly at: Path;
}

/** Every id of the framework with its place. Sections, questions with symptoms, and actions are three separate name spaces. */
function idsOf(framework: Framework): {
  readonly sections: readonly Named[];
  readonly questions: readonly Named[];
  readonly actions: readonly Named[];
} {
  const sections: Named[] = [];
  const questions: Named[] = [];
  const actions: Named[] = [];
  framework.sections.forEach((section, s) => {
    sections.push({ id: section.id, at: ['sections', s, 'id'] });
    section.questions.forEach((question, q) => {
      questions.push({ id: question.id, at: ['sections', s, 'questions', q, 'id'] });
      question.actions.forEach((action, a) => {
        actions.push({ id: action.id, at: ['sections', s, 'questions', q, 'actions', a, 'id'] });
      });
    });
    if ('symptoms' in section) {
      section.symptoms.forEach((id, i) => {
        questions.push({ id, at: ['sections', s, 'symptoms', i] });
      });
    }
  });
  return { sections, questions, actions };
}

function repeated(named: readonly Named[]): readonly Finding[] {
  const seen = new Set<string>();
  return named.flatMap(({ id, at }) => {
    if (seen.has(id)) return [{ at, message: `${quoted(id)} is used twice: ids are unique and permanent` }];
    seen.add(id);
    return [];
  });
}

function references(
  list: readonly string[],
  at: Path,
  known: ReadonlySet<string> | undefined,
  unknown: string,
): readonly Finding[] {
  return list.flatMap((id, i) => {
    if (list.indexOf(id) < i) return [{ at: [...at, i], message: `${quoted(id)} is listed twice: remove one` }];
    return known === undefined || known.has(id) ? [] : [{ at: [...at, i], message: `${quoted(id)} ${unknown}` }];
  });
}

function questionFindings(
  question: Question,
  at: Path,
  actionIds: ReadonlySet<string>,
  world: LintWorld | undefined,
): readonly Finding[] {
  return [
    ...references(question.functions, [...at, 'functions'], undefined, ''),
    ...references(question.metrics, [...at, 'metrics'], world?.metrics, 'is not in the metric catalogue'),
    ...references(
      question.equivalentTo,
      [...at, 'equivalentTo'],
      world?.questions,
      'is no question of another framework',
    ),
    ...question.actions.flatMap((action, a) => {
      const here = [...at, 'actions', a];
      return [
        ...references(action.prerequisites, [...here, 'prerequisites'], actionIds, 'is no action of this framework'),
        ...references(
          action.equivalentTo,
          [...here, 'equivalentTo'],
          world?.actions,
          'is no action of another framework',
        ),
      ];
    }),
  ];
}

/** Prerequisites as a graph, with each later action of a question needing the one before it: a plan does steps in their order. */
function cycleFindings(framework: Framework): readonly Finding[] {
  const needs = new Map<string, readonly string[]>();
  const places = new Map<string, Path>();
  framework.sections.forEach((section, s) => {
    section.questions.forEach((question, q) => {
      question.actions.forEach((action, a) => {
        const before = question.actions[a - 1];
        needs.set(action.id, before === undefined ? action.prerequisites : [...action.prerequisites, before.id]);
        action.prerequisites.forEach((id, p) => {
          places.set(`${action.id} ${id}`, ['sections', s, 'questions', q, 'actions', a, 'prerequisites', p]);
        });
      });
    });
  });
  const cycle = findCycle(needs);
  if (cycle === null) return [];
  const at = cycle.map((id, i) => places.get(`${id} ${cycle[i + 1]}`)).find((place) => place !== undefined);
  return [{ at: at ?? ['sections'], message: `closes a circle of prerequisites: ${cycle.join(' needs ')}` }];
}

/** The rules that every framework keeps, whatever its kind: unique ids, references that exist, no circle of prerequisites. */
export function lintStructure(framework: Framework, world?: LintWorld): readonly Finding[] {
  const ids = idsOf(framework);
  const actionIds = new Set(ids.actions.map((action) => action.id));
  const { from, to } = framework.minutes;
  return [
    ...(from > to ? [{ at: ['minutes', 'to'], message: `must be at least ${from}, where the range begins` }] : []),
    ...repeated(ids.sections),
    ...repeated(ids.questions),
    ...repeated(ids.actions),
    ...framework.sections.flatMap((section, s) =>
      section.questions.flatMap((question, q) =>
        questionFindings(question, ['sections', s, 'questions', q], actionIds, world),
      ),
    ),
    ...cycleFindings(framework),
  ];
}
