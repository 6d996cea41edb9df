import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** The earliest moment that a zip can say; it is read in local time, and so is the same bytes everywhere. */
const epoch = new Date(1980, 0, 1);
/** The number format for text. */
const textFormat = /<numFmt numFmtId="(\d+)" formatCode="@"\/>/;
/** No text of a cell can hold a tag. */
const fixedHeight = /(<row [^>]*) customHeight="1"/g;

/** [Note: What the sheet writer leaves out] Says what the writer cannot: that cells which look like formulas keep their apostrophe when
 * somebody edits them, that heights follow the text, that there is nothing to calculate, and which program made the file. */
export function finishParts(workbook: Uint8Array): Uint8Array {
  const parts: Zippable = {};
  for (const [path, bytes] of Object.entries(unzipSync(workbook))) {
    parts[path] = [strToU8(finished(path, strFromU8(bytes))), { mtime: epoch }];
  }
  return zipSync(parts, { level: 6 });
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
