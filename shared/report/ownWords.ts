import type { OwnWords } from '../assessment/schema.ts';
import type { Block, Edition, Rich, SaidKey, Section, Sentence, TableRow } from './model.ts';

/** What can carry own words: a text with the key of its sentence. */
interface Said {
  readonly text: Rich;
  readonly said?: SaidKey;
}

export interface Worded {
  readonly sections: readonly Section[];
  /** Every sentence with a key, in the order in which the report prints them. */
  readonly sentences: readonly Sentence[];
}

/** The report's words with own words in place of the sentences that somebody rewrote for its language and edition. Stale ones are printed
 * too: they are somebody's words, and the check before an export names them. Own words whose sentence the report no longer makes are
 * kept in the assessment and printed nowhere. */
export function withOwnWords(
  sections: readonly Section[],
  words: readonly OwnWords[],
  { language, edition }: { readonly language: string; readonly edition: Edition },
): Worded {
  const own = new Map(
    words
      .filter((one) => one.language === language && (edition === 'consultant' || one.visibility !== 'consultant'))
      .map((one) => [one.key, one]),
  );
  const sentences = new Map<SaidKey, Sentence>();

  const inSection = (section: string): Wording => {
    return (part) => {
      if (part.said === undefined) return part;
      const generated = plainOf(part.text);
      if (generated === '') return part;
      const written = own.get(part.said);
      const text = written?.text ?? generated;
      const state = written === undefined ? 'generated' : written.from === generated ? 'own' : 'stale';
      if (!sentences.has(part.said)) sentences.set(part.said, { key: part.said, section, generated, text, state });
      return written === undefined ? part : { ...part, text };
    };
  };

  const made = sections.map((one): Section => {
    const worded = inSection(one.id);
    return { ...one, blocks: one.blocks.map((block) => wordedBlock(block, worded)) };
  });
  return { sections: made, sentences: [...sentences.values()] };
}

/** Puts own words in the place of a generated text, where there are any. */
type Wording = <T extends Said>(part: T) => T;

function wordedBlock(block: Block, worded: Wording): Block {
  switch (block.kind) {
    case 'text':
    case 'aside':
    case 'callout':
      return worded(block);
    case 'findings': {
      const { left, right } = block;
      return {
        ...block,
        left: { ...left, items: left.items.map(worded) },
        right: { ...right, items: right.items.map(worded) },
      };
    }
    case 'strips':
      return { ...block, rows: block.rows.map(worded) };
    case 'spreads':
      return { ...block, rows: block.rows.map(worded) };
    case 'cards':
      return {
        ...block,
        cards: block.cards.map((card) => ({
          ...card,
          facts: card.facts.map(worded),
          fields: card.fields.map(worded),
        })),
      };
    case 'columns': {
      const inside = (part: Block): Block => wordedBlock(part, worded);
      return { ...block, left: block.left.map(inside), right: block.right.map(inside) };
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => (row.kind === 'row' ? wordedRow(row, worded) : row)) };
    case 'figure': {
      const { caption: text, said } = block;
      if (text === undefined || said === undefined) return block;
      return { ...block, caption: plainOf(worded<Said>({ text, said }).text) };
    }
    default:
      return block;
  }
}

function wordedRow(row: TableRow, worded: Wording): TableRow {
  const { said } = row;
  if (said === undefined) return row;
  const cells = row.cells.map((cell, index) => {
    const key = said[index];
    if (key === undefined || (typeof cell === 'object' && 'kind' in cell)) return cell;
    return worded<Said>({ text: cell, said: key }).text;
  });
  return { ...row, cells };
}

/** A rich text without its weights and colours. */
export function plainOf(text: Rich): string {
  return typeof text === 'string' ? text : text.map((span) => span.text).join('');
}
