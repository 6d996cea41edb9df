import { describe, expect, it } from 'vitest';
import { type ToolPlace, testTools, toolPlan, tortureTools } from '../../build/scripts/toolPlan.ts';

const aPlace = (present: readonly string[], over: Partial<ToolPlace> = {}): ToolPlace => ({
  has: (name) => present.includes(name),
  hasOwnChromium: false,
  isDebian: true,
  isRoot: true,
  ...over,
});

describe('toolPlan', () => {
  it.each([['chromium-headless-shell'], ['chromium'], ['google-chrome']])(
    'does nothing where %s and poppler are',
    (browser) => {
      expect(toolPlan(testTools, aPlace([browser, 'pdftotext']))).toEqual({ kind: 'ready' });
    },
  );

  it('takes the Chromium that a person names', () => {
    expect(toolPlan(testTools, aPlace(['pdftotext'], { hasOwnChromium: true }))).toEqual({ kind: 'ready' });
  });

  it('installs what is missing as root on Debian', () => {
    expect(toolPlan(testTools, aPlace([]))).toEqual({
      kind: 'install',
      packages: ['chromium-headless-shell', 'poppler-utils'],
      commands: [
        ['update', '-qq'],
        ['install', '-y', '--no-install-recommends', 'chromium-headless-shell', 'poppler-utils'],
      ],
    });
  });

  it('leaves out what is there', () => {
    expect(toolPlan(testTools, aPlace(['chromium']))).toMatchObject({ packages: ['poppler-utils'] });
  });

  it.each([
    ['without the rights', { isRoot: false }],
    ['on another system', { isDebian: false }],
  ])('names the exact command %s', (_, over) => {
    const plan = toolPlan(testTools, aPlace(['chromium'], over));
    expect(plan).toMatchObject({ kind: 'ask' });
    expect(JSON.stringify(plan)).toContain('sudo apt-get install -y --no-install-recommends poppler-utils');
  });

  it('brings the office suite for the long tests alone', () => {
    const place = aPlace(['chromium', 'pdftotext']);
    expect(toolPlan(testTools, place)).toEqual({ kind: 'ready' });
    expect(toolPlan(tortureTools, place)).toMatchObject({
      packages: [
        'libreoffice-writer',
        'libreoffice-calc',
        'libreoffice-impress',
        'fonts-liberation',
        'qpdf',
        'strace',
        'iproute2',
        'gcc',
        'libc6-dev',
      ],
    });
    const font = '/usr/share/fonts/truetype/liberation';
    const all = ['chromium', 'pdftotext', 'soffice', font, 'qpdf', 'strace', 'ip', 'gcc'];
    expect(toolPlan(tortureTools, aPlace(all))).toEqual({ kind: 'ready' });
  });
});
