import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findQuestion, findSection } from '../frameworks/questions.ts';
import type { Framework, PillarFramework } from '../frameworks/structure.ts';
import { highestOf } from '../scoring/standingNumbers.ts';
import type { Goals, Settings, Targets } from './schema.ts';

/** Weights, goals and targets belong to levels that are weighed. */
function refusal({ kind }: Exclude<Framework, PillarFramework>): string {
  return `has no meaning on a ${kind}: remove it`;
}

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
  if (framework.kind !== 'pillars') return [{ at: ['goals'], message: refusal(framework) }];
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
  const highest = highestOf(framework);
  if (level === undefined || level <= highest) return [];
  const what = framework.kind === 'check' ? 'rank of a verdict' : 'stage';
  return [{ at: [field, 'level'], message: `must be a ${what} from 1 to ${highest}` }];
}

/** What is wrong with the settings, given the framework. Ladders and checks have no weights (method 8b.15) and no goals. */
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
  if (framework.kind !== 'pillars') return [{ at: ['template'], message: refusal(framework) }];
  return unknownQuestions(framework, Object.keys(template.targets), ['template', 'targets']);
}

function weightFindings(framework: Framework, settings: Settings): readonly Finding[] {
  const questions = Object.keys(settings.weights ?? {});
  const sections = Object.keys(settings.sectionWeights ?? {});
  if (framework.kind !== 'pillars') {
    return [
      ...(questions.length > 0 ? [{ at: ['weights'], message: refusal(framework) }] : []),
      ...(sections.length > 0 ? [{ at: ['sectionWeights'], message: refusal(framework) }] : []),
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

/** What is wrong with the targets, given the framework. Ladders and checks have none (method 8b.15). */
export function checkTargets(framework: Framework, targets: Targets): readonly Finding[] {
  const questions = Object.keys(targets);
  if (framework.kind !== 'pillars') return questions.length > 0 ? [{ at: [], message: refusal(framework) }] : [];
  return unknownQuestions(framework, questions, []);
}
