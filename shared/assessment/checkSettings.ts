import type { Finding } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { findQuestion, findSection } from '../frameworks/questions.ts';
import type { Framework } from '../frameworks/structure.ts';
import type { Settings, Targets } from './schema.ts';

const notOnLadders = 'has no meaning on a ladder: remove it';

function unknownQuestions(framework: Framework, ids: readonly string[], at: readonly string[]): readonly Finding[] {
  return ids
    .filter((id) => findQuestion(framework, id) === undefined)
    .map((id) => ({
      at: [...at, id],
      message: `${quoted(id)} is not a question of ${framework.id} ${framework.version}: use one of its ids`,
    }));
}

/** What is wrong with the weights, given the framework. A ladder has none (method 8b.15). */
export function checkSettings(framework: Framework, settings: Settings): readonly Finding[] {
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
