import { useState } from 'react';
import { useAssessmentRows } from '../../../api/queries.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { type Client, clientsOf } from './clientsOf.ts';
import styles from './HandOver.module.css';
import { PlanList } from './PlanList.tsx';
import { ReceiptView } from './ReceiptView.tsx';
import { SaveStep } from './SaveStep.tsx';
import { useHandOver } from './useHandOver.ts';

/** Gives a client's work out of this computer's hands: a bundle is saved, then everything of the client is erased here, with a receipt. */
export function HandOverDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const clients = clientsOf(useAssessmentRows().data ?? []);
  const [chosen, setChosen] = useState<Client | null>(null);
  const [withoutFile, setWithoutFile] = useState(false);
  const [typed, setTyped] = useState('');
  const { state, saved, erased, forget, save, erase, saveReceipt } = useHandOver();
  const choose = (id: string): void => {
    forget();
    setWithoutFile(false);
    setTyped('');
    setChosen(clients.find((client) => client.id === id) ?? null);
  };

  if (erased !== null) {
    return (
      <Dialog
        open
        size="wide"
        title={t('handOver.receipt.title')}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{t('handOver.close')}</Button>
            <Button kind="primary" onClick={() => void saveReceipt(erased)}>
              {t('handOver.receipt.save')}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <ReceiptView receipt={erased.receipt} />
        </div>
      </Dialog>
    );
  }

  const isReady = saved !== null || withoutFile;
  const isConfirmed = chosen !== null && typed.trim() === chosen.name.trim();
  return (
    <Dialog
      open
      size="wide"
      title={t('handOver.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('handOver.cancel')}</Button>
          <Button
            kind="primary"
            disabled={!isReady || !isConfirmed}
            reason={t(isReady ? 'handOver.confirm.first' : 'handOver.save.first')}
            busy={state === 'erasing'}
            onClick={() => chosen !== null && void erase(chosen)}
          >
            {t('handOver.confirm.button')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t('handOver.about')}</p>
        {clients.length === 0 ? (
          <p>{t('handOver.noClients')}</p>
        ) : (
          <Select
            label={t('handOver.client')}
            placeholder={t('handOver.choose')}
            value={chosen?.id ?? null}
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={choose}
          />
        )}
        {chosen !== null && (
          <>
            <section aria-label={t('handOver.plan.title')}>
              <h3>{t('handOver.plan.title')}</h3>
              <PlanList client={chosen} />
            </section>
            <section aria-label={t('handOver.save.title')}>
              <h3>{t('handOver.save.title')}</h3>
              {saved === null ? (
                <SaveStep key={chosen.id} state={state} onSave={(passphrase) => void save(chosen, passphrase)} />
              ) : (
                <p>{t('handOver.save.done', { name: saved.name })}</p>
              )}
              {saved === null && (
                <Tick label={t('handOver.save.without')} checked={withoutFile} onChange={setWithoutFile} />
              )}
            </section>
            <section aria-label={t('handOver.confirm.title')}>
              <h3>{t('handOver.confirm.title')}</h3>
              <TextField
                label={t('handOver.confirm.label', { name: chosen.name })}
                hint={t('handOver.confirm.hint')}
                value={typed}
                maxLength={500}
                onChange={setTyped}
              />
            </section>
            {state === 'not-erased' && <FieldError>{t('handOver.confirm.failed')}</FieldError>}
          </>
        )}
      </div>
    </Dialog>
  );
}
