import type { Item } from './item.ts';

/** The questions that hold every typed word in their id, name, section or text: ids first, then names, then the rest; all of them for
 * no words. */
export function jumpMatches(items: readonly Item[], typed: string): readonly Item[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return items;
  const ranked = items.flatMap((item) => {
    const texts = [item.id, item.name, `${item.section.name} ${item.statement}`].map(fold);
    const all = texts.join(' ');
    if (!words.every((word) => all.includes(word))) return [];
    const [id = '', name = ''] = texts;
    const first = words[0] ?? '';
    const rank = id === first ? 0 : id.startsWith(first) ? 1 : words.every((word) => name.includes(word)) ? 2 : 3;
    return [{ item, rank }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** Case and accents do not matter: "sefii" finds "Șefii". */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
