import type { ActionId, FrameworkId, QuestionId } from '../../shared/base/ids.ts';
import type { LibraryFramework } from '../../shared/frameworks/library.ts';
import type { Capability, PillarFramework } from '../../shared/frameworks/structure.ts';
import type { PillarTexts } from '../../shared/frameworks/texts.ts';
import { pillarTexts } from './aReport.ts';
import { fourPillar } from './theFrameworks.ts';

/** "R4" and 3: "R4c3"; the first copy keeps its id. */
function copyId(id: string, copy: number): string {
  return copy === 0 ? id : `${id}c${copy}`;
}

function questionCopy(question: Capability, copy: number): Capability {
  const actionId = (id: string) => `${copyId(question.id, copy)}-${id.split('-')[1] ?? ''}` as ActionId;
  return {
    ...question,
    id: copyId(question.id, copy) as QuestionId,
    key: question.key && copy === 0,
    equivalentTo: [],
    actions: question.actions.map((action) => ({
      ...action,
      id: actionId(action.id),
      prerequisites: copy === 0 ? action.prerequisites : [],
      equivalentTo: [],
    })),
  };
}

/** The Four-Pillar questionnaire, each pillar repeated until it has `each` questions. */
export function manyQuestions(each: number): LibraryFramework {
  const sections = fourPillar.sections.map((section) => ({
    ...section,
    questions: Array.from({ length: each }, (_, index) => {
      const question = section.questions[index % section.questions.length];
      if (question === undefined) throw new Error('a pillar without questions');
      return questionCopy(question, Math.floor(index / section.questions.length));
    }),
  }));
  const id = 'many-questions' as FrameworkId;
  const framework: PillarFramework = { ...fourPillar, id, sections };
  return { framework, texts: { en: textsOf(framework) } };
}

function textsOf(framework: PillarFramework): PillarTexts {
  const questions: PillarTexts['questions'] = {};
  for (const question of framework.sections.flatMap((section) => section.questions)) {
    const [, original = '', copy = '0'] = /^([A-Z]\d)(?:c(\d+))?$/.exec(question.id) ?? [];
    const words = pillarTexts.questions[original as QuestionId];
    if (words === undefined) throw new Error(`no words for ${question.id}`);
    questions[question.id] = {
      ...words,
      name: copy === '0' ? words.name : `${words.name} ${Number(copy) + 1}`,
      actions: Object.fromEntries(
        question.actions.map((action) => {
          const step = action.id.split('-')[1] ?? '';
          const own = words.actions[`${original}-${step}` as ActionId];
          if (own === undefined) throw new Error(`no words for ${action.id}`);
          return [action.id, own];
        }),
      ),
    };
  }
  return {
    ...pillarTexts,
    framework: framework.id,
    title: `${pillarTexts.title}, long`,
    shortTitle: 'Many questions',
    questions,
  };
}
