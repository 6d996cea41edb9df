import { describe, expect, it } from 'vitest';
import { leakSearch } from '../../../shared/report/leaks.ts';
import type { Secret } from '../../../shared/report/secrets.ts';

const aSecret = (text: string): Secret => ({ part: 'note', id: 'R4', text });
const leaks = (secret: string, file: string, allowed: readonly string[] = []) =>
  leakSearch([aSecret(secret)], allowed).leaksIn([
    { where: 'page 1', text: 'Revenue operations roadmap' },
    { where: 'page 2', text: file },
  ]);
const found = [{ part: 'note', id: 'R4', where: 'page 2' }];
const sentence = 'The chief revenue officer will not stay, and nobody has been told about it so far.';

describe('a consultant’s text in a client’s file', () => {
  it.each([
    ['as it is', sentence],
    ['in capitals', sentence.toUpperCase()],
    ['broken into lines', sentence.replaceAll(' ', '\n')],
    ['hyphenated', sentence.replace('officer', 'offi-\ncer')],
    ['with soft hyphens and zero width spaces', sentence.replaceAll('e', 'e\u00ad\u200b')],
    ['letter by letter', [...sentence].join(' ')],
    ['in full width', sentence.replace(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))],
    ['with ligatures', sentence.replace('ffi', '\ufb03')],
    ['cut at its end', `${sentence.slice(0, 45)}…`],
    ['cut at its start', `…${sentence.slice(30)}`],
    ['with a foot in its middle', `${sentence.slice(0, 40)} Fjord · 3 ${sentence.slice(40)}`],
    ['inside another text', `Note: “${sentence}” (agreed)`],
  ])('is found %s', (_, file) => {
    expect(leaks(sentence, file)).toEqual(found);
  });

  it.each([
    ['Zoë Ó Briain', 'decided by ZOE\u0308 O\u0301 BRIAIN alone'],
    ['Straße 7 räumen', 'STRASSE 7 RÄUMEN'],
    ['予測は信用できない', '注:予測は信用\nできない。'],
    ['Buy them', 'They would buy them.'],
    ['Ana L', 'Owner: Ana L'],
  ])('is found in every script, and when it is short: %s', (secret, file) => {
    expect(leaks(secret, file)).toEqual(found);
  });

  it('is not seen in what only looks like it', () => {
    expect(leaks(sentence, 'The revenue officer will stay. Nobody has heard otherwise so far.')).toEqual([]);
    expect(leaks('Ana', 'Analysis of accounts and a banana')).toEqual([]);
    expect(leaks('Buy them', 'They buy the machine')).toEqual([]);
  });

  it('is not looked for when it says too little: numbers, signs and a word of three letters', () => {
    for (const [secret, file] of [
      ['3', 'level 3 of 5'],
      ['2026-11-02', 'On 2026-11-02'],
      ['n/a', 'n/a'],
      ['– ✔ –', '– ✔ –'],
      ['yes', 'yes'],
    ] as const) {
      expect(leaks(secret, file)).toEqual([]);
      expect(leakSearch([aSecret(secret)], []).size).toBe(0);
    }
  });

  it('is none where the client reads the same words anyway', () => {
    expect(leaks(sentence, sentence, [`Agreed: ${sentence}`])).toEqual([]);
    expect(leaks('Level 3', 'Level 3', ['It is at level 3 now'])).toEqual([]);
    expect(leakSearch([aSecret(sentence)], [sentence]).size).toBe(0);
    // Half of it in a text for the client does not allow the other half.
    expect(leaks(sentence, sentence, [sentence.slice(0, 40)])).toEqual(found);
  });

  it('is not seen where open words begin alike, but wherever it says more', () => {
    const open = 'A written card gives each role its two or three indicators.';
    const own = `${open} They would rather not say so before the board has met.`;
    expect(leaks(own, `${open} Three largest gaps`, [open])).toEqual([]);
    expect(leaks(own, `${open} The next one`, [open])).toEqual([]);
    expect(leaks(own, `${open} They would rather not say so`, [open])).toEqual(found);
    expect(leaks(`${open} Fire Ana`, `${open} Fire Ana`, [open])).toEqual(found);
  });

  it('is looked for in markup only when it can be told from it', () => {
    const inMarkup = (text: string) =>
      leakSearch([aSecret(text)], []).leaksIn([{ where: 'page 2', text: `<x name="${text}"/>`, source: true }]);
    expect(['Table', 'Presentation', 'Default paragraph'].flatMap(inMarkup).length).toBe(1);
    expect(inMarkup(sentence)).toEqual(found);
    expect(inMarkup('予測は信用できない')).toEqual(found);
  });

  it('is told of once, with the first place', () => {
    const search = leakSearch([aSecret(sentence), { ...aSecret('Ask the board first'), id: 'R5' }], []);
    const parts = ['x', sentence, `${sentence} Ask the board first`].map((text, at) => ({ where: `page ${at}`, text }));
    expect(search.size).toBe(2);
    expect(search.leaksIn(parts)).toEqual([
      { part: 'note', id: 'R4', where: 'page 1' },
      { part: 'note', id: 'R5', where: 'page 2' },
    ]);
    expect(search.leaksIn(parts).length).toBe(2);
  });
});
