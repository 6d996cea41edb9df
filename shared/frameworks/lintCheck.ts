import type { Finding, Path } from '../base/problem.ts';
import { quoted } from '../base/quoted.ts';
import type { AnswerScale, CheckFramework } from './structure.ts';
import type { CheckTexts } from './texts.ts';

/** The rules of the check method: at least one element, no more of them asked for than there are, ids of actions made of their question. */
export function lintCheck(framework: CheckFramework): readonly Finding[] {
  const elements = framework.sections.filter(({ role }) => role === 'element').length;
  const { enough } = framework;
  return [
    ...(elements === 0 ? [{ at: ['sections'], message: 'must have at least one element: all are attributes' }] : []),
    ...(enough !== null && enough > elements
      ? [{ at: ['enough'], message: `must be at most ${elements}, the number of elements` }]
      : []),
    ...framework.refersTo.flatMap((id, i) => {
      if (framework.refersTo.indexOf(id) < i)
        return [{ at: ['refersTo', i], message: `${quoted(id)} is listed twice: remove one` }];
      return id === framework.id ? [{ at: ['refersTo', i], message: 'must be another framework' }] : [];
    }),
    ...framework.sections.flatMap((section, s) =>
      section.questions.flatMap((question, q) =>
        question.actions.flatMap((action, a) => {
          const expected = `${question.id}-${a + 1}`;
          if (action.id === expected) return [];
          const at: Path = ['sections', s, 'questions', q, 'actions', a, 'id'];
          return [{ at, message: `must be ${quoted(expected)}, its question and its place` }];
        }),
      ),
    ),
  ];
}

/** `why` says when it must be there: "a section is answered by letters". */
function presence(isThere: boolean, isWanted: boolean, at: Path, why: string): readonly Finding[] {
  if (isThere === isWanted) return [];
  return [{ at, message: isWanted ? `is missing: ${why}` : `is left over: it belongs where ${why}` }];
}

/** What is wrong with the words of a check beyond their ids: those of a scale or a verdict that the framework has not, or lacks. */
export function checkTextFindings(framework: CheckFramework, texts: CheckTexts): readonly Finding[] {
  const uses = (scale: AnswerScale) => framework.sections.some((section) => section.scale === scale);
  const answered = 'a section is answered by';
  return [
    ...presence(texts.scale !== undefined, uses('letters'), ['scale'], `${answered} letters`),
    ...presence(texts.levels !== undefined, uses('levels'), ['levels'], `${answered} levels`),
    ...presence(
      texts.verdicts.some !== undefined,
      framework.enough !== null,
      ['verdicts', 'some'],
      'the framework says how many elements are enough',
    ),
    ...framework.sections.flatMap(({ scale, questions }) =>
      questions.flatMap(({ id }) => {
        const own = texts.questions[id];
        if (own === undefined || own.scale === scale) return [];
        return [{ at: ['questions', id, 'scale'], message: `must be ${quoted(scale)}, the scale of its section` }];
      }),
    ),
  ];
}
