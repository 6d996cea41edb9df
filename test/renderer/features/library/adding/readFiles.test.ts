import { describe, expect, it } from 'vitest';
import { readFiles } from '../../../../../renderer/features/library/adding/readFiles.ts';
import { largestFrameworkFiles, mostFrameworkFiles } from '../../../../../shared/contract/largestFrameworkFiles.ts';

const aFile = (name: string, content: BlobPart = '{}') => new File([content], name);

/** A file that went away after it was chosen. */
function goneFile(name: string): File {
  const file = aFile(name);
  file.arrayBuffer = () => Promise.reject(new Error('gone'));
  return file;
}

describe('the files that somebody chose', () => {
  it('are read by their names, without a byte order mark', async () => {
    expect(await readFiles([aFile('framework.json', '\ufeff{"a":"é"}'), aFile('texts.en.json')])).toEqual([
      { name: 'framework.json', content: '{"a":"é"}' },
      { name: 'texts.en.json', content: '{}' },
    ]);
  });

  it('are named when one is not UTF-8 or cannot be read', async () => {
    const latin = aFile('texts.en.json', new Uint8Array([0x22, 0xe9, 0x22]));
    expect(await readFiles([aFile('framework.json'), latin])).toEqual({ code: 'NOT_UTF8', name: 'texts.en.json' });
    expect(await readFiles([goneFile('framework.json')])).toEqual({ code: 'UNREADABLE', name: 'framework.json' });
  });

  it('are refused without reading any when they are too many, or too large together', async () => {
    const count = mostFrameworkFiles + 1;
    const many = Array.from({ length: count }, () => goneFile('texts.en.json'));
    expect(await readFiles(many)).toEqual({ code: 'TOO_MANY', count });
    const half = aFile('framework.json', new Uint8Array(largestFrameworkFiles / 2));
    const more = aFile('texts.en.json', new Uint8Array(largestFrameworkFiles / 2 + 1));
    expect(await readFiles([half, more])).toEqual({ code: 'TOO_LARGE' });
  });
});
