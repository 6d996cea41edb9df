import { describe, expect, it } from 'vitest';
import { type ToolPlace, toolPlan } from '../../build/scripts/toolPlan.ts';

const aPlace = (present: readonly string[], over: Partial<ToolPlace> = {}): ToolPlace => ({
  has: (name) => present.includes(name),
  hasOwnChromium: false,
  isDebian: true,
  isRoot: true,
  ...over,
});

describe('toolPlan', () => {
  it.each([['chromium'], ['google-chrome']])('does nothing where %s and poppler are', (browser) => {
    expect(toolPlan(aPlace([browser, 'pdftotext']))).toEqual({ kind: 'ready' });
  });

  it('takes the Chromium that a person names', () => {
    expect(toolPlan(aPlace(['pdftotext'], { hasOwnChromium: true }))).toEqual({ kind: 'ready' });
  });

  it('installs what is missing as root on Debian', () => {
    expect(toolPlan(aPlace([]))).toEqual({
      kind: 'install',
      packages: ['chromium', 'poppler-utils'],
      commands: [
        ['update', '-qq'],
        ['install', '-y', '--no-install-recommends', 'chromium', 'poppler-utils'],
      ],
    });
  });

  it('leaves out what is there', () => {
    expect(toolPlan(aPlace(['chromium']))).toMatchObject({ packages: ['poppler-utils'] });
  });

  it.each([
    ['without the rights', { isRoot: false }],
    ['on another system', { isDebian: false }],
  ])('names the exact command %s', (_, over) => {
    const plan = toolPlan(aPlace(['chromium'], over));
    expect(plan).toMatchObject({ kind: 'ask' });
    expect(JSON.stringify(plan)).toContain('sudo apt-get install -y --no-install-recommends poppler-utils');
  });
});
