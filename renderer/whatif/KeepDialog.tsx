import { useAssessment } from '../api/useAssessment.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FieldError } from '../ui/FieldError.tsx';
import { LinkButton } from '../ui/LinkButton.tsx';
import { Tick } from '../ui/Tick.tsx';
import { changeWords } from './changeWords.ts';
import styles from './KeepDialog.module.css';
import { useKeep } from './useKeep.ts';
import { useSides } from './useSides.ts';

/** What was tried, with a tick each: what is ticked becomes one edit, the rest is dropped. */
export function KeepDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const { framework, texts } = useAssessment();
  const { stored, tried } = useSides();
  const { changes, isChosen, choose, chooseAll, count, problem, keep } = useKeep();
  const words = changes.map((change) => changeWords(t, { framework, texts }, change.about, stored, tried));
  const all = count === changes.length;
  return (
    <Dialog
      open
      size="wide"
      title={t('whatif.keep.title')}
      onClose={onClose}
      closeLabel={t('whatif.keep.cancel')}
      actions={
        <>
          <Button onClick={onClose}>{t('whatif.keep.cancel')}</Button>
          <Button
            kind="primary"
            disabled={problem !== null}
            reason={problem === 'nothing' ? t('whatif.keep.nothingTicked') : undefined}
            onClick={() => {
              onClose();
              keep();
            }}
          >
            {t('whatif.keep.confirm', { count })}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        {t('whatif.keep.lead')}{' '}
        <LinkButton onClick={() => chooseAll(!all)}>{t(all ? 'whatif.keep.none' : 'whatif.keep.all')}</LinkButton>
      </p>
      <ul className={styles.changes} aria-label={t('whatif.keep.label')}>
        {changes.map((change, index) => {
          const { what = '', before = '', after = '' } = words[index] ?? {};
          return (
            <li key={change.id}>
              <Tick
                checked={isChosen(change)}
                onChange={(tick) => choose(change, tick)}
                label={before === after ? what : t('whatif.change.arrow', { what, before, after })}
              />
            </li>
          );
        })}
      </ul>
      {problem === 'needs-more' && <FieldError>{t('whatif.keep.needsMore')}</FieldError>}
    </Dialog>
  );
}
