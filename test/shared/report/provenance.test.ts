import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fingerprintOf, type Origin, provenanceOf } from '../../../shared/report/provenance.ts';
import { provenanceIn, provenanceLine } from '../../../shared/report/provenanceLine.ts';

const sha256 = (text: string): string => hash('sha256', text, 'hex');
const origin: Origin = {
  content: 'c0ffee00'.repeat(8),
  framework: { id: 'four-pillar', version: '1.0.0', hash: `sha256:${'0123456789abcdef'.repeat(4)}` },
  method: 'four-pillar/1',
  app: '0.1.0',
};

describe('the fingerprint of a report', () => {
  it('is four groups of four hex digits, the same for the same origin', () => {
    expect(fingerprintOf(origin, sha256)).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/);
    const other: Origin = {
      app: origin.app,
      method: origin.method,
      framework: origin.framework,
      content: origin.content,
    };
    expect(fingerprintOf(other, sha256)).toBe(fingerprintOf(origin, sha256));
  });

  it('covers every part', () => {
    const { framework } = origin;
    const others: readonly Origin[] = [
      { ...origin, content: 'c0ffee01'.repeat(8) },
      { ...origin, method: 'four-pillar/2' },
      { ...origin, app: '0.1.1' },
      { ...origin, framework: { ...framework, id: 'revenue-ladder' } },
      { ...origin, framework: { ...framework, version: '1.0.1' } },
      { ...origin, framework: { ...framework, hash: `sha256:${'0'.repeat(64)}` } },
    ];
    const prints = [origin, ...others].map((one) => fingerprintOf(one, sha256));
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe('the line of origin', () => {
  const provenance = provenanceOf(origin, sha256);

  it('is read back out of a text, even one with other white space in it', () => {
    const line = provenanceLine(provenance);
    expect(line).not.toContain('\n');
    expect(provenanceIn(`before ${line} after`)).toEqual(provenance);
    expect(provenanceIn(line.replaceAll(' ', '\n\t'))).toEqual(provenance);
  });

  it.each([
    ['nothing', ''],
    ['prose', 'a report by Cairn'],
    ['a line cut short', provenanceLine(provenance).slice(0, -8)],
    ['a content hash that is too short', provenanceLine(provenance).replace('c0ffee00', 'c0ffee')],
    ['another version of the line', provenanceLine(provenance).replace('cairn-report/1', 'cairn-report/2')],
  ])('is not found in %s', (_, text) => {
    expect(provenanceIn(text)).toBeNull();
  });
});
