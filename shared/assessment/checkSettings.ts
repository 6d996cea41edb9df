import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findQuestion, findSection } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Goals, Settings, Targets } from './schema.ts';

const notOnLadders = 'has no meaning on a ladder: remove it';

function unknownQuestions(framework: Framework, ids: readonly string[], at: readonly string[]): readonly Finding[] {
  return ids
    .filter((id) => findQuestion(framework, id) === undefined)
    .map((id) => ({
      at: [...at, id],
      message: `${quoted(id)} is not a question of ${framework.id} ${framework.version}: use one of its ids`,
    }));
}

const allPoints = 100;

function goalFindings(framework: Framework, goals: Goals): readonly Finding[] {
  if (framework.kind === 'ladder') return [{ at: ['goals'], message: notOnLadders }];
  const known = new Set<string>(framework.goals);
  const strangers = Object.keys(goals).filter((id) => !known.has(id));
  if (strangers.length > 0) {
    return strangers.map((id) => ({
      at: ['goals', id],
      message: `${quoted(id)} is not a goal of ${framework.id} ${framework.version}: use one of its ids`,
    }));
  }
  const sum = Object.values(goals).reduce((total, points) => total + points, 0);
  if (sum === allPoints) return [];
  return [{ at: ['goals'], message: `must share out ${allPoints} points in all: these are ${sum}` }];
}

function stageFindings(framework: Framework, field: 'route' | 'aim', level: number | undefined): readonly Finding[] {
  if (framework.kind === 'pillars' || level === undefined || level <= framework.sections.length) return [];
  return [{ at: [field, 'level'], message: `must be a stage from 1 to ${framework.sections.length}` }];
}

/** What is wrong with the settings, given the framework. A ladder has no weights (method 8b.15) and no goals. */
export function checkSettings(framework: Framework, settings: Settings): readonly Finding[] {
  return [
    ...weightFindings(framework, settings),
    ...(settings.goals === undefined ? [] : goalFindings(framework, settings.goals)),
    ...stageFindings(framework, 'route', settings.route?.level),
    ...stageFindings(framework, 'aim', settings.aim?.level),
    ...templateFindings(framework, settings),
  ];
}

function templateFindings(framework: Framework, { template }: Settings): readonly Finding[] {
  if (template === undefined) return [];
  if (framework.kind === 'ladder') return [{ at: ['template'], message: notOnLadders }];
  return unknownQuestions(framework, Object.keys(template.targets), ['template', 'targets']);
}

function weightFindings(framework: Framework, settings: Settings): readonly Finding[] {
  const questions = Object.keys(settings.weights ?? {});
  const sections = Object.keys(settings.sectionWeights ?? {});
  if (framework.kind === 'ladder') {
    return [
      ...(questions.length > 0 ? [{ at: ['weights'], message: notOnLadders }] : []),
      ...(sections.length > 0 ? [{ at: ['sectionWeights'], message: notOnLadders }] : []),
    ];
  }
  const unknown = sections.filter((id) => findSection(framework, id) === undefined);
  return [
    ...unknownQuestions(framework, questions, ['weights']),
    ...unknown.map((id) => ({
      at: ['sectionWeights', id],
      message: `${quoted(id)} is not a section of ${framework.id} ${framework.version}: use one of its ids`,
    })),
  ];
}

/** What is wrong with the targets, given the framework. A ladder has none (method 8b.15). */
export function checkTargets(framework: Framework, targets: Targets): readonly Finding[] {
  const questions = Object.keys(targets);
  if (framework.kind === 'ladder') return questions.length > 0 ? [{ at: [], message: notOnLadders }] : [];
  return unknownQuestions(framework, questions, []);
}
