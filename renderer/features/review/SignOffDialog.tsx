import { useRef, useState } from 'react';
import { NameField } from '../../comments/NameField.tsx';
import { useTranslate } from '../../i18n/useTranslate.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ReviewWarning } from './ReviewWarning.tsx';
import styles from './SignOffDialog.module.css';
import { useWorkflow } from './useWorkflow.ts';

/** Says what signing off locks and keeps, and what the review still holds, before it does. */
export function SignOffDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const move = useWorkflow();
  const cancel = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const signOff = async () => {
    setBusy(true);
    if (await move('signed-off')) onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      open
      title={t('app.signOff.title')}
      onClose={onClose}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={onClose}>
            {t('app.signOff.cancel')}
          </Button>
          <Button kind="primary" icon="lock" busy={busy} onClick={() => void signOff()}>
            {t('app.workflow.to.signed-off')}
          </Button>
        </>
      }
    >
      <ReviewWarning onLeave={onClose} />
      <ul className={styles.points}>
        <li>{t('app.signOff.locks')}</li>
        <li>{t('app.signOff.keeps')}</li>
        <li>{t('app.signOff.back')}</li>
      </ul>
      <div className={styles.name}>
        <NameField />
      </div>
    </Dialog>
  );
}
