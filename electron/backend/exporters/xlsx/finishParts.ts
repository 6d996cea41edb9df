import { changedParts } from '../office/changedParts.ts';

/** The number format for text. */
const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/;
/** No text of a cell can hold a tag. */
const fixedHeight = /(<row [^>]*) customHeight="1"/g;

/** [Note: What the sheet writer leaves out] Says what the writer cannot: that cells which look like formulas keep their apostrophe when
 * somebody edits them, that heights follow the text, that there is nothing to calculate, and which program made the file. */
export function finishParts(workbook: Uint8Array): Uint8Array {
  return changedParts(workbook, finished);
}

function finished(path: string, xml: string): string {
  switch (path) {
    case 'xl/styles.xml':
      return quoted(xml);
    case 'xl/workbook.xml':
      return xml.replace(/<calcPr[^>]*\/>/, '');
    case 'docProps/app.xml':
      return xml.replace(/<Application>[^<]*<\/Application>/, '<Application>Cairn</Application>');
    default:
      return path.startsWith('xl/worksheets/sheet') ? xml.replaceAll(fixedHeight, '$1') : xml;
  }
}

function quoted(styles: string): string {
  const id = textFormat.exec(styles)?.[1];
  return id === undefined ? styles : styles.replaceAll(`<xf numFmtId="${id}"`, `<xf quotePrefix="1" numFmtId="${id}"`);
}
