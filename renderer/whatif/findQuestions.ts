import type { QuestionId } from '../../shared/base/ids.ts';
import { questionsOf, sectionOf } from '../../shared/frameworks/questions.ts';
import type { Framework } from '../../shared/frameworks/structure.ts';
import type { FrameworkTexts } from '../../shared/frameworks/texts.ts';

/** The scored questions that hold every typed word in id, name or section: ids first, then framework order. None for no words. */
export function findQuestions(framework: Framework, texts: FrameworkTexts, typed: string): readonly QuestionId[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const found = questionsOf(framework).filter(({ id }) => {
    const section = sectionOf(framework, id)?.id;
    const all = fold(
      `${id} ${texts.questions[id]?.name ?? ''} ${section === undefined ? '' : texts.sections[section]?.name}`,
    );
    return words.every((word) => all.includes(word));
  });
  const rank = (id: string): number => (fold(id) === first ? 0 : fold(id).startsWith(first) ? 1 : 2);
  return found.map(({ id }) => id).toSorted((a, b) => rank(a) - rank(b));
}

/** Case and accents do not matter: "sefii" finds "Șefii". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
