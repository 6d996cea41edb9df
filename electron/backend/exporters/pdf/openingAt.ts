/** The PDF with one page on which readers open it. [Note: One more revision] The writer has no way to say so; what it wrote stays byte for
 * byte, and a second revision at the end replaces the catalogue alone, so that encryption holds too. It names no XMP: what the
 * writer puts there repeats the properties without escaping them, so that an ampersand breaks it. A file whose catalogue cannot be
 * read is given back as it is: it opens on its first page. */
export function openingAt(pdf: Uint8Array, page: number): Uint8Array {
  // One character a byte: positions in the text are positions in the file.
  const text = Buffer.from(pdf).toString('latin1');
  const tail = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text.slice(-2_000));
  const [, trailer = '', previous = ''] = tail ?? [];
  const root = /\/Root (\d+) 0 R/.exec(trailer)?.[1];
  const catalogue = root === undefined ? null : dictionaryOf(text, root);
  const pages = /\/Pages (\d+) 0 R/.exec(catalogue ?? '')?.[1];
  const kids = pages === undefined ? null : /\/Kids \[([^\]]*)\]/.exec(dictionaryOf(text, pages) ?? '')?.[1];
  const reference = kids?.match(/\d+ 0 R/g)?.[page - 1];
  if (root === undefined || catalogue === null || reference === undefined) return pdf;
  const lead = text.endsWith('\n') ? '' : '\n';
  const kept = catalogue.replace(/\/Metadata \d+ 0 R\s*/, '').trimEnd();
  const object = `${root} 0 obj\n<<${kept}\n/OpenAction [${reference} /Fit]\n>>\nendobj\n`;
  const start = text.length + lead.length;
  const place = String(start).padStart(10, '0');
  const table = `xref\n0 1\n0000000000 65535 f \n${root} 1\n${place} 00000 n \n`;
  const end = `trailer\n<<${trailer.trimEnd()}\n/Prev ${previous}\n>>\nstartxref\n${start + object.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(`${lead}${object}${table}${end}`, 'latin1')]);
}

/** What stands between the outer brackets of an object that is a dictionary. */
function dictionaryOf(text: string, number: string): string | null {
  const start = text.lastIndexOf(`\n${number} 0 obj\n<<`);
  if (start < 0) return null;
  const end = text.indexOf('\nendobj', start);
  const body = text.slice(text.indexOf('<<', start) + 2, end);
  const close = body.lastIndexOf('>>');
  return close < 0 ? null : body.slice(0, close);
}
