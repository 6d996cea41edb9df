import type { Translate } from '../../shared/i18n/translate.ts';

/** Words in another script, about as long as they would be there: a stand-in for a translation of everything. Names of questions, numbers and
 * marks stay. Saying it twice changes nothing more. */
export type PseudoLanguage = 'ja' | 'ro';

const kana = [...'売上予測品質指標定義信頼測定部門間会議目標期限担当者計画改善'];
const word = /[A-Za-z]{2,}/g;

function japanese(text: string): string {
  return text
    .replace(word, (latin) => {
      const start = [...latin].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
      return Array.from(
        { length: Math.ceil(latin.length / 2) },
        (_, index) => kana[(start + index) % kana.length],
      ).join('');
    })
    .replace(/(?<=[\u3000-\u9fff]) (?=[\u3000-\u9fff])/g, '')
    .replaceAll('. ', '。')
    .replaceAll(', ', '、');
}

const marks: Readonly<Record<string, string>> = { a: 'ă', s: 'ș', t: 'ț', i: 'î', A: 'Ă', S: 'Ș', T: 'Ț', I: 'Î' };

/** A third longer, as Romanian is. */
function romanian(text: string): string {
  return text.replace(/\p{L}{2,}/gu, (latin) => {
    if (/[ăîșț]/i.test(latin)) return latin;
    const dressed = latin.replace(/[aAsStTiI]/g, (letter) => marks[letter] ?? letter);
    return latin.length < 4 ? dressed : `${dressed}${'ăuri'.slice(0, Math.ceil(latin.length / 3))}`;
  });
}

/** A text in the other language. */
function pseudo(language: PseudoLanguage, text: string): string {
  return language === 'ja' ? japanese(text) : romanian(text);
}

/** Every string of a value in the other language; keys and what `isKept` names stay. */
export function pseudoTexts<T>(language: PseudoLanguage, value: T, isKept: (key: string) => boolean): T {
  const change = (part: unknown, key: string): unknown => {
    if (typeof part === 'string') return isKept(key) ? part : pseudo(language, part);
    if (Array.isArray(part)) return part.map((item) => change(item, key));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([name, item]) => [name, change(item, name)]));
  };
  return change(value, '') as T;
}

/** Words for people in the other language. Placeholders are filled before, so that what people typed is dressed too. */
export function pseudoTranslate(language: PseudoLanguage, t: Translate): Translate {
  return (key, values) => {
    const text = t(key, values);
    return text === key ? text : pseudo(language, text);
  };
}
