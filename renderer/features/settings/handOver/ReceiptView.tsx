import type { PurgeReceipt } from '../../../../shared/contract/backups.ts';
import { usePreferences } from '../../../api/queries.ts';
import { shownBytes } from '../../../i18n/shownBytes.ts';
import { shownMoment } from '../../../i18n/shownMoment.ts';
import { useTranslate } from '../../../i18n/useTranslate.ts';
import { FieldError } from '../../../ui/FieldError.tsx';
import styles from './HandOver.module.css';

/** What was handed over and what was erased. */
export function ReceiptView({ receipt }: { readonly receipt: PurgeReceipt }) {
  const t = useTranslate();
  const { language } = usePreferences();
  const { handedOver, assessments, organisations, events, evidenceFiles, backupsRewritten, backupsRemoved } = receipt;
  const facts: readonly (readonly [string, string])[] = [
    ['when', shownMoment(receipt.purgedAt, language)],
    [
      'file',
      handedOver === null
        ? t('handOver.receipt.noFile')
        : `${handedOver.name}, ${shownBytes(handedOver.bytes, language)}`,
    ],
    ...(handedOver === null ? [] : [['sha256', handedOver.sha256] as const]),
    ['client', organisations.join(t('handOver.comma'))],
    ['assessments', String(assessments.length)],
    ['edits', String(events)],
    [
      'files',
      evidenceFiles.count === 0
        ? '0'
        : [evidenceFiles.count, shownBytes(evidenceFiles.bytes, language)].join(t('handOver.comma')),
    ],
    ['backups', t('handOver.receipt.backupsText', { rewritten: backupsRewritten, removed: backupsRemoved })],
    ['exports', String(receipt.exportsRemoved)],
  ];
  return (
    <>
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`handOver.receipt.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {receipt.left.length > 0 && (
        <FieldError>{t('handOver.receipt.left', { names: receipt.left.join(t('handOver.comma')) })}</FieldError>
      )}
      <p className={styles.quiet}>{t('handOver.receipt.limits')}</p>
    </>
  );
}
