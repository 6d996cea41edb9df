import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { changedParts } from '../../../../../electron/backend/exporters/office/changedParts.ts';

const picture = Uint8Array.of(0x89, 0x50, 0xff, 0x00);
const parts = { 'word/': new Uint8Array(), 'word/document.xml': strToU8('<w>ș</w>'), 'word/media/a.png': picture };

describe('changed parts of an Office file', () => {
  test('are the texts alone, with the list of contents first and without folders', () => {
    const file = zipSync({ ...parts, '_rels/.rels': strToU8('<r/>'), '[Content_Types].xml': strToU8('<t/>') });
    const read = unzipSync(changedParts(file, (name, xml) => (name === 'word/document.xml' ? `${xml}!` : xml)));
    expect(Object.keys(read)).toEqual(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/media/a.png']);
    expect(strFromU8(read['word/document.xml'] ?? new Uint8Array())).toBe('<w>ș</w>!');
    expect(read['word/media/a.png']).toEqual(picture);
  });

  test('are the same bytes whenever and in whatever order the file was written', () => {
    const keep = (_: string, xml: string): string => xml;
    const early = zipSync(parts, { mtime: new Date(1999, 4, 5) });
    const late = zipSync(Object.fromEntries(Object.entries(parts).toReversed()), { mtime: new Date(2031, 0, 2) });
    expect(changedParts(early, keep)).toEqual(changedParts(late, keep));
  });

  test('need a zip file', () => {
    expect(() => changedParts(strToU8('no archive'), (_, xml) => xml)).toThrow(/zip/);
  });
});
