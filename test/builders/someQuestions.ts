import type { FrameworkId } from '../../shared/base/ids.ts';
import type { LibraryFramework } from '../../shared/frameworks/library.ts';
import type { PillarFramework } from '../../shared/frameworks/structure.ts';
import type { PillarTexts } from '../../shared/frameworks/texts.ts';
import { pillarTexts } from './aReport.ts';
import { manyQuestions } from './manyQuestions.ts';

/** The Four-Pillar questionnaire with exactly so many questions (1 to 1,000): the last pillars are the first to go. */
export function someQuestions(count: number): LibraryFramework & { readonly framework: PillarFramework } {
  const { framework, texts } = manyQuestions(Math.ceil(count / 4));
  if (framework.kind !== 'pillars') throw new Error('pillars have pillars');
  let left = count;
  const sections = framework.sections.flatMap((section) => {
    const questions = section.questions.slice(0, left);
    left -= questions.length;
    return questions.length === 0 ? [] : [{ ...section, questions }];
  });
  const kept = new Set<string>(sections.flatMap((section) => section.questions.map(({ id }) => id)));
  const words = texts.en?.kind === 'pillars' ? texts.en : pillarTexts;
  const cut: PillarTexts = {
    ...words,
    questions: Object.fromEntries(Object.entries(words.questions).filter(([id]) => kept.has(id))),
    sections: Object.fromEntries(
      Object.entries(words.sections).filter(([id]) => sections.some((section) => section.id === id)),
    ),
  };
  const known = new Set(
    sections.flatMap((section) => section.questions.flatMap((one) => one.actions.map(({ id }) => id))),
  );
  const trimmed = sections.map((section) => ({
    ...section,
    questions: section.questions.map((question) => ({
      ...question,
      actions: question.actions.map((action) => ({
        ...action,
        prerequisites: action.prerequisites.filter((id) => known.has(id)),
      })),
    })),
  }));
  const id = `questions-${count}` as FrameworkId;
  return { framework: { ...framework, id, sections: trimmed }, texts: { en: { ...cut, framework: id } } };
}
