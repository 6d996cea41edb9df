import type { BundleSelection } from '../../shared/contract/bundles.ts';
import { useTranslate } from '../i18n/useTranslate.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './bundles.module.css';
import { useBundleExport } from './useBundleExport.ts';

export interface ExportBundleDialogProps {
  readonly selection: BundleSelection;
  /** Of the assessment or the organisation. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Makes a bundle, locked unless somebody says otherwise. */
export function ExportBundleDialog({ selection, name, onClose }: ExportBundleDialogProps) {
  const t = useTranslate();
  const form = useBundleExport(selection, onClose);
  const type = form.suggested ? 'text' : 'password';
  return (
    <Dialog
      open
      title={t(`bundles.export.title.${selection.scope}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('bundles.cancel')}</Button>
          <Button kind="primary" busy={form.busy} onClick={form.send}>
            {t('bundles.export.confirm')}
          </Button>
        </>
      }
    >
      <p>{t(`bundles.export.what.${selection.scope}`, { name })}</p>
      <Switch
        label={t('bundles.export.lock')}
        hint={form.locked ? t('bundles.export.lockHint') : t('bundles.export.unlocked')}
        checked={form.locked}
        onChange={form.setLocked}
      />
      {form.locked && (
        <div className={styles.fields}>
          <TextField
            label={t('bundles.export.passphrase')}
            type={type}
            value={form.passphrase}
            error={form.passphraseError}
            hint={form.suggested ? t('bundles.export.suggested') : undefined}
            onChange={form.setPassphrase}
            onEnter={form.send}
          />
          <TextField
            label={t('bundles.export.again')}
            type={type}
            value={form.again}
            error={form.againError}
            onChange={form.setAgain}
            onEnter={form.send}
          />
          <Button onClick={form.suggest}>{t('bundles.export.suggest')}</Button>
        </div>
      )}
      {form.problem !== null && <p role="alert">{form.problem}</p>}
    </Dialog>
  );
}
