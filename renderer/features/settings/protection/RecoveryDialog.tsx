import { useState } from 'react';
import { recoveryDigits } from '../../../../shared/protection/recoveryKey.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './protection.module.css';
import { RecoverySheet } from './RecoverySheet.tsx';

export interface RecoveryDialogProps {
  readonly groups: readonly string[];
  /** It was shown before, so nothing is asked back. */
  readonly isKnown?: boolean | undefined;
  readonly onClose: () => void;
}

/** Groups that are asked back: one of each half. */
const askedBack = [2, 5] as const;

/** Shows a recovery key, and asks whether it was written down right. */
export function RecoveryDialog({ groups, isKnown = false, onClose }: RecoveryDialogProps) {
  const t = useTranslate();
  const [checking, setChecking] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>(askedBack.map(() => ''));
  const isRight = askedBack.map((group, i) => recoveryDigits(typed[i] ?? '') === groups[group]);
  const errorOf = (i: number, group: number): string | undefined =>
    recoveryDigits(typed[i] ?? '').length >= 5 && !isRight[i]
      ? t('protection.check.wrong', { number: group + 1 })
      : undefined;
  return (
    <Dialog
      open
      title={t(checking ? 'protection.check.title' : 'protection.sheet.title')}
      onClose={onClose}
      actions={
        checking ? (
          <>
            <Button onClick={() => setChecking(false)}>{t('protection.check.back')}</Button>
            <Button kind="primary" disabled={isRight.includes(false)} onClick={onClose}>
              {t('protection.check.button')}
            </Button>
          </>
        ) : (
          <>
            {!isKnown && <Button onClick={onClose}>{t('protection.check.later')}</Button>}
            <Button kind="primary" onClick={isKnown ? onClose : () => setChecking(true)}>
              {t(isKnown ? 'protection.close' : 'protection.sheet.copied')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.stack}>
        {!checking && <RecoverySheet groups={groups} />}
        {checking && <p>{t('protection.check.text')}</p>}
        {checking &&
          askedBack.map((group, i) => (
            <TextField
              key={group}
              label={t('protection.check.group', { number: group + 1 })}
              value={typed[i] ?? ''}
              onChange={(text) => setTyped(typed.with(i, text))}
              error={errorOf(i, group)}
              maxLength={12}
              autoFocus={i === 0}
            />
          ))}
      </div>
    </Dialog>
  );
}
