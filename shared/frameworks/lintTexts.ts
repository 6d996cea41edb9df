import { assertNever } from '../base/assertNever.ts';
import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import { checkTextFindings } from './lintCheck.ts';
import type { Framework, LadderFramework, PillarFramework } from './structure.ts';
import type { CheckTexts, FrameworkTexts, LadderTexts, PillarTexts } from './texts.ts';

const mostWordsPerLevel = 45;

/** Each id has its text, and no text is left over. */
function keyFindings(ids: readonly string[], texts: object, at: Path): readonly Finding[] {
  const wanted = new Set(ids);
  return [
    ...ids
      .filter((id) => !Object.hasOwn(texts, id))
      .map((id) => ({ at: [...at, id], message: 'is missing: the framework has it, so it needs its text' })),
    ...Object.keys(texts)
      .filter((key) => !wanted.has(key))
      .map((key) => ({ at: [...at, key], message: 'is left over: the framework does not have it' })),
  ];
}

function words(clauses: readonly string[]): number {
  return clauses.flatMap((clause) => clause.split(/\s+/u).filter((word) => word !== '')).length;
}

function actionFindings(framework: Framework, texts: FrameworkTexts): readonly Finding[] {
  return framework.sections.flatMap((section) =>
    section.questions.flatMap((question) => {
      const own = texts.questions[question.id];
      if (own === undefined) return [];
      return keyFindings(
        question.actions.map((action) => action.id),
        own.actions,
        ['questions', question.id, 'actions'],
      );
    }),
  );
}

function levelFindings(texts: PillarTexts | CheckTexts): readonly Finding[] {
  return Object.entries(texts.questions).flatMap(([id, question]) =>
    Object.entries<readonly string[] | undefined>('levels' in question ? question.levels : {}).flatMap(
      ([level, clauses = []]) => {
        const count = words(clauses);
        if (count <= mostWordsPerLevel) return [];
        const message = `has ${count} words in its clauses together: at most ${mostWordsPerLevel}`;
        return [{ at: ['questions', id, 'levels', level], message }];
      },
    ),
  );
}

function pillarFindings(framework: PillarFramework, texts: PillarTexts): readonly Finding[] {
  return [...keyFindings(framework.goals, texts.goals, ['goals']), ...levelFindings(texts)];
}

function ladderFindings(framework: LadderFramework, texts: LadderTexts): readonly Finding[] {
  const symptoms = framework.sections.flatMap((section) => section.symptoms);
  return keyFindings(symptoms, texts.symptoms, ['symptoms']);
}

function ofKind(framework: Framework, texts: FrameworkTexts): readonly Finding[] {
  switch (framework.kind) {
    case 'pillars':
      return texts.kind === 'pillars' ? pillarFindings(framework, texts) : [];
    case 'ladder':
      return texts.kind === 'ladder' ? ladderFindings(framework, texts) : [];
    case 'check':
      return texts.kind === 'check' ? [...checkTextFindings(framework, texts), ...levelFindings(texts)] : [];
    default:
      return assertNever(framework);
  }
}

/** What is wrong with the words of one language: they belong to another framework, are missing, left over or too long. */
export function lintTexts(framework: Framework, texts: FrameworkTexts): readonly Finding[] {
  if (texts.framework !== framework.id) {
    return [{ at: ['framework'], message: `must be ${quoted(framework.id)}, the framework that they belong to` }];
  }
  if (texts.kind !== framework.kind) return [{ at: ['kind'], message: `must be ${quoted(framework.kind)}` }];
  return [
    ...keyFindings(
      framework.sections.map((section) => section.id),
      texts.sections,
      ['sections'],
    ),
    ...keyFindings(
      framework.sections.flatMap((section) => section.questions.map((question) => question.id)),
      texts.questions,
      ['questions'],
    ),
    ...actionFindings(framework, texts),
    ...ofKind(framework, texts),
  ];
}
