import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Host, HostProvider } from '../../../../renderer/api/host.ts';
import { BackendTrouble } from '../../../../renderer/features/trouble/BackendTrouble.tsx';
import { NoKeyScreen } from '../../../../renderer/features/trouble/NoKeyScreen.tsx';
import { TroubleScreen } from '../../../../renderer/features/trouble/TroubleScreen.tsx';
import { TranslateProvider } from '../../../../renderer/i18n/useTranslate.ts';
import { type Trouble, TroubleCode } from '../../../../shared/contract/problems.ts';
import { createTranslate } from '../../../../shared/i18n/translate.ts';

const t = createTranslate('en');

/** A host that nobody calls while a page is only drawn. */
function silentHost(hasFileDialogs: boolean): Host {
  const never = (): never => {
    throw new Error('called while drawing');
  };
  const untouchable = new Proxy({}, { get: never });
  return {
    api: untouchable as Host['api'],
    shell: untouchable as Host['shell'],
    onCommand: never,
    onBackend: never,
    hasFileDialogs,
  };
}

function drawn(screen: ReactNode, hasFileDialogs = true): string {
  return renderToStaticMarkup(
    <QueryClientProvider client={new QueryClient()}>
      <HostProvider value={silentHost(hasFileDialogs)}>
        <TranslateProvider value={t}>{screen}</TranslateProvider>
      </HostProvider>
    </QueryClientProvider>,
  );
}

/** What a backend says beside each trouble. */
const facts: Readonly<Record<TroubleCode, Trouble['facts']>> = {
  locked: { path: '/work/Cairn.cairn', detail: 'SQLITE_BUSY' },
  'newer-version': { path: '/work/Cairn.cairn', found: 20, supported: 10 },
  'not-a-workspace': { path: '/work/Cairn.cairn' },
  damaged: { path: '/work/Cairn.cairn', problems: 2, part: 'log', where: 'workspace', detail: 'event 3 was changed' },
  'lost-tail': {
    path: '/work/Cairn.cairn',
    edits: 3,
    from: '2026-11-02T10:14:00.000Z',
    until: '2026-11-02T10:16:00.000Z',
  },
  'read-only': { path: '/work/Cairn.cairn' },
  'disk-full': { path: '/work/Cairn.cairn', detail: 'ENOSPC' },
  missing: { path: '/work/Cairn.cairn', detail: 'ENOENT' },
  'locked-by-passphrase': { path: '/data/work.cairn' },
  'no-protection': { path: '/data/work.cairn' },
  'network-folder': { path: '/work/Cairn.cairn', fileSystem: 'NFS' },
  'io-error': { path: '/work/Cairn.cairn', detail: 'EIO' },
};

describe.each(TroubleCode.options)('the screen of the trouble "%s"', (code) => {
  const status = { state: 'trouble', name: 'Cairn', place: 'work/Cairn.cairn', trouble: { code, facts: facts[code] } };
  const html = drawn(<TroubleScreen status={{ ...status, state: 'trouble' }} />);

  it('has words for everything, and says what is safe and what to do', () => {
    expect(html).not.toMatch(/trouble\.[a-z]/);
    for (const key of [`${code}.title`, `${code}.text`, `retry.${code}`, 'other.title', 'create.title']) {
      expect(html).toContain(t(`trouble.${key}`));
    }
    expect(html.match(/data-safe=/g)?.length).toBeGreaterThan(0);
    expect(html).toContain('work/Cairn.cairn');
  });

  it('claims that nothing is unsafe exactly when that is known', () => {
    const isUnknown = code === 'damaged' || code === 'io-error';
    expect(html.includes('data-safe="false"')).toBe(isUnknown);
  });
});

describe('the screen of a damaged workspace', () => {
  it('says which check failed, and where', () => {
    const trouble = { code: 'damaged', facts: facts.damaged } as const;
    const html = drawn(<TroubleScreen status={{ state: 'trouble', name: 'Cairn', place: 'x', trouble }} />);
    expect(html).toContain(`<dt>${t('trouble.fact.check')}</dt><dd>log, workspace</dd>`);
    expect(html).toContain('event 3 was changed');
  });
});

describe('the letters without a workspace', () => {
  it('of a backend that stopped tells saved from unsaved, with the reason', () => {
    const html = drawn(<BackendTrouble reason="crashed" />);
    expect(html).not.toMatch(/trouble\.[a-z]/);
    expect(html).toContain(t('trouble.backend.unsaved'));
    expect(html).toContain('<dd>crashed</dd>');
  });

  it('of a missing key offers no choice and says that nothing was read', () => {
    const html = drawn(<NoKeyScreen />);
    expect(html).toContain(t('trouble.noKey.safe'));
    expect(html).not.toContain('<button');
  });
});
