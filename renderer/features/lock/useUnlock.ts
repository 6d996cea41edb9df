import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Proved, shortestPassphrase } from '../../../shared/contract/protection.ts';
import { useApi } from '../../api/host.ts';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { showToast } from '../../ui/toasts.ts';

/** Seconds that count down to 0. */
function useSecondsLeft(): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}

/** The ways to open a locked workspace, with what is wrong with the last try in words. */
export function useUnlock() {
  const api = useApi();
  const queries = useQueryClient();
  const t = useTranslate();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [wait, setWait] = useSecondsLeft();

  const wordsOf = (answer: Extract<Proved, { done: false }>): string =>
    answer.groups.length > 0
      ? t('lock.problem.groups', { count: answer.groups.length, groups: answer.groups.join(', ') })
      : t(`lock.problem.${answer.problem}`);

  const attempt = async (unlock: () => Promise<Proved>): Promise<boolean> => {
    setBusy(true);
    try {
      const answer = await unlock();
      setProblem(answer.done ? null : wordsOf(answer));
      if (!answer.done) setWait(answer.waitSeconds);
      return answer.done;
    } catch {
      setProblem(t('lock.problem.failed'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const goOn = (): Promise<void> => queries.invalidateQueries();

  return {
    problem,
    busy,
    wait,
    forget: () => setProblem(null),
    byPassphrase: async (passphrase: string): Promise<boolean> => {
      const isOpen = await attempt(() => api.protection.unlock({ passphrase }));
      if (isOpen) await goOn();
      return isOpen;
    },
    byKeychain: async (): Promise<void> => {
      if (await attempt(() => api.protection.unlock({ keychain: true }))) await goOn();
    },
    /** With a new passphrase, when one is given: the old one may be forgotten. */
    byRecoveryKey: async (recoveryKey: string, passphrase: string, again: string): Promise<void> => {
      if (passphrase !== '' && passphrase.length < shortestPassphrase) return setProblem(t('lock.problem.short'));
      if (passphrase !== again) return setProblem(t('lock.problem.different'));
      if (!(await attempt(() => api.protection.unlock({ recoveryKey })))) return;
      if (passphrase !== '') {
        const proof = { recoveryKey };
        const changed = await api.protection.changePassphrase({ proof, passphrase }).catch(() => ({ done: false }));
        if (changed.done) showToast({ message: t('lock.newSet'), tone: 'ok' });
        else showToast({ message: t('lock.newNotSet'), tone: 'trouble' });
      }
      await goOn();
    },
  };
}
