/** Words that stand for an answer or introduce one, folded as `foldText` does. A reply comes in whatever language its writer thinks in, so all
 * of them are always understood. */

/** Longest first, so that none hides a longer one. */
const longestFirst = (words: readonly string[]) => words.toSorted((a, b) => b.length - a.length);

export const dontKnowWords = longestFirst([
  "don't know",
  'dont know',
  'do not know',
  "i don't know",
  'i dont know',
  'i do not know',
  'no idea',
  'unknown',
  'dont-know',
  'dk',
  'idk',
  'weiß nicht',
  'weiss nicht',
  'ich weiß nicht',
  'ich weiss nicht',
  'weiß ich nicht',
  'weiss ich nicht',
  'keine ahnung',
  'nu stiu',
  'habar n-am',
  'je ne sais pas',
  'ne sait pas',
  'no se',
  'no lo se',
  'non so',
  'わからない',
  'わかりません',
  '分からない',
  '分かりません',
  '不明',
]);

export const notApplicableWords = longestFirst([
  'n/a',
  'n / a',
  'n.a.',
  'n.a',
  'na',
  'not applicable',
  'does not apply',
  'nicht zutreffend',
  'nicht anwendbar',
  'trifft nicht zu',
  'entfallt',
  'nu se aplica',
  'nu este cazul',
  'sans objet',
  'non applicable',
  'no aplica',
  'non applicabile',
  '該当なし',
  '対象外',
]);

/** May stand between a question and its level. */
export const levelWords = longestFirst([
  'level',
  'lvl',
  'your answer',
  'my answer',
  'answer',
  'stufe',
  'antwort',
  'meine antwort',
  'nivel',
  'nivelul',
  'raspuns',
  'raspunsul meu',
  'niveau',
  'レベル',
  '回答',
]);

/** May stand before a question's id. */
export const questionWords = longestFirst(['question', 'frage', 'intrebarea', 'q', '質問']);

/** Names of elements that pasted markup shows itself by. */
export const markupNames: ReadonlySet<string> = new Set(
  'a b i p u br div em font hr html body head h1 h2 h3 img li ol pre script span strong style table tbody td th tr ul'.split(
    ' ',
  ),
);
