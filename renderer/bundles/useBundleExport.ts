import { useState } from 'react';
import { type BundleSelection, shortestPassphrase } from '../../shared/contract/bundles.ts';
import { useHost } from '../api/host.ts';
import { callProblem } from '../api/problem.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { showToast } from '../ui/toasts.ts';

/** The form of an export: lock, passphrase typed twice, and what is under way. */
export function useBundleExport(selection: BundleSelection, onDone: () => void) {
  const { api, shell } = useHost();
  const t = useTranslate();
  const [locked, setLocked] = useState(true);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [suggested, setSuggested] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const tooShort = passphrase.length < shortestPassphrase;
  const differs = again !== passphrase;
  const isReady = !locked || !(tooShort || differs);

  const suggest = async (): Promise<void> => {
    const { passphrase: words } = await api.bundles.suggestPassphrase();
    setPassphrase(words);
    setAgain(words);
    setSuggested(true);
  };

  const send = async (): Promise<void> => {
    setTried(true);
    if (!isReady || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      const file = await api.bundles.export({ selection, ...(locked ? { passphrase } : {}) });
      const saved = await shell.saveExport({ exportId: file.exportId, suggestedName: file.name, anyKind: true });
      if (!saved.saved) return;
      showToast({ message: t('bundles.export.done', { name: saved.name }), tone: 'ok' });
      onDone();
    } catch (error) {
      const known = callProblem(error);
      const reason = known.code === 'EXPORT_FAILED' ? known.data.reason : 'other';
      const isNamed = reason === 'time-out' || reason === 'crashed' || reason === 'disk-full';
      setProblem(t(`bundles.export.problem.${isNamed ? reason : 'other'}`));
    } finally {
      setBusy(false);
    }
  };

  return {
    ...{ locked, setLocked, passphrase, again, setAgain, suggested, busy, problem },
    setPassphrase: (text: string) => {
      setSuggested(false);
      setPassphrase(text);
    },
    passphraseError: tried && tooShort ? t('bundles.export.tooShort', { count: shortestPassphrase }) : undefined,
    againError: tried && !tooShort && differs ? t('bundles.export.differs') : undefined,
    suggest: () => void suggest().catch(() => setProblem(t('bundles.failed'))),
    send: () => void send(),
  };
}
