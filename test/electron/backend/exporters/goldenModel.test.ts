import { describe, expect, test } from 'vitest';
import type { Exporter } from '../../../../electron/backend/exporters/exporter.ts';
import { readBack } from '../../../../electron/backend/exporters/leaks/readBack.ts';
import { reportFormats } from '../../../../shared/report/formats.ts';
import { goldenBlocks, goldenModel, marksIn } from '../../../builders/goldenModel.ts';
import { aRendering, theExporters } from '../../../builders/theExporters.ts';

async function textOf({ format, render }: Exporter): Promise<string> {
  const bytes = await render(aRendering(goldenModel), format === 'csv' ? { table: 'answers' } : {}, () => {});
  const parts = await readBack(bytes, format);
  // Lines and cells may part a word.
  return parts
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
}

/** What a figure is called where it cannot be drawn; a PDF draws it. */
const description = 'goldFigureAltz';

/** What each output must hold of the golden model. */
function expected(format: Exporter['format']): ReadonlySet<string> {
  const { cover, sections, tables } = goldenModel;
  switch (format) {
    case 'pdf':
      return new Set([...marksIn([cover, sections])].filter((one) => one !== description));
    case 'docx':
    case 'pptx':
      return marksIn([cover, sections]);
    case 'csv':
      return marksIn(tables.filter(({ id }) => id === 'answers').map(({ columns, rows }) => [columns, rows]));
    case 'xlsx':
    case 'json':
      return marksIn(tables);
  }
}

describe('the golden model', () => {
  test('holds a block of every kind, each with words of its own', () => {
    const silent = Object.values(goldenBlocks).filter((block) => marksIn(block).size === 0);
    expect(silent.map(({ kind }) => kind)).toEqual(['space']);
    expect(theExporters.map(({ format }) => format).toSorted()).toEqual(reportFormats.toSorted());
  });

  test.each(theExporters.map((exporter) => [exporter.format, exporter] as const))(
    'goes through %s with all of its words',
    async (format, exporter) => {
      const text = await textOf(exporter);
      const lost = [...expected(format)].filter((one) => !text.includes(one));
      expect(lost).toEqual([]);
      expect(expected(format).size).toBeGreaterThan(1);
    },
  );
});
