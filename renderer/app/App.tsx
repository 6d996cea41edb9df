import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo, useSyncExternalStore } from 'react';
import { firstCatalogue } from '../../shared/i18n/firstCatalogue.ts';
import { translateWith } from '../../shared/i18n/translateWith.ts';
import { type Host, HostProvider } from '../api/host.ts';
import { usePreferences } from '../api/queries.ts';
import { BackendTrouble } from '../features/trouble/BackendTrouble.tsx';
import { NoKeyScreen } from '../features/trouble/NoKeyScreen.tsx';
import { TranslateProvider } from '../i18n/useTranslate.ts';
import { currentWords, followWords } from '../i18n/words.ts';
import { Toasts } from '../ui/Toasts.tsx';
import { Follow } from './Follow.tsx';
import { router } from './router.tsx';
import { useLook } from './useLook.ts';
import { useOpening } from './useOpening.ts';

/** Until a host is there, words come in English: nothing is known of the person's choice. */
const firstWords = translateWith(firstCatalogue, 'en');

// The backend is on this machine: a lost connection to the world is no reason to wait.
const always = { networkMode: 'always' } as const;
const queries = new QueryClient({
  defaultOptions: { queries: { ...always, retry: false, refetchOnWindowFocus: false }, mutations: always },
});

/** The whole app on one host. */
export function App({ opening }: { readonly opening: Promise<Host> }) {
  const state = useOpening(opening);
  switch (state.kind) {
    case 'opening':
      return null;
    case 'failed':
      return (
        <TranslateProvider value={firstWords}>
          {state.reason === 'no-key' ? <NoKeyScreen /> : <BackendTrouble reason={state.reason} />}
        </TranslateProvider>
      );
    case 'open':
      return (
        <QueryClientProvider client={queries}>
          <HostProvider value={state.host}>
            <Worded />
          </HostProvider>
        </QueryClientProvider>
      );
  }
}

function Worded() {
  const preferences = usePreferences();
  const words = useSyncExternalStore(followWords, currentWords);
  const t = useMemo(() => translateWith(words, preferences.language), [words, preferences.language]);
  useLook(preferences);
  return (
    <TranslateProvider value={t}>
      <Follow>
        <RouterProvider router={router} />
      </Follow>
      <Toasts label={t('app.messages')} dismissLabel={t('app.dismiss')} />
    </TranslateProvider>
  );
}
