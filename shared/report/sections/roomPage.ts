import type { Block, Section } from '../model.ts';
import type { Report } from '../reportContext.ts';

/** A page of the room copy. */
export function roomPage({ t }: Report, id: string, blocks: readonly Block[], name = t(`report.room.${id}`)): Section {
  return {
    id,
    name,
    head: t('report.room.head'),
    note: t(`report.room.${id}Note`),
    blocks,
    fit: { blocks: blocks.length, whole: true },
  };
}
